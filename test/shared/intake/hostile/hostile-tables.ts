/** Hostile tables and workbooks. */
import { deflateSync, unzipSync } from 'fflate';
import { bytesOf } from '../../edifact/fixtures.ts';
import { textRow, workbook } from '../../table/workbook-fixture.ts';
import type { HostileRows } from './hostile-files.ts';
import { file, filled, lettersOf, listed, six, times } from './hostile-parts.ts';
import { hostileZip } from './hostile-zip.ts';

const HEADINGS = 'Surname;Given names;Sex;Date of birth;Passport;Nationality\n';
const ROW = 'DOE;JANE;F;1990-03-02;A1234567;TGO\n';
const COLUMNS = ['Surname', 'Given names', 'Sex', 'Date of birth', 'Passport', 'Nationality'];
const person = (at: number): string => `${lettersOf(at)};JANE;F;1990-03-02;A${six(at)};TGO\n`;

/** A workbook of one sheet with these rows. */
function sheet(rows: string, more: Partial<Parameters<typeof workbook>[0]> & { behind?: string } = {}): Uint8Array {
  const { behind = '', ...rest } = more;
  return workbook({ sheets: [{ name: 'Pax', rows: textRow(1, COLUMNS) + rows, behind }], ...rest });
}

/** The parts of a usual workbook with one part replaced, whose size the directory states as it likes. */
function lying(part: string, data: Uint8Array, claimed: number): Uint8Array {
  const parts = unzipSync(sheet(textRow(2, ['DOE', 'JANE'])));
  return hostileZip(
    Object.entries(parts).map(([name, own]) => (name === part ? { name, data, claimed } : { name, data: own })),
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';
const blanks = (megabytes: number, share: number): Uint8Array =>
  new Uint8Array(Math.ceil(megabytes * 1_000_000 * share)).fill(0x20);

export const hostileTables: HostileRows = {
  'a table of 200,000 rows': (share) => listed(HEADINGS, 200_000, share, person),
  'a table of the same row': (share) => file(HEADINGS, ROW, 8, share),
  'a table of empty rows': (share) => file(HEADINGS, ';;;;;\n', 8, share),
  'a table of delimiters': (share) => file('', ';', 8, share),
  'a table of delimiters below headings': (share) => file(HEADINGS, ';', 8, share),
  'a table of wide rows': (share) => file(HEADINGS, `${'x;'.repeat(16_000)}\n`, 8, share),
  'a table of wide headings': (share) =>
    listed(
      'Surname;Given names',
      16_000,
      share,
      (at) => `;c${at}`,
      () => `\n${ROW}`,
    ),
  'quotes that never close': (share) => file(HEADINGS, '"DOE;', 4, share),
  'quotes at the end of a table': (share) => file(HEADINGS, '"DOE;JANE\n', 4, share),
  'doubled quotes': (share) => file(HEADINGS, '"', 5, share),
  'headings over and over': (share) => file('', HEADINGS, 5, share),
  'lines that begin a table': (share) => file('', 'Passenger list KP020 LFW CDG 2026-11-24\n', 5, share),
  'notes in a table': (share) => file(HEADINGS, 'Total: 12 passengers\n', 5, share),
  'dates that may be either': (share) =>
    listed(
      HEADINGS,
      100_000,
      share,
      (at) => `${lettersOf(at)};JANE;F;0${(at % 9) + 1}/0${(at % 7) + 1}/1990;A${six(at)};TGO\n`,
    ),
  'values that are none': (share) =>
    listed(HEADINGS, 100_000, share, (at) => `${lettersOf(at)};J;?;99/99/9999;${'-'.repeat(9)};QQQ\n`),
  'flights in a table': (share) =>
    listed(
      'Flight;Date;From;To;Surname;Given names\n',
      50_000,
      share,
      (at) => `KP${at % 9999};2026-11-${(at % 28) + 1};LFW;CDG;${lettersOf(at)};JANE\n`,
    ),
  'one cell of a table': (share) => file(HEADINGS, 'x', 10, share),
  'a national list': (share) =>
    listed('', 100_000, share, (at) => `${lettersOf(at)},JANE,,1990-03-02,F,TGO,P,A${six(at)},2030-01-01,TGO\n`),
  'cards in a table': (share) =>
    file('Surname;Given names;Note\n', 'DOE;JANE;CC 4111 1111 1111 1111 HALAL\n', 5, share),
  'a workbook whose directory lies': (share) => lying(SHEET, blanks(1000, share), 1000),
  'a workbook whose texts lie': (share) => lying('xl/sharedStrings.xml', blanks(1000, share), 1000),
  'a workbook of 4 MB whose directory lies': (share) => lying(SHEET, blanks(3900, share), 1000),
  'a workbook of overlapping parts': (share) => {
    const parts = Object.entries(unzipSync(sheet(textRow(2, ['DOE', 'JANE']))));
    const big = { name: 'xl/media/a.xml', data: blanks(200, share), claimed: 10 };
    const many = Array.from({ length: 50 }, (_none, at) => ({ ...big, name: `xl/b${at}.xml`, overlaps: true }));
    return hostileZip([big, ...parts.map(([name, data]) => ({ name, data })), ...many]);
  },
  'cells in the last column': (share) =>
    sheet(
      Array.from(
        { length: times(30_000, share) },
        (_none, at) => `<row r="${at + 2}"><c r="XFD${at + 2}"><v>1</v></c></row>`,
      ).join(''),
    ),
  'cells in the last row': () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
  'rows far apart': (share) =>
    sheet(
      Array.from(
        { length: times(3000, share) },
        (_none, at) => `<row r="${(at + 2) * 900}"><c r="A1"><v>1</v></c></row>`,
      ).join(''),
    ),
  'rows of many cells': (share) =>
    sheet(
      Array.from(
        { length: times(60, share) },
        (_none, at) => `<row r="${at + 2}">${'<c><v>1</v></c>'.repeat(16_000)}</row>`,
      ).join(''),
    ),
  'a row of many cells': (share) => sheet(`<row>${filled('<c><v>1</v></c>', 12, share)}</row>`),
  'cells in one place': (share) => sheet(`<row r="2">${filled('<c r="A2"><v>1</v></c>', 12, share)}</row>`),
  'rows without cells': (share) => sheet(filled('<row/>', 6, share)),
  'merged areas': (share) =>
    sheet(textRow(2, ['DOE', 'JANE']), {
      behind: `<mergeCells>${Array.from({ length: times(60_000, share) }, () => '<mergeCell ref="A2:A1048576"/>').join('')}</mergeCells>`,
    }),
  'merged areas of a column': (share) =>
    sheet(Array.from({ length: times(20_000, share) }, (_none, at) => textRow(at + 2, ['DOE'])).join(''), {
      behind: `<mergeCells>${Array.from({ length: 50 }, (_none, at) => `<mergeCell ref="${lettersOf(at).slice(0, 2)}2:B900000"/>`).join('')}</mergeCells>`,
    }),
  'merge marks': (share) => sheet(textRow(2, ['DOE', 'JANE']), { behind: filled('<mergeCells ', 5, share) }),
  'one long text in many cells': (share) =>
    sheet(
      Array.from(
        { length: times(50_000, share) },
        (_none, at) => `<row r="${at + 2}"><c t="s"><v>0</v></c></row>`,
      ).join(''),
      { strings: ['x'.repeat(30_000)] },
    ),
  'merged long texts': (share) =>
    sheet(`<row r="2"><c r="A2" t="s"><v>0</v></c></row>${'<row/>'.repeat(times(100_000, share))}`, {
      strings: ['x'.repeat(30_000)],
      behind: '<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>',
    }),
  'texts of a workbook': (share) =>
    sheet(textRow(2, ['DOE']), { strings: Array.from({ length: times(600_000, share) }, (_none, at) => `s${at}`) }),
  'one text of a workbook': (share) => sheet(textRow(2, ['DOE']), { strings: [filled('<t>', 5, share)] }),
  'formats of a workbook': (share) =>
    sheet(textRow(2, ['DOE']), { formats: Array.from({ length: times(100_000, share) }, () => 'yyyy-mm-dd;@') }),
  'one format of a workbook': (share) =>
    sheet('<row r="2"><c s="1"><v>45000</v></c></row>', { formats: [filled('[', 2, share)] }),
  'sheets of a workbook': (share) =>
    workbook({
      sheets: Array.from({ length: times(800, share) }, (_none, at) => ({
        name: `s${at}`,
        rows: textRow(1, COLUMNS) + textRow(2, ['DOE', 'JANE']),
      })),
    }),
  'one sheet under many names': (share) => {
    const parts = unzipSync(
      sheet(Array.from({ length: 2000 }, (_none, at) => textRow(at + 2, ['DOE', 'JANE', 'F'])).join('')),
    );
    const names = Array.from(
      { length: times(5000, share) },
      (_none, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="rId1"/>`,
    ).join('');
    const book = new TextDecoder().decode(parts['xl/workbook.xml']).replace(/<sheet name.*?\/>/, names);
    return hostileZip(
      Object.entries({ ...parts, 'xl/workbook.xml': bytesOf(book) }).map(([name, data]) => ({ name, data })),
    );
  },
  'relations of a workbook': (share) => {
    const parts = unzipSync(sheet(textRow(2, ['DOE'])));
    const many = Array.from(
      { length: times(20_000, share) },
      (_none, at) => `<Relationship Id="x${at}" Type="worksheet" Target="a${at}.xml"/>`,
    ).join('');
    const names = Array.from(
      { length: times(20_000, share) },
      (_none, at) => `<sheet name="s${at}" r:id="x${at}"/>`,
    ).join('');
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    return hostileZip(
      Object.entries({
        ...parts,
        'xl/workbook.xml': bytesOf(text('xl/workbook.xml').replace('</sheets>', `${names}</sheets>`)),
        'xl/_rels/workbook.xml.rels': bytesOf(
          text('xl/_rels/workbook.xml.rels').replace('</Relationships>', `${many}</Relationships>`),
        ),
      }).map(([name, data]) => ({ name, data })),
    );
  },
  'nested elements in a sheet': (share) => sheet(filled('<a>', 5, share)),
  'attributes in a sheet': (share) =>
    sheet(`<row${Array.from({ length: times(200_000, share) }, (_none, at) => ` a${at}="1"`).join('')}/>`),
  'a cell that never ends': (share) =>
    sheet(`<row r="2"><c t="inlineStr"><is>${filled('<t>x</t>', 8, share)}</is></c></row>`),
  'a sheet without brackets': (share) => lying(SHEET, bytesOf(`<worksheet>${filled('x', 20, share)}`), 100),
  'a sheet in sixteen bits': (share) =>
    lying(
      SHEET,
      bytesOf(`\u{fffd}${filled('<', 3, share)}`)
        .fill(0xff, 0, 1)
        .fill(0xfe, 1, 2),
      100,
    ),
  'a part that is not packed': (share) =>
    hostileZip([
      { name: '[Content_Types].xml', data: bytesOf('<Types/>') },
      { name: 'xl/workbook.xml', data: deflateSync(blanks(5, share)), method: 8 },
    ]),
};
