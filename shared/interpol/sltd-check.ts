/**
 * The procedure after a first-level match in the database of stolen and lost travel documents (SLTD): one check for each document of a case. This machine asks nobody. Officers record
 * what they did at the terminal and what came back. Entries are only added: one that is wrong is struck out by another one, which says why, and stays readable.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import { timeOf as hourOf } from '../custody/custody.ts';
import { type ConfirmedClock, withRightTime } from '../custody/right-times.ts';
import type { FlightId } from '../flight/flight.ts';
import { plainCode } from '../search/search-kinds.ts';

/** The first level: what the terminal shows before details are opened. */
export interface SltdDocument {
  readonly number: string;
  /** Letters of travel documents, such as `P`. */
  readonly type: string;
  /** ISO 3166 alpha-3 or ICAO 9303 code. */
  readonly issuer: string;
}

/** How the match came: a copy has the same document, or one whose number is nearly the same, or an officer read it at the terminal. */
export const SLTD_MATCHES = ['exact', 'soft', 'terminal'] as const;
export type SltdMatch = (typeof SLTD_MATCHES)[number];

/** By what number, type and issuing state agree: advance passenger information before the landing, or the document in the hand of an officer. */
export const SLTD_PROOFS = ['api', 'document'] as const;
export type SltdProof = (typeof SLTD_PROOFS)[number];

/** What the source answers; `none`: nothing, in time. */
export const SLTD_ANSWERS = ['valid', 'recovered', 'error', 'none'] as const;
export type SltdAnswer = (typeof SLTD_ANSWERS)[number];

/** What may not rest on the match before the source confirms it. */
export const SLTD_MEASURES = ['seizure', 'refusal', 'arrest'] as const;
export type SltdMeasure = (typeof SLTD_MEASURES)[number];

/** On what a measure rests: on this match, or on other powers. */
export const SLTD_GROUNDS = ['hit', 'own-powers'] as const;
export type SltdGround = (typeof SLTD_GROUNDS)[number];

/** What an officer records. Texts are the officer's words, except `text`. */
export type SltdAct =
  /** Number, type and issuing state agree. */
  | { readonly kind: 'confirmed'; readonly proof: SltdProof; readonly note: string }
  /** They do not: it is another document. */
  | { readonly kind: 'differs'; readonly note: string }
  /** Details were opened at the terminal, which alarms the source. `whom`: who did it; empty: whoever records it. */
  | { readonly kind: 'opened'; readonly whom: string; readonly note: string }
  /** The own bureau was asked to have the source confirm. `text`: the draft as it was shown. */
  | {
      readonly kind: 'asked';
      readonly whom: string;
      readonly language: SltdLanguage;
      readonly text: string;
      readonly note: string;
    }
  | {
      readonly kind: 'answered';
      readonly answer: SltdAnswer;
      readonly whom: string;
      readonly reference: string;
      readonly note: string;
    }
  /** What was done was told to the bureau. */
  | { readonly kind: 'reported'; readonly whom: string; readonly note: string }
  /** The document is kept, against a receipt. */
  | { readonly kind: 'kept'; readonly receipt: string; readonly note: string }
  | { readonly kind: 'returned'; readonly note: string }
  /** Further checks of document and bearer. */
  | { readonly kind: 'checked'; readonly note: string }
  /** A measure that rests on the match is to be taken. */
  | { readonly kind: 'authorised'; readonly measure: SltdMeasure; readonly note: string }
  /** A measure was taken. `powers`: the other powers, where it rests on them; empty: it rests on the match. */
  | {
      readonly kind: 'happened';
      readonly measure: SltdMeasure;
      readonly ground: SltdGround;
      readonly powers: string;
      readonly note: string;
    }
  /** Whoever has the document may go. */
  | { readonly kind: 'released'; readonly note: string }
  /** The entry with that number is wrong. `what` is its kind. */
  | { readonly kind: 'struck'; readonly of: number; readonly what: SltdKind; readonly note: string };

/** As an officer gives it: the core makes the text of the request. */
export type SltdGiven = Exclude<SltdAct, { readonly kind: 'asked' }> | Omit<SltdAsked, 'text'>;
type SltdAsked = Extract<SltdAct, { readonly kind: 'asked' }>;

export type SltdKind = SltdAct['kind'];

export const SLTD_KINDS = [
  ...(['confirmed', 'differs', 'opened', 'asked', 'answered', 'reported'] as const),
  ...(['kept', 'returned', 'checked', 'authorised', 'happened', 'released', 'struck'] as const),
] as const satisfies readonly SltdKind[];

