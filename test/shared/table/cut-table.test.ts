/** Tables that broke off in transit say so, when they come and when they are read again from what is kept. */
import { describe, expect, test } from 'vitest';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { rereadKept } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf } from '../edifact/fixtures.ts';
import { textRow, workbook } from './workbook-fixture.ts';

const context = { reference: shippedReference() };

const HEADINGS = ['Flight', 'Date', 'From', 'To', 'Surname', 'Given names'];
const row = (at: number, surname: string) => textRow(at, ['ET508', '2026-11-24', 'ADD', 'LFW', surname, 'AMA']);

function sheet(last: string): Uint8Array {
  return workbook({ sheets: [{ name: 'Pax', rows: `${textRow(1, HEADINGS)}${row(2, 'HIT')}${last}` }] });
}

const CSV = `${HEADINGS.join(';')}\r\nET508;2026-11-24;ADD;LFW;HIT;AMA\r\nET508;2026-11-24;ADD;LFW;OTH`;

function mail(end: string): Uint8Array {
  return bytesOf(
    [
      ...['From: station', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b1"', ''],
      ...['--b1', 'Content-Type: text/csv; name="pax.csv"', '', `${CSV}${end}`],
    ].join('\r\n'),
  );
}

const isCut = ({ diagnostics }: Manifest) => diagnostics.some(({ code }) => code === 'message-truncated');

describe('a table', () => {
  test.each([
    { what: 'of a sheet that broke off', name: 'a.xlsx', bytes: sheet('<row r="3"><c r="A3"></row>'), cut: true },
    { what: 'of a whole sheet', name: 'a.xlsx', bytes: sheet(row(3, 'OTHER')), cut: false },
    { what: 'in a mail that ends within it', name: 'a.eml', bytes: mail(''), cut: true },
    { what: 'in a whole mail', name: 'a.eml', bytes: mail('\r\n--b1--\r\n'), cut: false },
  ])('a table $what says that it is cut: $cut', async ({ name, bytes, cut }) => {
    const { messages } = await readWholeFile(name, bytes, context);
    const [message] = messages;
    expect(messages).toHaveLength(1);
    expect(message?.manifest.travellers[0]?.surname).toBe('HIT');
    expect(isCut(message?.manifest as Manifest)).toBe(cut);
    expect(isCut(rereadKept(message?.kept as Uint8Array, context) as Manifest)).toBe(cut);
  });
});

test('words of a title are no airports', async () => {
  const title = (line: string) => bytesOf(`${line}\r\nSurname;Given names;Passport\r\nHIT;AMA;TG4817305\r\n`);
  const routeOf = async (line: string) => {
    const [message] = (await readWholeFile('a.csv', title(line), context)).messages;
    const [leg] = message?.manifest.flights ?? [];
    return [leg?.origin ?? null, leg?.destination ?? null];
  };
  expect(await routeOf('2J520 24 NOV 2026 OUA - PAX LIST')).toEqual([null, null]);
  expect(await routeOf('2J520 24 NOV 2026 PAX - OUA')).toEqual([null, null]);
  expect(await routeOf('2J520 24 NOV 2026 PAX - ADT OUA - LFW')).toEqual(['OUA', 'LFW']);
});
