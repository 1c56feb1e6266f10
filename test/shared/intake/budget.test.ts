import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { administrationTexts } from '../../../shared/catalogue/en/administration.ts';
import { BOUNDS, type Bound, Budget, inMegabytes, USUAL_BOUNDS } from '../../../shared/intake/budget.ts';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
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

const NAMES = 'AKOUA BENE CHIDI DOLA'.split(' ');
const PAX = paxlstFile((segments) => [
  ...segments.slice(0, 10),
  ...NAMES.flatMap((name) => [`NAD+FL+++${name}:A`, 'ATT+2++F']),
]);
const PNRGOV = push(NAMES.flatMap((name, at) => ['SRC', `RCI+XX:ABC12${at}`, `TIF+${name}+A:A:1`, LEG]));
const LIST = [
  'PNL',
  'KP020/24NOV26 LFW PART1',
  '-CDG004Y',
  ...NAMES.map((name, at) => `1${name}/AMS .L/ABC12${at}`),
  'ENDPNL',
  '',
].join('\r\n');
const XML = message(NAMES.map((name) => pnr().replaceAll('MENSAH', name)).join('\n'));
const TABLE = ['Surname;Given names;Sex', ...NAMES.map((name) => `${name};A;F`), ''].join('\n');

describe('a message with more travellers than its bound', () => {
  test.each([
    ['PAXLST', PAX, 2, 'NAD+FL+++CHIDI'],
    ['PNRGOV', PNRGOV, 2, 'TIF+CHIDI'],
    ['a reservation list', LIST, 1, '1CHIDI/AMS'],
    ['a table', TABLE, 2, 'CHIDI;A;F'],
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

test('the document of bounds names every bound with its number', () => {
  const document = readFileSync(new URL('../../../docs/bounds.md', import.meta.url), 'utf8');
  const rows = (Object.keys(BOUNDS) as Bound[]).map((bound) => {
    const { most, unit } = BOUNDS[bound];
    const number = unit === 'bytes' ? `${inMegabytes(most)} MB` : most.toLocaleString('en');
    return `| ${administrationTexts[`bound.${bound}`]} | ${number} |`;
  });
  expect(
    document
      .split('\n')
      .filter((line) => /\d \|$|MB \|$/.test(line))
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
