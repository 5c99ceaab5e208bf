import { UmbModalToken } from '@umbraco-cms/backoffice/modal';

export interface WithdrawModalData {
  ids: string[];
}

export const WITHDRAW_MODAL = new UmbModalToken<WithdrawModalData, undefined>('WicNews.Modal.Withdraw', { modal: { type: 'dialog' } });
