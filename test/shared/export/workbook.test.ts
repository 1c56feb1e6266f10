/** Workbooks: types of cells, filters, frozen headings, names of sheets, and that no cell begins a formula. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readPeer from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { disarmed } from '../../../shared/export/csv.ts';
import type { CellType, ExportTable } from '../../../shared/export/export-table.ts';
import { sheetNames, workbook } from '../../../shared/export/workbook.ts';
import { columnName } from '../../../shared/export/workbook-sheet.ts';

const TABLE: ExportTable = {
  title: 'Flagged travellers',
  headings: (['text', 'code', 'number', 'date-time', 'date-time'] as const).map((type) => ({ text: type, type })),
  rows: [
    ['GBÉNOU & <fils>', '0123', 12.5, '2026-11-24T09:10', '1991-02-07'],
    ['=1+1', '1E5', 0, '2026-11-24T09:10:30.000Z', null],
    ['', null, null, 'then', '1850-01-01'],
  ],
};
const noPause = async () => undefined;
const made = () =>
  workbook({ tables: [TABLE], slip: [['Number', 'LFW-2026-E1']], nil: 'Nil' }, 'About this export', 'E1 & co', noPause);
const BYTES = await made();
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
const PARTS = partsOf(BYTES);
const SHEET = PARTS['xl/worksheets/sheet1.xml'] ?? '';

/** The sheets as another program reads them. */
async function read(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly { readonly sheet: string; readonly data: unknown }[]> {
  return readPeer(bytes.buffer, { trim: false });
}

describe('a workbook', () => {
  test('is read by another program with texts, codes, numbers and dates as such', async () => {
    const [table, slip] = await read(BYTES);
    expect(table).toMatchObject({
      sheet: 'Flagged travellers',
      data: [
        ['text', 'code', 'number', 'date-time', 'date-time'],
        ['GBÉNOU & <fils>', '0123', 12.5, new Date('2026-11-24T09:10:00Z'), new Date('1991-02-07T00:00:00Z')],
        ["'=1+1", '1E5', 0, new Date('2026-11-24T09:10:00Z'), null],
        [null, null, null, 'then', '1850-01-01'],
      ],
    });
    expect(slip).toMatchObject({ sheet: 'About this export', data: [['Number', 'LFW-2026-E1']] });
  });

  test('pauses between rows, and writes thousands of them', async () => {
    let pauses = 0;
    const rows = Array.from({ length: 3000 }, (_, at) => [`row ${at}`]);
    const headings = [{ text: 'Row', type: 'text' as const }];
    const bytes = await workbook(
      { tables: [{ title: 'T', headings, rows }], slip: [], nil: 'Nil' },
      'S',
      '',
      async () => {
        pauses++;
      },
    );
    expect(pauses).toBe(60);
    expect((await read(bytes))[0]?.data).toHaveLength(3001);
  });

  test('has frozen headings, a filter on each column, and its footer on every printed page', () => {
    expect(SHEET).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(SHEET).toContain('<autoFilter ref="A1:E4"/>');
    expect(SHEET).toContain('<oddFooter>&amp;LE1 &amp;&amp; co&amp;R&amp;P / &amp;N</oddFooter>');
    expect(PARTS['xl/workbook.xml']).toContain("'Flagged travellers'!$A$1:$E$4</definedName>".replaceAll("'", "'"));
  });

  test('is the same bytes for the same export', async () => {
    expect(await made()).toEqual(BYTES);
  });

  test('has no cell that is a formula or begins one, whatever the texts are', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        '=',
        '+',
        '-',
        '@',
        '"',
        "'",
        ';',
        '\t',
        '\n',
        ' ',
        'é',
        '<',
        '&',
        '_x0041_',
        '\u0000',
        '\ud800',
      ),
    });
    const types = fc.constantFrom<CellType>('text', 'code', 'number', 'date-time');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(types, text), { minLength: 1, maxLength: 4 }), async (cells) => {
        const headings = cells.map(([type, each]) => ({ text: each, type }));
        const rows = [cells.map(([, each]) => each)];
        const bytes = await workbook(
          { tables: [{ title: 'T', headings, rows }], slip: [], nil: 'Nil' },
          'S',
          '',
          noPause,
        );
        const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
        expect(xml).not.toMatch(/<f[ >]/);
        const [table] = await read(bytes);
        const written = [headings.map((each) => each.text), ...rows];
        const kept = (each: string) => disarmed(each).replaceAll('\u0000', '').replaceAll('\ud800', '\ufffd');
        for (const [at, row] of ((table?.data as readonly (readonly (string | null)[])[]) ?? []).entries())
          for (const [column, cell] of row.entries()) {
            if (cell === null) continue;
            expect(cell).toBe(kept(written[at]?.[column] ?? ''));
            expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
          }
      }),
      { seed: 20_261_128, numRuns: 200 },
    );
  });
});

test.each([
  [
    ['A/B: [x]?', ''],
    ['A B   x', '2'],
  ],
  [
    ['Same', 'same'],
    ['Same', 'same 2'],
  ],
  [
    ["'quoted'", 'x'.repeat(40)],
    ['quoted', 'x'.repeat(31)],
  ],
])('sheets %j are named %j', (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (at, name) => {
  expect(columnName(at)).toBe(name);
});
