/**
 * What was done at a secondary inspection, in the order in which it was typed. Entries are only added: what was wrong is named by a correction, and stands struck out. One row per
 * kind says what it is about.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Doer } from '../casework/case.ts';
import type { EntryAnswer } from '../casework/deed-state.ts';
import { isSameBag } from '../flight/bag-tags.ts';
import type { IntrusiveAct } from '../frame/legal-frame.ts';
import type { PaperPlace } from '../paper/paper-place.ts';

/** Acts that need no order: a line of the form each, in its order. */
export const PLAIN_ACTS = ['questioned', 'documents', 'baggage', 'body', 'scanner', 'swab'] as const;
export type PlainAct = (typeof PLAIN_ACTS)[number];

export const ACT_RESULTS = ['nothing', 'something'] as const;
/** Whether the act found anything that is looked at further; the result of the case says what. */
export type ActResult = (typeof ACT_RESULTS)[number];

export const COMPARED = ['name', 'birth', 'sex', 'nationality', 'document', 'state', 'expiry'] as const;
export type ComparedField = (typeof COMPARED)[number];

/** One field as the document and the flight's record say it; null: it does not say. */
export interface Compared {
  readonly field: ComparedField;
  readonly read: string | null;
  readonly recorded: string | null;
  /** Null: one of the two does not say. */
  readonly same: boolean | null;
  /** The document says that it was valid until before the day of the inspection; left out: it was valid, does not say, or the entry is of an earlier release. */
  readonly expired?: true;
}

export const BAG_CHECKS = ['belt', 'x-ray', 'dog'] as const;
/** Where a bag was seen to: taken from the belt, X-rayed, shown to the dog. */
export type BagCheck = (typeof BAG_CHECKS)[number];

export const GUARDIANS = ['parent', 'child-protection'] as const;
/** Who is there for a child. */
export interface Guardian {
  readonly of: (typeof GUARDIANS)[number];
  readonly name: string;
}

export const CONSENTS = ['given', 'refused', 'not-asked'] as const;
export type Consent = (typeof CONSENTS)[number];

export const PREGNANCIES = ['no', 'yes', 'not-applicable'] as const;
export type Pregnancy = (typeof PREGNANCIES)[number];

/** What the law asks before an intrusive act; null: it was not asked. */
export interface Lawful {
  /** Name and office of whoever authorised it, with the reference of the order. */
  readonly authorisedBy: string;
  readonly consent: Consent;
  /** To whom a refusal went; null: there was none. */
  readonly refusalTo: string | null;
  readonly sameSexOfficer: string | null;
  readonly doctor: string | null;
  /** An interpreter's name; '' where none is needed. */
  readonly interpreter: string | null;
  readonly witness: string | null;
  readonly pregnancy: Pregnancy | null;
}

interface KindRow {
  readonly about: 'identity' | 'act' | 'intrusive' | 'end' | 'correction' | 'answer' | 'board';
  /** Whoever does it has met the traveller. */
  readonly meets: boolean;
}

/** The kinds of entries. */
export const ENTRY_KINDS = {
  'identity-read': { about: 'identity', meets: true },
  'identity-seen': { about: 'identity', meets: true },
  'identity-unreadable': { about: 'identity', meets: true },
  // A bag is looked at, at the belt, before anybody meets its owner.
  act: { about: 'act', meets: false },
  intrusive: { about: 'intrusive', meets: true },
  ended: { about: 'end', meets: false },
  correction: { about: 'correction', meets: false },
  // What an officer says of what was typed in their name.
  answered: { about: 'answer', meets: false },
  // Of the board: where somebody is to be found, what was done with a bag, and where somebody went in the end.
  moved: { about: 'board', meets: false },
  bag: { about: 'board', meets: false },
  went: { about: 'board', meets: false },
} as const satisfies Readonly<Record<string, KindRow>>;

export type EntryKind = keyof typeof ENTRY_KINDS;

/** Plain acts for which somebody is met: the others are done to things. */
const MEETING_ACTS: ReadonlySet<PlainAct> = new Set(['questioned', 'documents', 'body']);

/** Who typed it and when, and, where these differ, who did it, when, and who was there. */
export interface EntryStep {
  /** Its number in the case, from 1. */
  readonly number: number;
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly happened?: string;
  readonly doneBy?: Doer;
  readonly present?: readonly string[];
  /** The machine's clock was in doubt when it was typed, so nobody can rely on its hour; left out: it was not, or the entry is of an earlier release. */
  readonly doubted?: true;
}

