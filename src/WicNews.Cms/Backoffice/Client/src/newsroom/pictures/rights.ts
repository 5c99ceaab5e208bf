import { send } from '../../editing/api.js';

export interface Rights {
  id: string;
  name: string;
  ends: string | null;
  state: 'Open' | 'EndingSoon' | 'RunOut';
  uses: number;
}

/** The day on the clocks where the rights are counted, wherever the reader is. */
export const dayOf = (rights: Rights): string => rights.ends?.slice(0, 10) ?? '';

export const readRights = (days: number, skip: number, take: number): Promise<{ total: number; items: Rights[] }> =>
  send('GET', `/media/rights?days=${days}&skip=${skip}&take=${take}`);

export const readRightsOf = (id: string): Promise<Rights> => send('GET', `/media/${id}/rights`);
