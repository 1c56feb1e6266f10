/**
 * Passenger lists in the layouts that some states require from carriers: columns in a fixed order without headings, the flight in separate lines.
 * Each layout is recognised by its first lines.
 * Source: the API text formats of the Czech Republic, Germany and Estonia and of the United Arab Emirates and Thailand, as departure control systems
 * write them.
 */
import type { TravellerType } from '../manifest.ts';
import { NO_DATE } from '../time/civil.ts';
import { cellDate, cellTime } from './cell-dates.ts';
import type { Column } from './headers.ts';
import { type Heading, headingAmong, headingOfColumns } from './heading-row.ts';
import { type Cell, type Row, splitRows } from './split-rows.ts';
import { NO_FLIGHT, type TitleFlight } from './table-flights.ts';
import type { TableBlock, TablePlan } from './table-plan.ts';

interface NationalLayout {
  /** Written to `version`. */
  readonly name: string;
  /** Pattern of its first line (upper case). */
  readonly first: RegExp;
  plan(bytes: Uint8Array): Pick<TablePlan, 'blocks' | 'stated' | 'titles' | 'odd'> | null;
}

const SEMICOLON = 0x3b;
const COMMA = 0x2c;

/** A column with its readable name; `null`: stored, not read. */
type FixedColumn = readonly [string, Column | null];

/** The columns of the fixed layouts by their readable names. */
const FIXED: ReadonlyMap<string, Column | null> = new Map([
  ['surname', 'surname'],
  ['first name', 'givenNames'],
  ['second name', 'middleNames'],
  ['date of birth', 'birth'],
  ['sex', 'sex'],
  ['nationality', 'nationality'],
  ['document type', 'documentType'],
  ['document number', 'documentNumber'],
  ['expiry', 'expiry'],
  ['issuer', 'issuer'],
  ['border crossing', 'clearance'],
  ['embarkation', 'embarkation'],
  ['final destination', 'debarkation'],
  ['visa type', 'visaType'],
  ['visa number', 'visaNumber'],
  ['visa issuer', 'visaIssuer'],
  ['birth place', 'birthPlace'],
  ['kind of trip', null],
]);

const CZECH = fixed(
  'surname|first name|second name|date of birth|sex|nationality|document type|document number|expiry|issuer',
);

const GERMAN = fixed(
  'surname|first name|sex|date of birth|nationality|border crossing|embarkation|final destination|document type|document number|issuer|visa type|visa number|visa issuer',
);

/** Tags 1# to 11# in order. */
const ESTONIAN: readonly FixedColumn[] = [
  ['1#', 'number'],
  ['2#', 'surname'],
  ['3#', 'givenNames'],
  ['4#', 'birth'],
  ['5#', 'nationality'],
  ['6#', 'documentType'],
  ['7#', 'documentNumber'],
  ['8#', 'issuer'],
  ['9#', 'sex'],
  ['10#', null],
  ['11#', 'visaNumber'],
];

/** Version 2, as the United Arab Emirates ask for it. */
const BLOCKS_2 = fixed(
  'document number|nationality|document type|issuer|surname|first name|date of birth|sex|birth place|expiry|kind of trip',
);

/** Version 4, as Thailand asks for it. */
const BLOCKS_4 = fixed(
  'document type|nationality|document number|expiry|issuer|surname|first name|date of birth|sex|birth place|kind of trip',
);

/** Border points that stand for an airport in the Estonian layout. */
const ESTONIAN_POINTS: readonly (readonly [RegExp, string])[] = [
  [/^TALLINN/, 'TLL'],
  [/^TARTU/, 'TAY'],
  [/^KURESSAARE/, 'URE'],
  [/^K[AÄ]RDLA/, 'KDL'],
];

const LAYOUTS: readonly NationalLayout[] = [
  { name: 'CZ', first: /^CSV;[^;]*;[^;]+;[A-Z]{3};\d{4}-\d{2}-\d{2}T/, plan: planCzech },
  {
    name: 'DE',
    first: /^[A-Z0-9]{2,3};[A-Z0-9]{2,3}\d{1,4}[A-Z]?;[A-Z]{3};\d{10};[A-Z]{3};\d{10};\d+;?$/,
    plan: planGerman,
  },
  { name: 'EE', first: /^1\$ /, plan: planEstonian },
  { name: 'BLOCKS', first: /^\*\*\*VERSION \d/, plan: planBlocks },
];

