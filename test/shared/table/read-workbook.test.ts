import { strToU8, unzipSync, zipSync } from 'fflate';
import readPeer from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { Budget, USUAL_BOUNDS } from '../../../shared/intake/budget.ts';
import type { WorkbookSheet } from '../../../shared/table/read-workbook.ts';
import { cpuNow } from '../../cpu-clock.ts';
import { hostileZip } from '../intake/hostile/hostile-zip.ts';
import { textRow, workbook } from './workbook-fixture.ts';
import { readSheets, sheetsOf } from './workbook-sheets.ts';

const decoder = new TextDecoder();

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const [sheet] = await sheetsOf(bytes);
  return sheet === undefined ? [] : lines(sheet);
}

function lines({ csv }: WorkbookSheet): string[] {
  return decoder.decode(csv).split('\n').slice(0, -1);
}

function cell(xml: string, more: Partial<Parameters<typeof workbook>[0]> = {}): Uint8Array {
  return workbook({ ...more, sheets: [{ name: 'List', rows: `<row r="1">${xml}</row>` }] });
}

describe('the rows of a workbook', () => {
  const rows = [1, 2, 4].map((number) => textRow(number, [`row ${number}`]));
  test.each([
    ['backwards', [2, 1, 0]],
    ['with the last one first', [2, 0, 1]],
    ['in order', [0, 1, 2]],
  ])('the rows of a workbook that are written %s are read by their numbers', async (_name, order) => {
    const written = order.map((at) => rows[at]).join('');
    expect(await linesOf(workbook({ sheets: [{ name: 'List', rows: written }] }))).toEqual([
      'row 1',
      'row 2',
      '',
      'row 4',
    ]);
  });

  test('the rows of a workbook that are written in another order are filled by merged areas all the same', async () => {
    const written = [textRow(3, ['', 'C']), textRow(1, ['KP20', 'A']), textRow(2, ['', 'B'])].join('');
    const behind = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>';
    expect(await linesOf(workbook({ sheets: [{ name: 'List', rows: written, behind }] }))).toEqual([
      'KP20,A',
      'KP20,B',
      'KP20,C',
    ]);
  });

  test('the rows of a workbook whose sheet is not what its archive says are read as damaged', async () => {
    const bytes = workbook({ sheets: [{ name: 'List', rows: rows.join('') }] });
    const end = strToU8('PK\u0001\u0002');
    // The checksum of every part, in the directory.
    for (let at = 0; at < bytes.length; at++) {
      if (end.every((byte, index) => bytes[at + index] === byte)) bytes[at + 16] = (bytes[at + 16] as number) ^ 1;
    }
    expect((await sheetsOf(bytes)).map((sheet) => sheet.end)).toEqual(['damaged']);
  });
});

