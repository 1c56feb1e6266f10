/** The lists of cases: those that wait for the officer, those they watch, those at work, and those that are closed. */
import type { CaseState, Watch } from './case.ts';
import type { WaitsFor } from './case-parts.ts';

export const CASE_LISTS = ['mine', 'watched', 'open', 'closed'] as const;
export type CaseList = (typeof CASE_LISTS)[number];

/** A case as the officer sees it, and why it waits for them; null: it does not. */
interface InLists {
  readonly state: CaseState;
  readonly watchedBy?: readonly Watch[];
  readonly waits: WaitsFor | null;
}

/** Which cases each list shows. */
export const IN_CASE_LIST: { readonly [List in CaseList]: (listed: InLists) => boolean } = {
  mine: ({ waits }) => waits !== null,
  watched: ({ watchedBy = [] }) => watchedBy.length > 0,
  open: ({ state }) => state !== 'closed',
  closed: ({ state }) => state === 'closed',
};