/** The rows of a list in one of the fixed layouts; null for any other list. */
export function nationalPlan(bytes: Uint8Array): TablePlan | null {
  const first = firstLine(bytes);
  for (const { name, first: pattern, plan } of LAYOUTS) {
    if (!pattern.test(first)) continue;
    const found = plan(bytes);
    if (found === null) continue;
    const version = name === 'BLOCKS' ? first.replace(/[^A-Z0-9 ]/g, '').trim() : name;
    return { version, profile: null, beyond: null, ...found };
  }
  return null;
}

function firstLine(bytes: Uint8Array): string {
  let from = bytes[0] === 0xef ? 3 : 0;
  while (from < bytes.length && (bytes[from] as number) <= 0x20) from++;
  let to = from;
  while (to < bytes.length && to < from + 300 && bytes[to] !== 0x0a && bytes[to] !== 0x0d) to++;
  return String.fromCharCode(...bytes.subarray(from, to))
    .trimEnd()
    .toUpperCase();
}

function fixed(names: string): readonly FixedColumn[] {
  return names.split('|').map((name) => [name, FIXED.get(name) ?? null]);
}

function filledRows(bytes: Uint8Array, delimiter: number): Row[] {
  const rows: Row[] = [];
  const from = bytes[0] === 0xef ? 3 : 0;
  for (const row of splitRows(bytes, delimiter, from)) if (row.cells.some(({ text }) => text !== '')) rows.push(row);
  return rows;
}

function fixedHeading(columns: readonly FixedColumn[]): Heading {
  return headingOfColumns(
    columns.map(([name]) => name),
    columns.map(([, column]) => column),
  );
}

function block(
  columns: readonly FixedColumn[],
  rows: readonly Row[],
  type: TravellerType,
  flight: TitleFlight,
): TableBlock {
  // In all of them days come before months, and digits without separators are YYMMDD.
  const dates = { order: 'day-first', digits: 'year-first', certainty: 'certain' } as const;
  return { heading: fixedHeading(columns), rows, type, flight, dates, strict: true };
}

function planCzech(bytes: Uint8Array): ReturnType<NationalLayout['plan']> {
  const [head, ...rows] = filledRows(bytes, SEMICOLON);
  // Some writers add real headings below; then those count.
  if (head === undefined || rows.slice(0, 3).some((row) => headingAmong(row) !== null)) return null;
  const [, , flight, from, departure, to, arrival, count] = head.cells.map(({ text }) => text.toUpperCase());
  return {
    titles: [head],
    odd: [],
    stated: numberOf(count),
    blocks: [
      block(CZECH, rows, 'passenger', {
        ...NO_FLIGHT,
        flight: flight ?? null,
        from: from ?? null,
        to: to ?? null,
        ...timesOf(departure, arrival),
      }),
    ],
  };
}

function planGerman(bytes: Uint8Array): ReturnType<NationalLayout['plan']> {
  const [head, ...rows] = filledRows(bytes, SEMICOLON);
  if (head === undefined) return null;
  const [, flight, from, departure, to, arrival, count] = head.cells.map(({ text }) => text.toUpperCase());
  const iso = (digits: string | undefined): string =>
    (digits ?? '').replace(/^(..)(..)(..)(..)(..)$/, '20$1-$2-$3T$4:$5');
  return {
    titles: [head],
    odd: [],
    stated: numberOf(count),
    blocks: [
      block(GERMAN, rows, 'passenger', {
        ...NO_FLIGHT,
        flight: flight ?? null,
        from: from ?? null,
        to: to ?? null,
        ...timesOf(iso(departure), iso(arrival)),
      }),
    ],
  };
}

