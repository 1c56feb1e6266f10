/** A beginning that customs and police may enter under the starting frame. */
import type { CustodyAct } from '../../../shared/custody/custody.ts';

export const WATCHED: Extract<CustodyAct, { kind: 'begun' }> = {
  kind: 'begun',
  measure: 'medical-watch',
  regime: 'adult',
  judicialOfficer: 'Cdt Ayivi',
  place: 'Room 2',
  note: '',
};

/** A picture without a capsule: the watch may end. */
export const CLEAR: CustodyAct = { kind: 'capsules', source: 'imaging', count: 0, whom: 'Dr Lawson', note: '' };