/** Languages in which the draft to the bureau is made. */
export const SLTD_LANGUAGES = ['en', 'fr'] as const;
export type SltdLanguage = (typeof SLTD_LANGUAGES)[number];

/**
 * What went against the procedure. A measure rested on the match before the source confirmed it, or before somebody compared the document in the hand. It rested on an entry that was
 * struck out later. Or the opening told the state from which somebody asks for protection.
 */
export type SltdAgainst = 'unconfirmed' | 'not-in-hand' | 'ground-struck' | 'protected-state';

/** An act as it is kept. */
export type SltdEntry = SltdAct & {
  /** Its number in the check, from 1. */
  readonly no: number;
  readonly officer: string;
  readonly agency: LawAgency;
  /** When it was typed, ISO 8601 UTC. */
  readonly at: string;
  /** When it happened; left out: when it was typed. */
  readonly happened?: string;
  /** What the machine's clock said, where it was in doubt; left out: it was not. */
  readonly clock?: string;
  /** When it counts as happened, as two officers who confirmed the time say; left out: they did not. */
  readonly counted?: string;
  /** From when the bearer can be here, where details were opened before, ISO 8601 UTC; left out: at once, or it is not known. */
  readonly hereFrom?: string;
  /** Who confirmed it, where it takes two. */
  readonly second?: string;
  /** The measure in the result of the case of which it says on what it rests (`ResultMeasure`); left out: none. */
  readonly answers?: string;
  /** Nothing takes this off again; left out: nothing. */
  readonly against?: SltdAgainst;
};

export interface SltdCheck {
  readonly id: string;
  /** The number of the case. */
  readonly case: string;
  /** Null: the case is on none. */
  readonly flight: FlightId | null;
  readonly document: SltdDocument;
  readonly match: SltdMatch;
  /** The copies that have the document: their ids and the agencies that answer for them. */
  readonly lists: readonly { readonly list: string; readonly title: string; readonly owner: LawAgency }[];
  /** The copies have the very number of `document`, and not one that is nearly the same; left out: they do not, or there are none. */
  readonly isListed?: true;
  readonly begun: { readonly officer: string; readonly agency: LawAgency; readonly at: string };
  /** Agencies that saw the match when it began; null: all. Those that see a copy that has it now, and those that took part, know of it, too. */
  readonly readers: readonly LawAgency[] | null;
  readonly entries: readonly SltdEntry[];
}

/** What comes next. */
export const SLTD_STEPS = ['confirm', 'open', 'ask', 'await', 'report', 'closed'] as const;
export type SltdStep = (typeof SLTD_STEPS)[number];

/** How it ended; `differs`: it was another document. */
export type SltdEnding = SltdAnswer | 'differs';

type Entries = Pick<SltdCheck, 'entries'>;
type Of<Kind extends SltdKind> = Extract<SltdEntry, { readonly kind: Kind }>;

function isOf<Kind extends SltdKind>(kind: Kind): (entry: SltdEntry) => entry is Of<Kind> {
  return (entry): entry is Of<Kind> => entry.kind === kind;
}

/** The numbers of entries that were struck out. */
export function struckInSltd({ entries }: Entries): ReadonlySet<number> {
  return new Set(entries.filter(isOf('struck')).map(({ of }) => of));
}

/** The entries that stand, in the order in which they were typed. Everything that is said of a check goes by these. */
export function standingSltd(check: Entries): readonly SltdEntry[] {
  const struck = struckInSltd(check);
  return check.entries.filter(({ kind, no }) => kind !== 'struck' && !struck.has(no));
}

/** The last standing entry of a kind; undefined: there is none. */
export function lastOf<Kind extends SltdKind>(check: Entries, kind: Kind): Of<Kind> | undefined {
  return standingSltd(check).findLast(isOf(kind));
}

/** When an entry happened, ISO 8601 UTC. Its hour is read as the beginning of custody is: of two clocks in doubt, by the one that leaves less time. */
export function sltdTime(entry: Pick<SltdEntry, 'at' | 'happened' | 'clock' | 'counted'>): string {
  return hourOf({ ...entry, kind: 'begun' });
}

/** The check with the time that counts in each entry that was typed while the clock was wrong; null: none was. */
export function sltdAtRightTimes(check: SltdCheck, confirmed: ConfirmedClock): SltdCheck | null {
  const entries = check.entries.map((entry) => withRightTime(entry, confirmed));
  return entries.every((entry, at) => entry === check.entries[at]) ? null : { ...check, entries };
}

/** The earliest hour of the standing entries of a kind; null: there is none. */
export function firstTimeOf(check: Entries, kind: SltdKind): string | null {
  const [first = null] = standingSltd(check).filter(isOf(kind)).map(sltdTime).sort();
  return first;
}

