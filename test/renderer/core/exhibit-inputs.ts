/** Inputs of calls about exhibits. */
import type { Input } from '../../../renderer/core/calls/all-calls.ts';

export const NO_WORDS = { happened: null, note: null, late: null } as const;
/** Two officers who are there in every unit that these inputs are for. */
export const BY_TWO = { before: { kind: 'person' }, officers: ['LFW-01', 'LFW-02'] } as const;
export const TAKEN = { where: 'Room 2', from: 'hand luggage', foundBy: 'LFW-01', pieces: null, ...BY_TWO } as const;
/** A thing that is taken, without the case in which it is. */
export const EXHIBIT = {
  find: null,
  kind: 'drugs',
  what: 'white powder',
  packed: 'plastic bag',
  taken: TAKEN,
  seal: null,
  words: NO_WORDS,
} as const satisfies Omit<Input<'exhibit.open'>, 'case'>;
/** The same, taken by these two. */
export const takenBy = (one: string, other: string) => ({
  ...EXHIBIT,
  taken: { ...TAKEN, foundBy: one, officers: [one, other] as const },
});
export const PICTURE = { kind: 'photographed', what: 'the bag from above', attachment: null } as const;

/** A handing over to an officer, of what is under a whole seal. */
export const toOfficer = (officer: string) => {
  const to = { kind: 'officer', officer } as const;
  return { kind: 'handed-over', to, where: 'the store', why: 'kept there', seen: 'intact' } as const;
};
export const DISPOSAL = {
  ...{ kind: 'disposed', how: 'destroyed', order: 'the prosecutor', reference: 'PR 12/26', where: 'the incinerator' },
  before: { kind: 'witnesses', names: ['A. Lawson', 'B. Amegan'] },
} as const satisfies Input<'exhibit.add'>['entry'];
