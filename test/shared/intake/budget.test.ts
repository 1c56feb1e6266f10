import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { administrationTexts } from '../../../shared/catalogue/en/administration.ts';
import { BOUNDS, type Bound, Budget, inMegabytes, USUAL_BOUNDS } from '../../../shared/intake/budget.ts';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf, paxlstFile } from '../edifact/fixtures.ts';
import { LEG, push } from '../pnrgov/reading.ts';
import { message, pnr } from '../pnrgov-xml/xml-fixture.ts';

const reference = shippedReference();

/** What a file gives within these bounds: surnames, codes of errors, and the bytes left unread with their reason. */
function within(bounds: Partial<Record<Bound, number>>, text: string) {
  const bytes = bytesOf(text);
  const most = { ...USUAL_BOUNDS, ...bounds };
  const budget = new Budget(most);
  budget.receive(bytes.length);
  const reading = readFile(bytes, { reference, budget });
  const errors: { code: string; most: unknown; offset: number | null }[] = [];
  const note = (
    found: readonly {
      severity: string;
      code: string;
      params: { most?: unknown; count?: unknown };
      offset: number | null;
    }[],
  ): void => {
    for (const { severity, code, params, offset } of found) {
      if (severity === 'error') errors.push({ code, most: params.most ?? params.count ?? null, offset });
    }
  };
  const surnames: (string | null)[] = [];
  const again: (string | null)[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done === true) {
      note(step.value.diagnostics);
      const unread = step.value.unread.map(({ code, start, end }) => ({ code, text: text.slice(start, end) }));
      return { surnames, again, errors, unread };
    }
    note(step.value.manifest.diagnostics);
    surnames.push(...step.value.manifest.travellers.map(({ surname }) => surname));
    const kept = rereadKept(step.value.kept, { reference, budget: new Budget(most) });
    again.push(...(kept?.travellers ?? []).map(({ surname }) => surname));
  }
}

/** Counts that a message states. */
function counts(
  passengers: number | null = null,
  crew: number | null = null,
  bookings: number | null = null,
): Manifest['stated'] {
  return { passengers, crew, bookings };
}

const NAMES = 'AKOUA BENE CHIDI DOLA'.split(' ');
const PAX = paxlstFile((segments) => [
  ...segments.slice(0, 10),
  ...NAMES.flatMap((name) => [`NAD+FL+++${name}:A`, 'ATT+2++F']),
]);
const PNRGOV = push(NAMES.flatMap((name, at) => ['SRC', `RCI+XX:ABC12${at}`, `TIF+${name}+A:A:1`, LEG]));
const LONG = 'A'.repeat(BOUNDS.characters.most + 9);
const LIST = [
  'PNL',
  'KP020/24NOV26 LFW PART1',
  '-CDG004Y',
  ...NAMES.map((name, at) => `1${name}/AMS .L/ABC12${at}`),
  'ENDPNL',
  '',
].join('\r\n');
const XML = message(NAMES.map((name) => pnr().replaceAll('MENSAH', name)).join('\n'));
const ON_FLIGHT = [
  'Flight;Date;From;To;Surname;Given names',
  ...NAMES.map((name) => `KP20;2026-11-24;LFW;CDG;${name};A`),
  '',
].join('\n');
const ON_FLIGHTS = [
  'Flight;Date;From;To;Surname;Given names',
  ...NAMES.map((name, at) => `KP2${at};2026-11-24;LFW;CDG;${name};A`),
  '',
].join('\n');
const TABLE = ['Surname;Given names;Sex', ...NAMES.map((name) => `${name};A;F`), ''].join('\n');

describe('a message with more travellers than its bound', () => {
  test.each([
    ['PAXLST', PAX, 2, 'NAD+FL+++CHIDI'],
    ['PNRGOV', PNRGOV, 2, 'TIF+CHIDI'],
    ['a reservation list', LIST, 2, '1CHIDI/AMS'],
    ['a table', ON_FLIGHT, 2, 'KP20;2026-11-24;LFW;CDG;CHIDI'],
  ])(
    '%s keeps those before it, says where it stopped, and leaves the rest to be looked at',
    (_name, text, travellers, next) => {
      const { surnames, again, errors, unread } = within({ travellers }, text);
      expect(surnames).toEqual(['AKOUA', 'BENE']);
      expect(again).toEqual(surnames);
      expect(errors).toEqual([{ code: 'bound-travellers', most: travellers, offset: text.indexOf(next) }]);
      expect(unread).toHaveLength(1);
      expect(unread[0]?.code).toBe('bound-travellers');
      expect(unread[0]?.text.startsWith(next)).toBe(true);
    },
  );

  test('PNRGOV-XML keeps whole bookings before it', () => {
    const { surnames, again, errors, unread } = within({ travellers: 5 }, XML);
    expect(surnames).toEqual(['AKOUA', 'AKOUA', 'BENE', 'BENE']);
    expect(again).toEqual(surnames);
    const third = XML.indexOf('<PNR ', XML.indexOf('BENE'));
    expect(errors).toEqual([{ code: 'bound-travellers', most: 5, offset: third }]);
    expect(unread.map(({ text }) => text.startsWith('<PNR '))).toEqual([true]);
  });
});

