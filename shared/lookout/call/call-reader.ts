/** What a reader of a call is given, and what it gives. */
import type { IsoDate } from '../../manifest.ts';
import type { LookoutTerms } from '../lookout.ts';
import type { CallPlaces } from './call-places.ts';
import type { CallWords } from './call-word.ts';

/** What the caller and the officer know without saying it. */
export interface CallContext {
  /** The local day at the unit. */
  readonly today: IsoDate;
  readonly places: CallPlaces;
}

export type CallField = keyof LookoutTerms;

/** What can be read in two ways, or was left as words. */
export type CallDoubt =
  /** `12/11`: read as `day`, though it may be `other`. */
  | { readonly code: 'day-or-month'; readonly day: IsoDate; readonly other: IsoDate }
  /** A weekday that is today, or `next Monday`: read as `day`, though it may be `other`. */
  | { readonly code: 'which-week'; readonly day: IsoDate; readonly other: IsoDate }
  /** The field has its value already: this one stays in the description. */
  | { readonly code: 'second'; readonly field: CallField }
  /** Too short for a whole number: read as its end. */
  | { readonly code: 'short-number' }
  /** In a text of one case, words that may be a name: they stay in the description. */
  | { readonly code: 'name' }
  /** A number of which nobody said what it is: it stays in the description. */
  | { readonly code: 'which-number' };

/** What a reader found at a place. */
export interface Found {
  readonly terms: Partial<LookoutTerms>;
  /** Places of the words that it took. */
  readonly words: readonly number[];
  /** The description keeps the words, too: they say more than the term. */
  readonly kept?: boolean;
  readonly doubt?: CallDoubt;
}

/** Reads one kind of term at a place; null: there is none. `so far` is what others read before it. */
export type CallReader = (words: CallWords, at: number, context: CallContext, soFar: LookoutTerms) => Found | null;
