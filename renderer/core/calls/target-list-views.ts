import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Leg } from '../../../shared/manifest.ts';
import type { PaperPlace } from '../../../shared/paper/paper-place.ts';
import type { TargetList } from '../../../shared/target-list/target-list.ts';

/** Somebody to meet, without why. */
export interface TargetLine {
  readonly id: string;
  readonly seat: string | null;
  readonly name: string;
  /** A child by the word of an officer: nobody else under age stands here. */
  readonly isChild: boolean;
  readonly document: string | null;
  readonly tags: readonly string[];
  readonly place: PaperPlace;
  /** Who attends. */
  readonly agencies: readonly LawAgency[];
  /** A signed plan of the agency that prints leaves them out: they are met if there is room. */
  readonly isLeftOut: boolean;
}

/** A list that was printed. */
export interface PrintedList extends TargetList {
  /** How many of those to meet are on it no more, or are not on it: decided otherwise, or sent since. 0 where no copy of it is out. */
  readonly changed: number;
}

/** A list to be printed: a page for each copy. */
export interface TargetSheet {
  readonly list: TargetList;
  readonly leg: Leg;
  /** UTC minute at which they come; null: not known. */
  readonly due: number | null;
  readonly lines: readonly TargetLine[];
}

export interface TargetSheets {
  readonly sheets: readonly TargetSheet[];
  /** Who is on no list, by why: met discreetly · protected, on a slip of their own · met already, or done. */
  readonly without: { readonly quiet: number; readonly protected: number; readonly done: number };
}