test.each<[string, string, Partial<Record<Bound, number>>, string, number]>([
  ['bookings of PNRGOV', PNRGOV, { bookings: 1 }, 'bound-bookings', 1],
  ['bookings of XML', XML, { bookings: 3 }, 'bound-bookings', 3],
  ['elements of a booking', XML, { elements: 20 }, 'bound-elements-kept', 20],
  ['elements within each other', XML, { nesting: 2 }, 'bound-nesting', 2],
  ['rows of a table', TABLE, { rows: 2 }, 'table-too-long', 2],
  ['travellers of a table', TABLE, { listed: 2 }, 'bound-travellers', 2],
  ['flights of a table', ON_FLIGHTS, { flights: 2 }, 'bound-flights', 2],
  ['cells of a table', TABLE, { cells: 9 }, 'bound-table-cells', 9],
  ['legs of a list', LIST.replace('1BENE', '-CMN001Y\r\n1BENE'), { legs: 1 }, 'bound-legs', 1],
  ['messages of a file', PAX + PAX, { messages: 1 }, 'too-many-messages', 1],
  ['steps of work', PAX, { steps: 100, stepsPerByte: 1 }, 'bound-steps', 100 + PAX.length],
])('the bound of %s is named with its number', (name, text, bounds, code, most) => {
  const { errors, unread } = within(bounds, text);
  const said = errors.filter((error) => error.code === code);
  if (name === 'rows of a table') expect(said.map(({ code }) => code)).toEqual([code]);
  else expect(said.map((error) => error.most)).toEqual([most]);
  if (code !== 'bound-legs') expect(unread.map(({ code }) => code)).toContain(code);
});

test.each<[string, string, string, (manifest: Manifest) => number | undefined, string, number]>([
  [
    'documents of a traveller',
    PAX,
    "NAD+FL+++DOLA:A'",
    ({ travellers }) => travellers.at(-1)?.documents.length,
    Array.from({ length: 300 }, (_, at) => `DOC+P+EB${100_000 + at}'`).join(''),
    BOUNDS.travellerValues.most,
  ],
  [
    'bags of a traveller',
    PAX,
    "NAD+FL+++DOLA:A'",
    ({ travellers }) => travellers.at(-1)?.bags.tags.length,
    Array.from({ length: 300 }, (_, at) => `FTX+BAG+++KP${100_000 + at}'`).join(''),
    BOUNDS.travellerValues.most,
  ],
  [
    'tickets of a booking',
    PNRGOV,
    "TIF+DOLA+A:A:1'",
    ({ bookings }) => bookings.at(-1)?.tickets.length,
    Array.from({ length: 3000 }, (_, at) => `TKT+2201234${100_000 + at}:T:1'`).join(''),
    BOUNDS.bookingValues.most,
  ],
])(
  '%s beyond the bound are left out, also when the message is read again, and its bytes keep them',
  (_name, text, after, count, more, most) => {
    const bytes = bytesOf(text.replace(after, after + more));
    const [read] = [...readFile(bytes, { reference })];
    const again = rereadKept(read?.kept ?? new Uint8Array(), { reference });
    expect(read === undefined ? null : count(read.manifest)).toBe(most);
    expect(again === null ? null : count(again)).toBe(most);
    expect(
      read?.manifest.diagnostics.map(({ code }) => code).filter((code) => /^bound-.*-values$/.test(code)),
    ).toHaveLength(1);
    expect(new TextDecoder().decode(read?.kept)).toContain(more.slice(-20));
  },
);

