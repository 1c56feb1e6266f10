/** Small files of every supported format, so that thousands of damaged ones can be tried. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { bytesOf, paxlstFile } from '../edifact/fixtures.ts';
import { LEG, push } from '../pnrgov/reading.ts';
import { message as xmlMessage } from '../pnrgov-xml/xml-fixture.ts';
import { textRow, workbook } from '../table/workbook-fixture.ts';

export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const US_LIST =
  "UNB+UNOA:1+KPAIR:NZ+USCS:US+020131:2359+R1++CEDIPAX'UNH+R1+PAXLST:001:000:NZ+KP812/020131/2300'CTA+IC+:DESK'TDT++KP812+40+KP'" +
  "LOC+005+NZAKL:50'DTM+136+020131+1030+M05'LOC+PT+USHNL:50'DTM+132+020131+1900+P8'LOC+008+USLAX:50'DTM+132+020131+2200+M05'UNS+D'" +
  "PDT+P/X1823:090909:NZ+ROE:SIMON:P:590429:M+PAX+NZAKL:USLAX'PDT+V/77:050101:NZ+ROE:ANN::610102:F+CRW+USHNL:USLAX'UNT+13+R1'UNZ+1+R1'";

const REPLY =
  "UNB+UNOA:4+JAITF+KPAIR+261124:0820+R9++APIS'UNH+M1+CUSRES:D:05B:UN:IATA'BGM+962'RFF+TN:KP20261124'TDT+20+KP0020+++KP'" +
  "LOC+125+LFW'DTM+189:2611242145:201'LOC+87+CDG'DTM+232:2611250555:201'ERP+2'RFF+AVF:Q7LM2X'RFF+ABO:KP000441'ERC+1Z'FTX+AAH+++DO NOT BOARD'UNT+14+M1'UNZ+1+R9'";

const PUSH = push([
  'SRC',
  'RCI+XX:ABC123::050126:1015',
  'SSR+CTCM:HK:1:XX:::::/?+22890112233',
  'SSR+AVML:HK:1:XX:::::NO SALT',
  'DAT+700:060126:1010',
  'ORG+1A:MUC+12345678:LFWXX2100+LFW+XX:LFW+T+TG+ABCD',
  'ADD++700:12 RUE DES PALMIERS:LOME:::TG:BP1:22890112234',
  'TIF+DOE+MARYMRS:A:1:1',
  'FTI+XX:123456',
  'IFT+4:28::XX+WHEELCHAIR TO THE GATE',
  'REF+:REF0001',
  'SSR+DOCS:HK:1:XX:::::/P/TGO/A1111111/TGO/01JAN90/F/01JAN30/DOE/MARY/ANN',
  'SSR+DOCS:HK:1:XX:::::/P/TGO/B2222222/TGO/02MAR25/FI/01JAN30/DOE/ZOE',
  'TKT+2201234567890:T:1',
  'MON+T:900:EUR',
  'FOP+CC::900:VI:4111111111111111:0128',
  'TIF+ROE+JOHNMR:A:2',
  'TKT+2201234567891:T:2',
  LEG,
  'RPI+2+HK',
  'SSR+SEAT:HK:2:XX:::LFW:CDG+12A::1+12B::2',
  'DAT+2:140126:2130',
  'TRI++058:::1',
  'TIF+DOE+MARYMRS:A:1:1',
  'SSD+12A++++Y',
  'TBD++2:40:700+++XX:4220000001:2:CDG',
  'EQN+1',
  'RCI+XX:SPL123',
  'LTS+0/O/NM/APM-+22890112233/RM PAID CASH/FP CASH',
  'SRC',
  'RCI+XX:DEF456::050126:1030',
  'TIF+MOE+CHRIS:A:1',
  'TVL+150126:0900:150126:1500+LFW+CDG+XX+12:Y',
  'ABI+1+:LFWRR+LFW++XX',
  'SAC+++X',
]);

const PNL = [
  'PNL',
  'KP020/24NOV LFW PART1',
  'CFG/020F150Y',
  'RBD F/F Y/YB',
  'AVAIL',
  ' LFW  CDG',
  'F012',
  'Y080',
  '-CDG003Y',
  '2MENSAH/KODJOMR/AFIMRS-A2 .L/Q7LM2X',
  '.R/DOCS HK1/P/TGO/EB445912/TGO/01JAN89/M/30JUN31/MENSAH/KODJO-1MENSAH/KODJOMR',
  '.R/SEAT HK2 12AB',
  '1KOFFI/AYAMS .L/ABC123 .R/CTCM HK1/22890112233',
  '-CDG000F',
  'ENDPNL',
].join('\r\n');

const TABLE =
  'Passenger list\nFlight;KP020;LFW;CDG;2026-11-24\n\nSurname;Given names;Sex;Date of birth;Passport;Nationality;Expiry\n' +
  'DOE;"JANE; ANN";F;1990-03-02;A1234567;TGO;2031-06-30\nROE;JOHN;M;25/11/1985;B7654321;FRA;01/02/2030\n';

/** Samples of the training set, cut to their first segments and their trailers. */
function samples(): readonly Original[] {
  const { files } = generateSamples({ seed: 5, now: '2026-11-24T18:00Z' });
  return files
    .filter((_, index) => index % 3 === 0)
    .map(({ name, bytes }) => {
      const lines = new TextDecoder().decode(bytes).split('\n');
      const kept = lines.length > 90 ? [...lines.slice(0, 80), ...lines.slice(-4)] : lines;
      return { name, bytes: bytesOf(kept.join('\n')) };
    });
}

/** UTF-16 with a byte order mark, as spreadsheets save it. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** The files; the same on every call. */
export function fuzzOriginals(): readonly Original[] {
  const texts: readonly (readonly [string, string])[] = [
    ['PAXLST', paxlstFile()],
    ['PAXLST without lines', paxlstFile((all) => all, { una: "UNA:+.? '", between: '' })],
    ['PAXLST-US', US_LIST],
    ['CUSRES', REPLY],
    ['PNRGOV', PUSH],
    ['PNRGOV-XML', xmlMessage()],
    ['PNL', PNL],
    ['ADL', PNL.replaceAll('PNL', 'ADL').replace('-CDG003Y', '-CDG003Y\r\nADD').replace('1KOFFI', 'DEL\r\n1KOFFI')],
    ['table', TABLE],
    ['two interchanges', `QK LFWPPXS\r\n.HDQCRA9 201130\r\n\u0002${paxlstFile()}\u0003\r\n${PUSH}`],
  ];
  const sheets = [
    { name: 'Pax', rows: textRow(1, ['Surname', 'Given names', 'Sex']) + textRow(2, ['DOE', 'JANE', 'F']) },
  ];
  return [
    ...texts.map(([name, text]) => ({ name, bytes: bytesOf(text) })),
    ...samples(),
    { name: 'UTF-16 table', bytes: utf16(TABLE) },
    { name: 'workbook', bytes: workbook({ sheets, strings: ['A'], formats: ['dd/mm/yyyy'] }) },
    { name: 'gzip', bytes: gzipSync(bytesOf(PUSH), { mtime: 0 }) },
    { name: 'zip', bytes: zipSync({ 'a.edi': strToU8(PUSH), 'b/c.csv': strToU8(TABLE) }, { mtime: '2026-01-01' }) },
  ];
}