/** Lines `n$ value` about the flight, then lines `n# value` for one person after another. */
function planEstonian(bytes: Uint8Array): ReturnType<NationalLayout['plan']> {
  // No line holds this byte, so each line is one cell.
  const lines = filledRows(bytes, 0x01);
  const heads: Row[] = [];
  const odd: Row[] = [];
  const rows: Row[] = [];
  let cells: Cell[] = [];
  const values: string[][] = [];
  for (const line of lines) {
    const cell = line.cells[0] as Cell;
    const found = /^(\d{1,2})([#$]) ?/.exec(cell.text);
    if (found === null) {
      odd.push(line);
      continue;
    }
    const number = Number(found[1]);
    const rest = cell.text.slice(found[0].length);
    const value = rest.trim();
    if (found[2] === '$') {
      heads.push(line);
      // The second group of lines begins at 1 again.
      if (number === 1) values.push([]);
      const group = values[values.length - 1];
      if (group !== undefined) group[number] = value;
      continue;
    }
    if (number === 1) {
      cells = [];
      rows.push({ cells, start: line.start });
    }
    if (rows.length === 0 || number < 1 || number > ESTONIAN.length) {
      odd.push(line);
      continue;
    }
    while (cells.length < number - 1) cells.push({ text: '', start: cell.end, end: cell.end });
    // The text before the value is ASCII: one byte per character.
    const start = Math.min(cell.end, cell.start + found[0].length + rest.length - rest.trimStart().length);
    // Type 2 is the passport; other documents have no number line.
    cells[number - 1] = { text: number === 6 && value === '2' ? 'P' : value, start, end: cell.end };
  }
  if (rows.length === 0) return null;
  const [about, counts] = values;
  const arrival = about?.[9] ?? '';
  const point = (about?.[10] ?? '').toUpperCase();
  return {
    titles: heads,
    odd,
    stated: numberOf(counts?.[3]),
    blocks: [
      block(ESTONIAN, rows, 'passenger', {
        ...NO_FLIGHT,
        flight: counts?.[1]?.toUpperCase() ?? null,
        to: ESTONIAN_POINTS.find(([pattern]) => pattern.test(point))?.[1] ?? null,
        arrivalDate: cellDate(arrival.slice(0, 8), 'day-first', 'near', NO_DATE),
        arrivalTime: cellTime(arrival.slice(9)),
      }),
    ],
  };
}

/** `***HEADER`, lines `*NAME,value`, `***START`, one line per person, `***END`; one such block for passengers and one for crew. */
function planBlocks(bytes: Uint8Array): ReturnType<NationalLayout['plan']> {
  const titles: Row[] = [];
  const odd: Row[] = [];
  const blocks: TableBlock[] = [];
  let columns = BLOCKS_2;
  let values = new Map<string, string>();
  let rows: Row[] | null = null;
  const finish = (): void => {
    if (rows === null) return;
    const type = values.get('TYPE') === 'C' ? 'crew' : 'passenger';
    blocks.push(block(columns, rows, type, blockFlight(values)));
    rows = null;
  };
  for (const row of filledRows(bytes, COMMA)) {
    const [first, second] = row.cells.map(({ text }) => text.toUpperCase());
    if (first?.startsWith('***') === true) {
      titles.push(row);
      if (first.startsWith('***VERSION')) {
        finish();
        columns = Number(first.slice(10)) >= 4 ? BLOCKS_4 : BLOCKS_2;
        values = new Map();
      } else if (first === '***HEADER') {
        finish();
        values = new Map();
      } else if (first === '***START') rows = [];
      else if (first === '***END') finish();
    } else if (rows === null && first?.startsWith('*') === true) {
      titles.push(row);
      values.set(first.slice(1).trim(), second ?? '');
    } else if (rows === null) odd.push(row);
    else (rows as Row[]).push(row);
  }
  // A file that breaks off has no end line.
  finish();
  return blocks.length === 0 ? null : { titles, odd, stated: null, blocks };
}

function blockFlight(values: ReadonlyMap<string, string>): TitleFlight {
  const text = (name: string): string | null => values.get(name) || null;
  const date = (name: string): string | null => cellDate(text(name) ?? '', 'day-first', 'near', NO_DATE);
  return {
    ...NO_FLIGHT,
    flight: text('FLIGHT'),
    from: text('DEP PORT'),
    to: text('ARR PORT'),
    date: date('DEP DATE'),
    departureTime: cellTime(text('DEP TIME') ?? ''),
    arrivalDate: date('ARR DATE'),
    arrivalTime: cellTime(text('ARR TIME') ?? ''),
  };
}

function timesOf(departure = '', arrival = ''): Partial<TitleFlight> {
  const day = (time: string): string | null => cellDate(time.slice(0, 10), 'day-first', 'near', NO_DATE);
  return {
    date: day(departure),
    departureTime: cellTime(departure.slice(11, 16)),
    arrivalDate: day(arrival),
    arrivalTime: cellTime(arrival.slice(11, 16)),
  };
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}