describe('a cell of a workbook', () => {
  test.each([
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'KOFFI, AYA & CO', '"KOFFI, AYA & CO"'],
    ['a text with a quote and a line break', '<c r="A1" t="s"><v>0</v></c>', 'a "b"\nc', '"a ""b""\nc"'],
    ['an escaped character', '<c r="A1" t="s"><v>0</v></c>', 'A_x0041_B', 'AAB'],
    ['a text that is not there', '<c r="A1" t="s"><v>9</v></c>', '', '#REF!'],
    ['text in the cell', '<c r="A1" t="inlineStr"><is><r><t>KO</t></r><r><t>FFI</t></r></is></c>', '', 'KOFFI'],
    ['what a formula last gave', '<c r="A1" t="str"><f>B1&amp;C1</f><v>KOFFI</v></c>', '', 'KOFFI'],
    ['a formula without a calculated value', '<c r="A1" t="str"><f>B1&amp;"X"</f></c>', '', '"=B1&""X"""'],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '', '#DIV/0!'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', '', 'TRUE'],
    ['a date as text', '<c r="A1" t="d"><v>2026-11-24T21:45:00</v></c>', '', '2026-11-24 21:45'],
    ['a whole number', '<c r="A1"><v>412345678</v></c>', '', '412345678'],
    ['a long number with an exponent', '<c r="A1"><v>1.23456789012E11</v></c>', '', '123456789012'],
    ['a number beyond what is exact', '<c r="A1"><v>1.2345678901234568E+17</v></c>', '', '1.2345678901234568E+17'],
    ['a fraction with the noise of its storage', '<c r="A1"><v>31.399999999999999</v></c>', '', '31.4'],
    ['a style that is not there', '<c r="A1" s="77"><v>5</v></c>', '', '5'],
    ['no address', '<c t="inlineStr"><is><t>A</t></is></c><c><v>2</v></c>', '', 'A,2'],
    ['cells in between left out', '<c r="A1"><v>1</v></c><c r="D1"><v>2</v></c>', '', '1,,,2'],
  ])('a cell of a workbook is read with %s', async (_name, xml, string, line) => {
    const escaped = string.replaceAll('&', '&amp;');
    const [sheet] = await sheetsOf(cell(xml, { strings: [escaped] }));
    expect(decoder.decode(sheet?.csv)).toBe(`${line}\n`);
    expect(sheet?.end).toBe('whole');
  });

  test.each([
    ['dd/mm/yyyy', '46350', '2026-11-24'],
    ['[$-40C]d mmmm yyyy;@', '46350', '2026-11-24'],
    ['mmm-yy', '46350', '2026-11-24'],
    ['yyyy\\-mm\\-dd hh:mm', '46350.90625', '2026-11-24 21:45'],
    ['h:mm', '0.90625', '21:45'],
    ['[h]:mm', '0.25', '06:00'],
    ['dd/mm/yyyy', '1', '1900-01-01'],
    ['dd/mm/yyyy', '61', '1900-03-01'],
    ['dd/mm/yyyy', '60', '60'],
    ['dd/mm/yyyy', '-3', '-3'],
    ['000000000', '12345678', '012345678'],
    ['"AB"000000', '42', 'AB000042'],
    ['000-000', '1234', '001-234'],
    ['00', '123', '123'],
    ['0.00', '31.4', '31.4'],
    ['#,##0', '1234567', '1234567'],
    ['[Red]0;"days"', '7', '7'],
    ['@', '7', '7'],
  ])('a number in the format %s shows %s as %s', async (format, value, shown) => {
    expect(await linesOf(cell(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format] }))).toEqual([shown]);
  });

  test('a cell of a workbook counts days from 1904 where the workbook does', async () => {
    const bytes = cell('<c r="A1" s="1"><v>44888</v></c>', { formats: ['dd/mm/yyyy'], epoch1904: true });
    expect(await linesOf(bytes)).toEqual(['2026-11-24']);
  });
});

