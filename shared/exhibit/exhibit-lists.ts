/** Lists of exhibits, such as that of the store room, and the papers about them. */
import type { ExhibitState } from './exhibit-state.ts';

type Standing = Pick<ExhibitState, 'holder' | 'pending' | 'disposed'>;

/** How an exhibit stands, in one word: officers of the unit have it, an office outside has it, a handing over waits, or it was disposed of. */
export function stateWord({ holder, pending, disposed }: Standing): 'here' | 'outside' | 'waiting' | 'disposed' {
  if (disposed !== null) return 'disposed';
  if (pending !== null) return 'waiting';
  return holder.kind === 'office' ? 'outside' : 'here';
}

/** Which exhibits stand in a list. What waits is still here. */
export const IN_EXHIBIT_LIST = {
  here: ({ holder }) => holder.kind === 'officer',
  outside: ({ holder }) => holder.kind === 'office',
  waiting: ({ pending }) => pending !== null,
  disposed: ({ disposed }) => disposed !== null,
  all: () => true,
} as const satisfies Readonly<Record<string, (state: Standing) => boolean>>;

export type ExhibitList = keyof typeof IN_EXHIBIT_LIST;
export const EXHIBIT_LISTS = Object.keys(IN_EXHIBIT_LIST) as [ExhibitList, ...ExhibitList[]];

/** A label for the bag, or the sheet that goes along with an exhibit. */
export const EXHIBIT_PAPERS = ['label', 'sheet'] as const;
export type ExhibitPaper = (typeof EXHIBIT_PAPERS)[number];
