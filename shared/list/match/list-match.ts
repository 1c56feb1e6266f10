/** A match of a traveller with an entry: how strong, why, and what it may lead to. */
import { compareText } from '../../flight/message-order.ts';
import type { Notice } from '../../interpol/notice.ts';
import type { Outcome } from '../../screening/outcome.ts';
import type { Handling } from '../../screening/screening.ts';
import type { EntryKind } from '../list-entry.ts';
import type { EvidenceLine } from './evidence.ts';
import { classRank, type MatchClass } from './match-class.ts';

export interface ListMatch {
  /** Id of the list. */
  readonly list: string;
  /** Id of the entry in its list, and its kind. */
  readonly entry: string;
  readonly kind: EntryKind;
  /** The list's reference to the entry. */
  readonly reference: string | null;
  /** The main name of the entry; null: it has none. */
  readonly name: string | null;
  /** The strongest class that holds; by it matches are ordered. */
  readonly class: MatchClass;
  /** All that hold, the strongest first: a listed telephone in the hands of a listed name is both. */
  readonly classes: readonly MatchClass[];
  readonly lines: readonly EvidenceLine[];
  /** How alike the names are, 0…1000; 0 where they were not compared. */
  readonly score: number;
  /** How rare the agreeing words of the names are; larger is rarer, 0 where none agree. */
  readonly rarity: number;
  /** How many of name, sex and birth contradict. */
  readonly against: number;
  /** The least of what entry, list and classes allow. */
  readonly outcome: Outcome;
  /** What the entry asks for, otherwise its list. */
  readonly handling: Handling | null;
  readonly instruction: string;
  /** What endangers officers. */
  readonly warning: string | null;
  /** The INTERPOL notice that the entry is; null: none. */
  readonly notice: Notice | null;
  /** An officer typed the entry: it takes no part of the budget of its list for names alone. */
  readonly isTyped: boolean;
  /** What was compared of the entry, as a hash: a decision about the pair holds while it stays the same. */
  readonly content: string;
}

/** The strongest first: by class, then by what contradicts, by the rarity of the agreeing words, and by the score of the names. */
export function compareMatches(a: ListMatch, b: ListMatch): number {
  return (
    classRank(a.class) - classRank(b.class) ||
    a.against - b.against ||
    b.rarity - a.rarity ||
    b.score - a.score ||
    compareText(a.list, b.list) ||
    compareText(a.entry, b.entry)
  );
}