/** From when the clocks run: the earliest hour at which somebody says that details were opened. So nobody gains time by recording it again. Null: nobody did. */
export function openedAt(check: Entries): string | null {
  return firstTimeOf(check, 'opened');
}

/** An hour that an officer types has no seconds: what happened is put in order by the minute. */
export function isBeforeMinute(time: string, other: string): boolean {
  return time.slice(0, MINUTE) < other.slice(0, MINUTE);
}

/** Characters of an instant up to its minute. */
const MINUTE = 16;

/**
 * The entry that says how it ended: the last answer, or that it was another document, whichever was recorded later; undefined: neither. An answer counts only while the first level and
 * the opening stand on which it rests.
 */
export function endOf(check: Entries): Of<'answered' | 'differs'> | undefined {
  const isAnswered = openedAt(check) !== null && lastOf(check, 'confirmed') !== undefined;
  return standingSltd(check).findLast((entry): entry is Of<'answered' | 'differs'> => {
    return (entry.kind === 'answered' && isAnswered) || entry.kind === 'differs';
  });
}

export function endingOf(check: Entries): SltdEnding | null {
  const end = endOf(check);
  if (end === undefined) return null;
  return end.kind === 'differs' ? 'differs' : end.answer;
}

/** Was it told to the bureau since it ended? */
function isReported(check: Entries): boolean {
  const end = endOf(check);
  return end !== undefined && (lastOf(check, 'reported')?.no ?? 0) > end.no;
}

/** Is it told to the bureau how it ended? Another document is told to nobody where its details were never opened. */
export function isToTell(check: Entries): boolean {
  const ending = endingOf(check);
  return ending !== null && (ending !== 'differs' || openedAt(check) !== null);
}

/** Does somebody still have to give the document back? It is kept, the source did not confirm it, and nobody said that it was seized. */
function isToGiveBack(check: Entries): boolean {
  if (endingOf(check) === 'valid') return false;
  const standing = standingSltd(check);
  const last = standing.findLast(({ kind }) => kind === 'kept' || kind === 'returned');
  return last?.kind === 'kept' && !standing.some(isSeizure);
}

function isSeizure(entry: SltdEntry): boolean {
  return entry.kind === 'happened' && entry.measure === 'seizure';
}

/** What comes next, in the order of the steps, whatever was done before an entry was struck out. Nothing is closed while a document is kept for nothing. */
export function stepOf(check: Entries): SltdStep {
  if (endOf(check) !== undefined)
    return (isReported(check) || !isToTell(check)) && !isToGiveBack(check) ? 'closed' : 'report';
  if (lastOf(check, 'confirmed') === undefined) return 'confirm';
  if (openedAt(check) === null) return 'open';
  return lastOf(check, 'asked') === undefined ? 'ask' : 'await';
}

/** Did the source confirm, by what is recorded now, that the document may be seized? */
export function isConfirmed(check: Entries): boolean {
  return endingOf(check) === 'valid';
}

/** Did somebody compare the document in the hand? */
export function wasInHand(check: Entries): boolean {
  return standingSltd(check).some((entry) => entry.kind === 'confirmed' && entry.proof === 'document');
}

/** Had the source confirmed it by the minute of `time` (ISO 8601 UTC), by what is recorded now? */
export function wasConfirmedBy(check: Entries, time: string): boolean {
  return isConfirmed(standingBy(check, time));
}

/** Could a measure rest on the match by that minute: the source had confirmed it, and somebody had compared the document in the hand? */
export function wasGroundBy(check: Entries, time: string): boolean {
  return wasConfirmedBy(check, time) && wasInHand(standingBy(check, time));
}

function standingBy(check: Entries, time: string): Entries {
  return { entries: standingSltd(check).filter((entry) => !isBeforeMinute(time, sltdTime(entry))) };
}

/** Was whoever has the document arrested or refused by other powers than this match? Neither is about the document. */
export function isOfBearerAlone(entry: SltdEntry): boolean {
  return entry.kind === 'happened' && entry.ground === 'own-powers' && entry.measure !== 'seizure';
}

/** The agencies that took part. */
export function agenciesInCheck({ begun, entries }: Pick<SltdCheck, 'begun' | 'entries'>): readonly LawAgency[] {
  return [...new Set([begun.agency, ...entries.map(({ agency }) => agency)])];
}

/** The same document, however it is written? */
export function isSameDocument(one: SltdDocument, other: SltdDocument): boolean {
  return plainCode(one.number) === plainCode(other.number) && one.issuer === other.issuer;
}
