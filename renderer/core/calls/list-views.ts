/** What screens are told of lists. */

import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { InterpolKind } from '../../../shared/interpol/interpol-source.ts';
import type { ComparedField } from '../../../shared/list/entry-digest.ts';
import type { FalseMatch, FalseMatchKind } from '../../../shared/list/false-match.ts';
import type { LaterMatch } from '../../../shared/list/later-match.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import type { ListValidity } from '../../../shared/list/list-in-force.ts';
import type { EntryLine, ReportPart, ReportRow } from '../../../shared/list/list-report.ts';
import type { ListVersion, StoredList, TakeOverWarning } from '../../../shared/list/list-version.ts';
import type { MatchClass } from '../../../shared/list/match/match-class.ts';
import type { IsoDate, Leg } from '../../../shared/manifest.ts';
import type { MuteAct, MuteState } from '../../../shared/mute/mute.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';

/** The age of a copy. */
export interface CopyAge {
  /** The day of the copy; null: there is none. */
  readonly day: IsoDate | null;
  /** Null: it has no day. */
  readonly days: number | null;
  /** It is older than the limit of its list: an answer from it reads "not in the copy of" its day. */
  readonly isOld: boolean;
}

/** A list as a row of all lists. */
export interface ListRow {
  readonly list: StoredList;
  /** In force; null: it has no entries yet. */
  readonly version: number | null;
  readonly entries: number;
  readonly age: CopyAge;
  /** When the entry was typed that made the version in force, ISO 8601 UTC; null: it came with files, or there is none. */
  readonly enteredAt: string | null;
  /** Whether it is valid today. */
  readonly validity: ListValidity;
  /** A take-over waits to be confirmed. */
  readonly waits: boolean;
  /** On stored flights, as far as the officer may see: all hits, and those that were declared false. */
  readonly hits: number;
  readonly falseHits: number;
  /** Travellers whose flight was over when the entry came. */
  readonly since: number;
}

export interface ListsView {
  readonly lists: readonly ListRow[];
  readonly mayCreate: boolean;
}

export interface ListView extends ListRow {
  /** The latest first. A version without contents is one whose entries retention removed. */
  readonly versions: readonly ListVersion[];
  /** The agencies of the unit that may know of it today; null: all of them. */
  readonly seers: readonly LawAgency[] | null;
  /** What the officer may do. */
  readonly may: {
    readonly edit: boolean;
    readonly enter: boolean;
    readonly takeOver: boolean;
    /** Read its entries. */
    readonly read: boolean;
  };
  /** The version that a roll-back puts into force again; null: there is none. */
  readonly before: ListVersion | null;
  /** How far flights that are over were compared with what changed of it, in flights; null: no work is under way. */
  readonly comparing: { readonly done: number; readonly total: number } | null;
}

/** Entries of the version in force. */
export interface EntriesPage {
  readonly version: string | null;
  readonly rows: readonly EntryLine[];
  /** There are more after these. */
  readonly more: boolean;
}

export interface EntryView {
  readonly entry: ListEntry | null;
  /** The version that the entry is of; null: no version in force has it. */
  readonly version: ListVersion | null;
  /** What each version did to it, the latest first. */
  readonly history: readonly EntryStep[];
  readonly mayChange: boolean;
  /** Null: its list is no copy of INTERPOL data. */
  readonly interpol: InterpolKind | null;
  /** Whom it hit on stored flights, the latest flight first; `more`: there may be others. */
  readonly matches: readonly StoredMatch[];
  readonly more: boolean;
}

/** A traveller on a stored flight whom an entry or a lookout hit. */
export interface StoredMatch {
  readonly flight: FlightId;
  readonly leg: Leg;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly class: MatchClass;
  readonly outcome: Outcome;
  /** Somebody said that it is not the same person. */
  readonly isQuiet: boolean;
  /** When it was found, ISO 8601 UTC, where the flight was over; null: at the screening. */
  readonly foundAt: string | null;
}

export interface EntryStep {
  readonly version: ListVersion;
  readonly how: 'added' | 'changed' | 'withdrawn';
  readonly fields: readonly ComparedField[];
  /** What it said from then on; null: it was withdrawn. */
  readonly entry: ListEntry | null;
}

/** A take-over that waits, or was made. */
export interface TakeOverView {
  readonly list: StoredList;
  readonly version: ListVersion;
  readonly warnings: readonly TakeOverWarning[];
  /** Entries of the version before; null: there was none. */
  readonly entriesBefore: number | null;
  /** Another version came into force since it was read: the files are read again. */
  readonly isStale: boolean;
  readonly mayTake: boolean;
}

export interface ReportPage {
  readonly part: ReportPart;
  readonly rows: readonly ReportRow[];
}

/** What came of an act on a list; `version`: the one that it made, or put into force. */
export interface ListChanged {
  readonly list: string;
  readonly version: string | null;
}

/** A match that was declared false. */
export interface FalseMatchView
  extends Pick<FalseMatch, 'id' | 'kind' | 'list' | 'entry' | 'reference' | 'name' | 'made' | 'until'> {
  readonly key: {
    /** `person` is weak: other people may have the same name and birth date. */
    readonly kind: 'document' | 'person';
    /** Issuer and last characters of the document number, or the birth date. */
    readonly shown: string;
  };
  /** Who confirmed it; null: one officer was enough. */
  readonly second: string | null;
  readonly state: MuteState;
  readonly revoked: MuteAct | null;
  /** Hits on stored flights that do not count because of it. */
  readonly hits: number;
  readonly mayRevoke: boolean;
}

/** What is declared of a hit of a list, and what the officer may declare. */
export interface HitFalseMatch {
  /** It does not count; by which record, where the officer may know it. Null: it counts. */
  readonly quiet: { readonly record: FalseMatchView | null } | null;
  /** What the officer may declare now. */
  readonly kinds: readonly FalseMatchKind[];
  /** Nothing can be declared: the data has neither a document nor name and birth date. */
  readonly withoutKey: boolean;
  /** Only name and birth date identify the traveller. */
  readonly isWeak: boolean;
  /** The flight is over and stays as it was. */
  readonly isPast: boolean;
  /** One officer is enough to say that it is not the same person. */
  readonly alone: boolean;
}

/** What a list says of a traveller since the flight. */
export interface LaterView extends LaterMatch {
  /** As the hit of a screening has it: `entryRule`. */
  readonly rule: string;
  readonly falseMatch: HitFalseMatch;
}
