import type { FalseMatchBook } from '../list/false-match.ts';
import type { OpenLists } from '../list/match/open-lists.ts';
import type { Past } from '../past/past.ts';
import type { ReferenceData, ZoneClock } from '../reference/reference-data.ts';

/** Reference data for folding a flight and computing its facts; both record the version that a screening pins. */
export interface FactContext {
  readonly reference: ReferenceData;
  readonly zones: ZoneClock;
  /** Records of other flights; without them the facts of the past are left out. */
  readonly past?: Past | undefined;
  /** The lists that every agency may see; without them the facts about lists are left out. */
  readonly lists?: OpenLists | undefined;
  /** Matches with lists that were declared false: facts leave them out. */
  readonly falseMatches?: FalseMatchBook | null | undefined;
}