test.each<[string, string, Partial<Record<Bound, number>>, Manifest['beyond'], Manifest['stated']]>([
  [
    'a list',
    `${PAX.replace('UNT+', "CNT+42:4'CNT+41:0'UNT+")}`,
    { travellers: 2 },
    { travellers: 2, bookings: 0 },
    counts(4, 0),
  ],
  ['a list without a count', PAX, { travellers: 3 }, { travellers: 1, bookings: 0 }, counts()],
  ['a push', PNRGOV, { bookings: 1 }, { travellers: 3, bookings: 3 }, counts(null, null, 1)],
  ['a push with many travellers', PNRGOV, { travellers: 1 }, { travellers: 3, bookings: 2 }, counts(null, null, 1)],
  ['XML', XML, { bookings: 1 }, { travellers: 6, bookings: 3 }, counts(null, null, 4)],
  ['a name list', LIST, { travellers: 1 }, { travellers: 3, bookings: 0 }, counts(4)],
  ['a name list of two', LIST, { travellers: 2 }, { travellers: 2, bookings: 0 }, counts(4)],
  [
    'a name list of one party',
    LIST.replace(/1AKOUA[\s\S]*(?=ENDPNL)/, '4AKOUA/AMS/BMS/CMS/DMS .L/ABC123\r\n'),
    { travellers: 1 },
    { travellers: 3, bookings: 0 },
    counts(4),
  ],
  ['a table of several flights', ON_FLIGHTS, { flights: 2 }, { travellers: 2, bookings: 0 }, counts()],
  ['a table of a flight', ON_FLIGHT, { travellers: 2 }, { travellers: 2, bookings: 0 }, counts()],
  ['a table', TABLE, { listed: 2 }, { travellers: 2, bookings: 0 }, counts()],
  ['a table of many rows', `${TABLE};;\nTotal;4;\n`, { rows: 1 }, { travellers: 3, bookings: 0 }, counts()],
  ['a table of many cells', TABLE, { cells: 6 }, { travellers: 2, bookings: 0 }, counts()],
  ['a long table of a flight', ON_FLIGHT, { travellers: 2, rows: 3 }, { travellers: 2, bookings: 0 }, counts()],
])(
  'what %s has beyond a bound is counted, also when it is read again, and its own count is kept',
  (_name, text, bounds, beyond, stated) => {
    const most = { ...USUAL_BOUNDS, ...bounds };
    const bytes = bytesOf(text);
    const budget = new Budget(most);
    budget.receive(bytes.length);
    const [read] = [...readFile(bytes, { reference, budget })];
    const again = rereadKept(read?.kept ?? new Uint8Array(), { reference, budget: new Budget(most) });
    for (const manifest of [read?.manifest, again]) expect(manifest).toMatchObject({ beyond, stated });
  },
);

test('a text longer than any name is cut at any depth, also when the message is read again', () => {
  const long = 'A'.repeat(BOUNDS.characters.most + 9);
  const bytes = bytesOf(PAX.replace("NAD+FL+++DOLA:A'", `NAD+FL+++DOLA:A'DOC+P+${long}'`));
  const [read] = [...readFile(bytes, { reference })];
  const again = rereadKept(read?.kept ?? new Uint8Array(), { reference });
  for (const manifest of [read?.manifest, again]) {
    const number = manifest?.travellers.at(-1)?.documents[0]?.number;
    expect(number).toHaveLength(BOUNDS.characters.most);
    expect(manifest?.diagnostics.map(({ code }) => code)).toContain('bound-traveller-values');
  }
});

test.each<[string, string, (manifest: Manifest | null | undefined) => string | null | undefined]>([
  ['the reference', PAX.replace('UNH+', `UNH+${LONG}`), (manifest) => manifest?.reference],
  ['an airport', PAX.replace('LOC+125+', `LOC+125+${LONG}`), (manifest) => manifest?.flights[0]?.origin],
])('%s that is longer than any name is cut, also when the message is read again', (_name, text, told) => {
  const [read] = [...readFile(bytesOf(text), { reference })];
  const again = rereadKept(read?.kept ?? new Uint8Array(), { reference });
  for (const manifest of [read?.manifest, again]) {
    expect(told(manifest)).toHaveLength(BOUNDS.characters.most);
    expect(manifest?.diagnostics.map(({ code }) => code)).toContain('bound-texts');
  }
});

test('the document of bounds names every bound with its number', () => {
  const document = readFileSync(new URL('../../../docs/bounds.md', import.meta.url), 'utf8');
  const rows = (Object.keys(BOUNDS) as Bound[]).map((bound) => {
    const { most, unit } = BOUNDS[bound];
    const number = { bytes: `${inMegabytes(most)} MB`, minutes: `${most} min`, number: most.toLocaleString('en') }[
      unit
    ];
    return `| ${administrationTexts[`bound.${bound}`]} | ${number} |`;
  });
  expect(
    document
      .split('\n')
      .filter((line) => /(\d|MB|min) \|$/.test(line))
      .sort(),
  ).toEqual(rows.sort());
});

test('the bounds of a message count from zero in the next, and those of a file do not', () => {
  const budget = new Budget({ ...USUAL_BOUNDS, cells: 3, members: 3 });
  expect([budget.charge('cells', 3), budget.charge('members', 3)]).toEqual([true, true]);
  budget.nextMessage();
  expect([budget.charge('cells', 3), budget.charge('members')]).toEqual([true, false]);
});

test('a file has more steps the more bytes were received, so that no usual file lacks them', () => {
  const budget = new Budget();
  budget.receive(BOUNDS.fileBytes.most);
  expect(budget.work(BOUNDS.fileBytes.most * 600)).toBe(true);
  expect(new Budget().work(BOUNDS.fileBytes.most * 60)).toBe(false);
});
