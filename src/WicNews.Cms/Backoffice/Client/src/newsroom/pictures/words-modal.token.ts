import { UmbModalToken } from '@umbraco-cms/backoffice/modal';

export interface WordsModalData {
  ids: string[];
}

export const WORDS_MODAL = new UmbModalToken<WordsModalData, undefined>('WicNews.Modal.Words', { modal: { type: 'sidebar', size: 'medium' } });