describe('a workbook', () => {
  test('a workbook gives every sheet with content, hidden ones too', async () => {
    const sheets = await sheetsOf(
      workbook({
        sheets: [
          { name: 'Pax', rows: textRow(1, ['A']) },
          { name: 'Empty', rows: '<row r="1"/>' },
          { name: 'Crew', rows: textRow(1, ['B']), state: 'veryHidden' },
        ],
      }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Pax', false],
      ['Crew', true],
    ]);
  });

  test('a workbook keeps the numbers of its rows', async () => {
    const rows = textRow(1, ['Title']) + textRow(4, ['', 'Surname']);
    expect(await linesOf(workbook({ sheets: [{ name: 'Pax', rows }] }))).toEqual(['Title', '', '', ',Surname']);
  });

  test('a workbook repeats merged values over several rows, but no numbers', async () => {
    const rows = `${textRow(1, ['KP20', 'A'])}<row r="2"><c r="C2"><v>3</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>`;
    const behind = '<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="C2:C3"/></mergeCells>';
    expect(await linesOf(workbook({ sheets: [{ name: 'Pax', rows, behind }] }))).toEqual([
      'KP20,A',
      'KP20,,3',
      'KP20,1',
    ]);
  });

  test('a workbook that is damaged in one sheet keeps the rows before and the other sheets', async () => {
    const bytes = workbook({
      sheets: [
        { name: 'Pax', rows: `${textRow(1, ['A'])}<row r="2"><c r="A2"></row>${textRow(3, ['C'])}` },
        { name: 'Crew', rows: textRow(1, ['B']) },
      ],
    });
    const sheets = await sheetsOf(bytes);
    expect(sheets.map((sheet) => [lines(sheet)[0], sheet.end])).toEqual([
      ['A', 'damaged'],
      ['B', 'whole'],
    ]);
  });

  test('a workbook with prefixed names is the same', async () => {
    const parts = unzipSync(workbook({ sheets: [{ name: 'Pax', rows: textRow(1, ['A', 'B']) }] }));
    const sheet = decoder
      .decode(parts['xl/worksheets/sheet1.xml'])
      .replace(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    expect(await linesOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }))).toEqual(['A,B']);
  });

  test.each([
    ['no zip', strToU8('Surname,Given names')],
    ['a zip without a workbook', zipSync({ 'readme.xml': strToU8('<a/>') })],
    ['a workbook without its end', workbook({ sheets: [{ name: 'A', rows: textRow(1, ['A']) }] }).subarray(0, 400)],
  ])('a workbook that is %s is refused', async (_name, bytes) => {
    expect(await readSheets(bytes)).toEqual({ sheets: [], failure: 'workbook-damaged' });
  });

  test('a workbook that expands without end is stopped', async () => {
    const bytes = workbook({ sheets: [{ name: 'A', rows: textRow(1, [' '.repeat(4_000_000)]) }] });
    expect((await sheetsOf(bytes)).map(({ end, csv }) => [end, csv.length])).toEqual([['ratio', 0]]);
  });

  test('a workbook whose directory lies about a size is counted by what comes out', async () => {
    const parts = unzipSync(workbook({ sheets: [{ name: 'A', rows: textRow(1, ['A']) }] }));
    const data = new Uint8Array(40_000_000).fill(0x20);
    const bytes = hostileZip(
      Object.entries(parts).map(([name, own]) =>
        name.endsWith('sheet1.xml') ? { name, data, claimed: 100 } : { name, data: own },
      ),
    );
    const budget = new Budget();
    expect((await readSheets(bytes, budget)).sheets.map(({ end }) => end)).toEqual(['ratio']);
    expect(budget.used('unfolded')).toBeLessThan(17_000_000);
  });

  test('a workbook with cells in the last column keeps the rows before its bound', async () => {
    const rows = Array.from(
      { length: 400 },
      (_none, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    );
    const bytes = workbook({ sheets: [{ name: 'A', rows: rows.join('') }] });
    const [sheet] = await sheetsOf(bytes);
    expect([sheet?.end, sheet?.csv.length]).toEqual(['cells', Math.floor(4_000_000 / 16_384) * 16_385]);
  });

  test('a workbook whose sheets are one part under many names is read within one budget', async () => {
    const parts = unzipSync(workbook({ sheets: [{ name: 'A', rows: textRow(1, ['A'.repeat(100)]) }] }));
    const names = '<sheet name="B" sheetId="2" r:id="rId1"/>'.repeat(50);
    const book = decoder.decode(parts['xl/workbook.xml']).replace('</sheets>', `${names}</sheets>`);
    const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) });
    const { sheets, failure } = await readSheets(bytes, new Budget({ ...USUAL_BOUNDS, members: 20 }));
    expect([sheets.length, failure]).toEqual([20, 'members']);
  });

  test('a workbook gives the same as another reader', async () => {
    const strings = Array.from({ length: 50 }, (_, at) => `NAME ${at}`);
    const rows = Array.from({ length: 400 }, (_, at) => {
      const number = at + 1;
      return `<row r="${number}"><c r="A${number}" t="s"><v>${at % 50}</v></c><c r="C${number}" s="1"><v>${40_000 + at}</v></c><c r="D${number}"><v>${at * 1.5}</v></c></row>`;
    }).join('');
    const bytes = workbook({ sheets: [{ name: 'Pax', rows }], strings, formats: ['dd/mm/yyyy'] });
    const [peer] = await readPeer(bytes.slice().buffer);
    const expected = peer?.data.map((cells) =>
      cells.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : `${value ?? ''}`)).join(','),
    );
    expect(await linesOf(bytes)).toEqual(expected);
  });

  test('a workbook lets other work run while a long sheet is read', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => textRow(at + 1, ['SURNAME', 'GIVEN NAMES'])).join('');
    const bytes = workbook({ sheets: [{ name: 'Pax', rows }] });
    let pauses = 0;
    await readSheets(bytes, new Budget(), async () => {
      pauses++;
    });
    expect(pauses).toBeGreaterThan(rows.length / 65_536);
  });

  test('a workbook of 10,000 rows is read in bounded time', async () => {
    const row = Array.from({ length: 20 }, (_, at) => `VALUE ${at}`);
    const rows = Array.from({ length: 10_000 }, (_, at) => textRow(at + 1, row)).join('');
    const bytes = workbook({ sheets: [{ name: 'Pax', rows }] });
    const start = cpuNow();
    expect(await linesOf(bytes)).toHaveLength(10_000);
    expect(cpuNow() - start).toBeLessThan(6_000);
  });
});
