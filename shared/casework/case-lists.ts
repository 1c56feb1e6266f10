/** The lists of cases: those that wait for the officer, those at work, and those that are closed. */
import type { CaseState } from './case.ts';
import type { WaitsFor } from './case-parts.ts';

export const CASE_LISTS = ['mine', 'open', 'closed'] as const;
export type CaseList = (typeof CASE_LISTS)[number];

/** A case, and why it waits for the officer; null: it does not. */
interface InLists {
  readonly state: CaseState;
  readonly waits: WaitsFor | null;
}

/** Which cases each list shows. */
export const IN_CASE_LIST: { readonly [List in CaseList]: (listed: InLists) => boolean } = {
  mine: ({ waits }) => waits !== null,
  open: ({ state }) => state !== 'closed',
  closed: ({ state }) => state === 'closed',
};
