/**
 * The record of a seizure for the Customs Enforcement Network: date, place, direction, flight, concealment, goods, means of detection, and persons by number. It has no name,
 * document, date of birth, booking or case number, and no words of an officer that lead to a person.
 */

import type { LawAgency } from '../agency/agency-id.ts';
import type { Origin } from '../casework/case.ts';
import { CONCEALMENTS, type Found } from '../casework/finding.ts';
import { withoutAccents } from '../name/without-accents.ts';
import type { ExportColumn } from './export-table.ts';

export const DIRECTIONS = ['arrival', 'departure', 'transit'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the network reads of how it came to the inspection. */
export type Detection = 'risk' | 'choice' | 'dog' | 'random';

/** Nothing tells that there was information, since then there was an informant: tips, what other agencies asked, and hits of rules are told as one. */
export const DETECTION_OF = {
  hit: 'risk',
  choice: 'choice',
  dog: 'dog',
  tip: 'risk',
  agency: 'risk',
  random: 'random',
} as const satisfies Readonly<Record<Origin, Detection>>;

/** One find of a seizure. */
export interface SeizureRow {
  readonly find: Found;
  /** Whose find it is. */
  readonly office: LawAgency | null;
  /** What it is, without words that could lead to a person. */
  readonly goods: string;
  /** Local day of the unit. */
  readonly on: string;
  /** The airport. */
  readonly place: string;
  /** Null: the case has no flight. */
  readonly direction: Direction | null;
  readonly flight: string | null;
  /** `ADD-LFW`. */
  readonly route: string | null;
  readonly detection: Detection;
  readonly persons: number;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly nationality: string | null;
}

/** Its columns: none is personal, since none may be. */
export const SEIZURE_COLUMNS: readonly ExportColumn<SeizureRow>[] = [
  { heading: 'cen.on', type: 'date-time', cell: ({ on }) => on },
  { heading: 'cen.place', type: 'code', cell: ({ place }) => place },
  { heading: 'cen.place-kind', type: 'text', cell: (_, { word }) => word('cen.airport') },
  {
    heading: 'cen.direction',
    type: 'text',
    cell: ({ direction }, { word }) => (direction === null ? null : word(`cen.direction.${direction}`)),
  },
  {
    heading: 'cen.office',
    type: 'text',
    cell: ({ office }, { word }) => (office === null ? null : word(`agency.${office}`)),
  },
  { heading: 'cen.detection', type: 'text', cell: ({ detection }, { word }) => word(`cen.detection.${detection}`) },
  { heading: 'cen.kind', type: 'text', cell: ({ find }, { word }) => word(`found.kind.${find.kind}`) },
  { heading: 'cen.goods', type: 'text', cell: ({ goods }) => goods },
  { heading: 'cen.quantity', type: 'number', cell: ({ find }) => find.quantity?.amount ?? null },
  {
    heading: 'cen.unit',
    type: 'text',
    cell: ({ find: { quantity } }, { word }) => (quantity === undefined ? null : word(`found.unit.${quantity.unit}`)),
  },
  { heading: 'cen.count', type: 'number', cell: ({ find }) => find.count ?? null },
  { heading: 'cen.value', type: 'number', cell: ({ find }) => find.value?.amount ?? null },
  { heading: 'cen.currency', type: 'code', cell: ({ find }) => find.value?.currency ?? null },
  { heading: 'cen.concealment', type: 'text', cell: ({ find }, { word }) => concealed(find, word) },
  {
    heading: 'cen.found-in',
    type: 'text',
    cell: ({ find }, { word }) => (find.place === undefined ? null : word(`found.place.${find.place}`)),
  },
  {
    heading: 'cen.conveyance',
    type: 'text',
    cell: ({ flight }, { word }) => (flight === null ? null : word('cen.air')),
  },
  { heading: 'cen.flight', type: 'code', cell: ({ flight }) => flight },
  { heading: 'cen.route', type: 'code', cell: ({ route }) => route },
  { heading: 'cen.persons', type: 'number', cell: ({ persons }) => persons },
  { heading: 'cen.sex', type: 'code', cell: ({ sex }) => sex },
  { heading: 'cen.age', type: 'code', cell: ({ ageBand }) => ageBand },
  { heading: 'cen.nationality', type: 'code', cell: ({ nationality }) => nationality },
];

/** One of those that ship; an officer’s own words are not passed on. */
function concealed({ concealment }: Found, word: (key: string) => string): string | null {
  if (concealment === undefined) return null;
  const shipped = CONCEALMENTS.some((each) => each === concealment);
  return word(shipped ? `found.concealment.${concealment}` : 'cen.other');
}

/** A long number, also one that is written in groups as telephones and dates are, or an address of e-mail. */
const LEADING = /\d{4,}|(?:\d[ ./-]{0,2}){6,}|@/;

/**
 * What an officer wrote of a find, where none of these names, documents and contacts stands in it, nor a long number; else empty. `own`: the names of whoever is concerned, which
 * count however short they are.
 */
export function goodsWithout(what: string, leading: readonly string[], own: readonly string[] = []): string {
  const said = new Set(wordsIn(what));
  const words = [...leading.flatMap(wordsIn).filter(({ length }) => length >= 3), ...own.flatMap(wordsIn)];
  return LEADING.test(what) || words.some((word) => said.has(word)) ? '' : what;
}

function wordsIn(text: string): readonly string[] {
  return withoutAccents(text)
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length >= 2);
}