export type EntryBody =
  | {
      readonly kind: 'identity-read';
      /** Field by field, as the document and the flight's record say it. */
      readonly compared: readonly Compared[];
      /** Type, issuer and number as read. */
      readonly document: string;
      /** Why it is the same person, where something differs; null: nothing does. */
      readonly reason: string | null;
      /** The zone says nothing that can be checked beyond the flight's record, so it shows the document no more than the officer's word does. Left out: it says more, or the entry is of an earlier release. */
      readonly nothingNew?: true;
    }
  | { readonly kind: 'identity-seen'; readonly note: string | null }
  /** The document is damaged, or there is none: a second officer says so, too. */
  | { readonly kind: 'identity-unreadable'; readonly reason: string; readonly second: string }
  | {
      readonly kind: 'act';
      readonly act: PlainAct;
      readonly result: ActResult;
      readonly guardian: Guardian | null;
      readonly note: string | null;
    }
  | ({
      readonly kind: 'intrusive';
      readonly act: IntrusiveAct;
      /** The law that the line of the frame cites; '' where it cites none. */
      readonly cites: string;
      readonly guardian: Guardian | null;
      readonly note: string | null;
    } & Lawful)
  | {
      readonly kind: 'ended';
      /** The number of the intrusive act that ended. */
      readonly of: number;
      readonly result: ActResult;
      readonly note: string | null;
      /** What a doctor found; only officers of the case read it. Null: nothing was stated. */
      readonly medical: string | null;
    }
  | {
      readonly kind: 'correction';
      /** The number of the entry that was wrong. */
      readonly of: number;
      readonly why: string;
      /** Who confirmed it, where it takes two; left out in records of earlier releases, too. */
      readonly second?: string;
    }
  | {
      readonly kind: 'answered';
      /** The number of the entry that names the officer as its doer, or whose dispute they read. */
      readonly of: number;
      readonly said: EntryAnswer;
      readonly note: string | null;
      /** It was said of the step of the case, too, that was typed with the entry. */
      readonly withStep?: true;
    }
  /** `custody`: how many entries the record of custody had then; left out: that is not known. */
  | { readonly kind: 'moved'; readonly to: PaperPlace; readonly note: string | null; readonly custody?: number }
  | { readonly kind: 'bag'; readonly tag: string; readonly check: BagCheck }
  /** They left the place of the inspection: released, handed to somebody, or taken somewhere. */
  | { readonly kind: 'went'; readonly where: string };

export type EncounterEntry = EntryStep & EntryBody;

/** What was done at the inspection of one case; its id is that of the case. */
export interface Encounter {
  readonly id: string;
  readonly entries: readonly EncounterEntry[];
}

export type EntryOf<Kind extends EntryKind> = Extract<EncounterEntry, { kind: Kind }>;

/** Has whoever does this met the traveller? */
export function meets(body: EntryBody): boolean {
  return body.kind === 'act' ? MEETING_ACTS.has(body.act) : ENTRY_KINDS[body.kind].meets;
}

/** Was a document read that has neither the name nor the number of the flight's record? Then it is not theirs, whatever reason is given. */
export function isOfAnother(body: EntryBody): boolean {
  if (body.kind !== 'identity-read') return false;
  const said = body.compared.flatMap(({ field, same }) => (field === 'name' || field === 'document' ? [same] : []));
  return said.includes(false) && !said.includes(true);
}

/** When it happened, ISO 8601 UTC. */
export function happenedAt({ happened, at }: Pick<EntryStep, 'happened' | 'at'>): string {
  return happened ?? at;
}

/** The numbers that corrections name. */
export function correctedIn(entries: readonly EncounterEntry[]): ReadonlySet<number> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'correction' ? [entry.of] : [])));
}

/** Does the entry say that an act found something? */
export function saysSomething(entry: EncounterEntry): boolean {
  return (entry.kind === 'act' || entry.kind === 'ended') && entry.result === 'something';
}

/** The corrections by which an entry that said *something* counts no longer. */
export function findsTakenBack(entries: readonly EncounterEntry[]): readonly EntryOf<'correction'>[] {
  const found = new Set(entries.filter(saysSomething).map(({ number }) => number));
  return entries.filter((entry): entry is EntryOf<'correction'> => entry.kind === 'correction' && found.has(entry.of));
}

/** Kinds that only say something of another entry. */
const OF_ENTRIES: ReadonlySet<EntryKind> = new Set(['correction', 'answered']);

/** The entries that count: not corrected, and neither corrections nor answers. */
export function entriesInForce(entries: readonly EncounterEntry[]): readonly EncounterEntry[] {
  const corrected = correctedIn(entries);
  return entries.filter(({ kind, number }) => !OF_ENTRIES.has(kind) && !corrected.has(number));
}

/** The intrusive acts that have begun and not ended. */
export function runningActs(entries: readonly EncounterEntry[]): readonly EntryOf<'intrusive'>[] {
  const counting = entriesInForce(entries);
  const ended = new Set(counting.flatMap((entry) => (entry.kind === 'ended' ? [entry.of] : [])));
  return counting.filter(
    (entry): entry is EntryOf<'intrusive'> =>
      entry.kind === 'intrusive' && entry.consent !== 'refused' && !ended.has(entry.number),
  );
}

/** Where the traveller was last said to be; null: nobody moved them. */
export function placeIn(entries: readonly EncounterEntry[]): EntryOf<'moved'> | null {
  return entriesInForce(entries).findLast((entry): entry is EntryOf<'moved'> => entry.kind === 'moved') ?? null;
}

/** Did somebody say where they went in the end? */
export function saysWhereTheyWent(entries: readonly EncounterEntry[]): boolean {
  return entriesInForce(entries).some(({ kind }) => kind === 'went');
}

/** What was done with a bag, by the tag. */
export function checksOf(entries: readonly EncounterEntry[], tag: string): readonly EntryOf<'bag'>[] {
  return entriesInForce(entries).filter(
    (entry): entry is EntryOf<'bag'> => entry.kind === 'bag' && isSameBag(entry.tag, tag),
  );
}
