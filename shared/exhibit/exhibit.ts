/**
 * An exhibit: a thing that an agency took, and the chain of everything that was done with it. Entries are only added; a correction is one more entry that names the one it
 * corrects.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { EntryAnswer } from '../casework/deed-state.ts';
import type { FoundKind, Weighed } from '../casework/finding.ts';
import { FOUND_KINDS } from '../casework/finding.ts';
import type { CashLine } from './cash-count.ts';

/** What an exhibit can be: the kinds of things that are found. */
export type ExhibitKind = {
  [Kind in FoundKind]: (typeof FOUND_KINDS)[Kind]['group'] extends 'find' ? Kind : never;
}[FoundKind];

/** Is it a thing that can be taken? */
export function isExhibitKind(kind: FoundKind): kind is ExhibitKind {
  return FOUND_KINDS[kind].group === 'find';
}

export const EXHIBIT_KINDS = (Object.keys(FOUND_KINDS) as FoundKind[]).filter(isExhibitKind);

/** Before whom something was done: the person whose thing it is, or two witnesses. */
export type Presence =
  | { readonly kind: 'person' }
  | { readonly kind: 'witnesses'; readonly names: readonly [string, string] };

/** An officer of the unit. */
export interface HoldingOfficer {
  readonly kind: 'officer';
  readonly officer: string;
  readonly agency: LawAgency;
}

/** An office outside, such as a laboratory or a court, with whoever took it there and its receipt. */
export interface HoldingOffice {
  readonly kind: 'office';
  readonly office: string;
  readonly name: string;
  readonly receipt: string;
}

export type Receiver = HoldingOfficer | HoldingOffice;
/** Who has the exhibit; `nobody`: it was disposed of. */
export type Holder = Receiver | { readonly kind: 'nobody' };

export const SEALS_SEEN = ['intact', 'broken', 'other', 'unsealed'] as const;
/** What is seen of the seal: as it was put on, broken, another number than recorded, or there is none. */
export type SealSeen = (typeof SEALS_SEEN)[number];

export const DISPOSALS = ['destroyed', 'returned-to-person', 'forfeited', 'used-up'] as const;
/** How an exhibit ends: destroyed, given back to the person, forfeited to the state, or used up in the laboratory. */
export type Disposal = (typeof DISPOSALS)[number];

export const EXHIBIT_MASSES = ['g', 'kg'] as const;
export type ExhibitMass = (typeof EXHIBIT_MASSES)[number];

/** Two officers who did it, by id. */
export type TwoOfficers = readonly [string, string];

/** Before whom, and by which two officers. */
interface Attended {
  readonly before: Presence;
  readonly officers: TwoOfficers;
}

/** What can be done with an exhibit, as officers type it. */
export type ExhibitAct =
  | ({
      readonly kind: 'taken';
      readonly where: string;
      readonly from: string;
      /** Officer id. */
      readonly foundBy: string;
      /** How many pieces, such as capsules; null: not counted. */
      readonly pieces: number | null;
    } & Attended)
  | ({ readonly kind: 'sealed'; readonly seal: string } & Attended)
  | ({
      readonly kind: 'opened';
      readonly why: string;
      /** What was seen of the seal before it was opened. */
      readonly seen: SealSeen;
      /** Null: it is left open for now. */
      readonly seal: string | null;
    } & Attended)
  | ({
      readonly kind: 'weighed';
      readonly weighed: Weighed;
      readonly amount: number;
      readonly unit: ExhibitMass;
      readonly scale: string;
      /** The second officer, by id, where it is lighter than before; left out: it is not, and in entries of earlier releases. */
      readonly second?: string;
    } & Attended)
  | { readonly kind: 'counted'; readonly lines: readonly CashLine[]; readonly before: Presence }
  /** `attachment`: id of the file; null: it is kept elsewhere. */
  | { readonly kind: 'photographed'; readonly what: string; readonly attachment: string | null }
  | {
      readonly kind: 'handed-over';
      readonly to: Receiver;
      readonly where: string;
      readonly why: string;
      readonly seen: SealSeen;
      /** Whoever received it confirmed it on the spot, or gave a receipt. Otherwise it waits for the officer. */
      readonly confirmed: boolean;
      /** The second officer, by id, where an office gave the receipt; left out: to an officer, and in entries of earlier releases. */
      readonly second?: string;
    }
  /** The officer for whom it waits has it. */
  | { readonly kind: 'received'; readonly seen: SealSeen }
  /** It was not handed over after all. */
  | { readonly kind: 'not-received'; readonly why: string }
  /** An officer fetched it from the office that had it. */
  | {
      readonly kind: 'returned';
      readonly where: string;
      readonly why: string;
      readonly seen: SealSeen;
      /** The seal that the office put on; null: none. */
      readonly seal: string | null;
      /** The second officer, by id, where neither the last officer who had it nor whoever sent it fetched it; left out: one of them did, and in entries of earlier releases. */
      readonly second?: string;
    }
  | {
      readonly kind: 'disposed';
      readonly how: Disposal;
      /** By whose order, and its reference. */
      readonly order: string;
      readonly reference: string;
      readonly where: string;
      readonly before: Presence;
      /** The second officer, by id. */
      readonly second: string;
    }
  /** What an officer says who is named in the entry with that number, from 1, which somebody else typed, or who read that it is disputed. `why`: why it is not so; '' where it is. */
  | { readonly kind: 'answered'; readonly of: number; readonly said: EntryAnswer; readonly why: string }
  | {
      readonly kind: 'corrected';
      /** Number of the entry, from 1. */
      readonly of: number;
      readonly why: string;
      /** What is right, in words. */
      readonly instead: string;
      /** The right number of the seal, where that was wrong; null: it was not. */
      readonly seal: string | null;
      /** The second officer, by id; left out: one officer is enough for what is corrected, and in entries of earlier releases. */
      readonly second?: string;
    };

export type EntryKind = ExhibitAct['kind'];

/** An entry of the chain. Its number is its place, from 1. */
export type ExhibitEntry = ExhibitAct & {
  /** When it was typed, and when it happened, ISO 8601 UTC. */
  readonly at: string;
  readonly happened: string;
  /** Who typed it. */
  readonly officer: string;
  readonly agency: LawAgency;
  readonly note: string | null;
  /** Why it happened before the entry that stands before it; null: it did not. */
  readonly late: string | null;
};

export interface Exhibit {
  readonly id: string;
  /** By the unit's pattern; it never changes. */
  readonly number: string;
  /** Id of the case. It is seen like its case. */
  readonly case: string;
  /** The agency that took it, whoever has it now. */
  readonly agency: LawAgency;
  /** The find of the case that it belongs to, by the id of its line, which survives corrections (`line-ids.ts`); null: to none. */
  readonly find: string | null;
  readonly kind: ExhibitKind;
  /** What it is, and how it is packed, in words. */
  readonly what: string;
  readonly packed: string;
  /** The first one says how it was taken. */
  readonly entries: readonly ExhibitEntry[];
}
