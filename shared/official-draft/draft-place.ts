/** The places of a template, a row each: its name, and what fills it. Its label is the text `draft-place.<name>`. A further place is a row here. */
import type { CustodyKind } from '../custody/custody.ts';
import { DUTIES, type Duty } from '../custody/measures.ts';
import { type DossierLine, joined } from '../dossier/dossier-line.ts';
import type { EntryKind as ExhibitEntryKind } from '../exhibit/exhibit.ts';
import { compareText } from '../flight/message-order.ts';
import type { DraftSource, InspectionKind, Told } from './draft-source.ts';

interface PlaceRow {
  /** words: stands in a sentence · items: one below the other, where the place has a paragraph of its own. */
  readonly form: 'words' | 'items';
  /** Nothing: the place is left blank, to be filled by hand. */
  readonly fill: (from: DraftSource) => readonly string[];
  /** It is always filled by hand, so nothing is missing. */
  readonly byHand?: true;
}

const IDENTITY: readonly InspectionKind[] = ['identity-read', 'identity-seen', 'identity-unreadable'];
const ACTS: readonly InspectionKind[] = ['act', 'intrusive', 'refused', 'ended'];
const HELD: readonly CustodyKind[] = ['begun', 'taken-over', 'regime', 'extended', 'moved', 'ended'];
const CARE: readonly CustodyKind[] = ['escorted', 'meal', 'rest', 'watch', 'capsules', 'passage', 'emergency'];
const OWED: readonly Duty[] = DUTIES;
const OPENINGS: readonly ExhibitEntryKind[] = ['opened', 'weighed', 'counted', 'sealed', 'corrected'];

export const DRAFT_PLACES = {
  office: { form: 'words', fill: ({ office }) => said(office) },
  airport: { form: 'words', fill: ({ airport }) => said(airport) },
  today: { form: 'words', fill: ({ times, now }) => [times.stamp(now)] },
  case: { form: 'words', fill: ({ person }) => said(person.case) },
  officers: { form: 'words', fill: ({ officers }) => (officers.length < 2 ? [] : officers) },
  doers: { form: 'words', fill: doersIn },
  person: { form: 'words', fill: ({ person }) => said(person.name ?? person.subject) },
  birth: { form: 'words', fill: ({ person, times }) => said(person.birth).map(times.within) },
  document: { form: 'words', fill: ({ document, times }) => said(document ?? undefined).map(times.within) },
  flight: { form: 'words', fill: ({ person, times }) => said(person.flight).map(times.within) },
  bags: { form: 'words', fill: ({ person }) => said(person.bags) },
  place: { form: 'words', fill: ({ inspection }) => linesOf(inspection, ['moved']).slice(-1).map(whatOf) },
  started: { form: 'words', fill: (from) => timesOf(from, metIn(from)).slice(0, 1) },
  ended: { form: 'words', fill: (from) => timesOf(from, metIn(from)).slice(-1) },
  identity: { form: 'items', fill: (from) => items(from, linesOf(from.inspection, IDENTITY)) },
  acts: { form: 'items', fill: (from) => items(from, linesOf(from.inspection, [...ACTS, 'bag'])) },
  refusals: { form: 'items', fill: (from) => items(from, linesOf(from.inspection, ['refused'])) },
  found: { form: 'items', fill: (from) => items(from, from.found) },
  exhibits: { form: 'items', fill: (from) => items(from, linesOf(from.exhibits, ['exhibit', 'taken'])) },
  weighings: { form: 'items', fill: (from) => items(from, linesOf(from.exhibits, OPENINGS)) },
  'held-since': { form: 'words', fill: (from) => timesOf(from, linesOf(from.custody, ['begun'])).slice(-1) },
  custody: { form: 'items', fill: (from) => items(from, linesOf(from.custody, HELD)) },
  rights: { form: 'items', fill: (from) => items(from, linesOf(from.custody, OWED)) },
  care: { form: 'items', fill: (from) => items(from, linesOf(from.custody, CARE)) },
  statements: { form: 'items', fill: (from) => items(from, from.statements) },
  interpreter: { form: 'words', fill: ({ interpreters }) => interpreters },
  reports: { form: 'words', fill: ({ reports }) => reports.map(({ number }) => number) },
  files: { form: 'words', fill: ({ files }) => files.map(whatOf) },
  'by-hand': { form: 'items', fill: () => [], byHand: true },
} as const satisfies Readonly<Record<string, PlaceRow>>;

export type DraftPlace = keyof typeof DRAFT_PLACES;

/** Every place, in the order of the table. */
export const PLACE_NAMES = Object.keys(DRAFT_PLACES) as readonly DraftPlace[];

export function isDraftPlace(name: string): name is DraftPlace {
  return Object.hasOwn(DRAFT_PLACES, name);
}

/** Text key of its label. */
export function placeLabel(name: DraftPlace): `draft-place.${DraftPlace}` {
  return `draft-place.${name}`;
}

/** The row of a place. */
export function placeRow(name: DraftPlace): PlaceRow {
  return DRAFT_PLACES[name];
}

function said(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [text];
}

function whatOf({ what }: DossierLine): string {
  return what;
}

function linesOf<Kind>(told: readonly Told<Kind>[], kinds: readonly Kind[]): readonly DossierLine[] {
  return told.filter(({ kind }) => kinds.includes(kind)).map(({ line }) => line);
}

/** What was done with the person, or with their document. */
function metIn({ inspection }: DraftSource): readonly DossierLine[] {
  return linesOf(inspection, [...IDENTITY, ...ACTS]);
}

/** The times of lines, the earliest first. */
function timesOf({ times }: DraftSource, lines: readonly DossierLine[]): readonly string[] {
  return lines
    .map(({ at }) => at)
    .sort(compareText)
    .map(times.stamp);
}

/** `24 November 2026 at 14:20: Swab: nothing · A. Mensah (Customs)`. */
function items({ times, say }: DraftSource, lines: readonly DossierLine[]): readonly string[] {
  return lines.map(({ number, at, what, details, by }) =>
    at === ''
      ? joined(number, what, details, by)
      : say('official-draft.item', { at: times.stamp(at), what: joined(what, details, by) }),
  );
}

/** Everybody who did what the draft may tell. */
function doersIn({ inspection, custody, exhibits }: DraftSource): readonly string[] {
  const lines = [...inspection, ...custody, ...exhibits.filter(({ kind }) => kind !== 'exhibit')];
  return [...new Set(lines.map(({ line }) => line.by))].filter((name) => name !== '');
}
