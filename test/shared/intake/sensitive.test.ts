import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillBlanks } from '../../../shared/intake/blank.ts';
import { blankedCopy } from '../../../shared/intake/blanked-copy.ts';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import { findSensitiveText } from '../../../shared/intake/sensitive.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf, paxlstFile } from '../edifact/fixtures.ts';
import { fileOffset } from './file-offset.ts';

const context = { reference: shippedReference() };
const SEED = 20261125;

/** Words of the lexicon and card numbers (invented, with a valid check digit), and what must not remain of them. */
const WORDS = [
  'MUSLIM',
  'Halal',
  'kosher',
  'DIABETIC',
  'PREGNANT',
  'WHEELCHAIR',
  'SYNDICAT',
  'LESBIAN',
  'ETHNICITY',
  'MOML',
];
const CARDS = ['4111111111111111', '5500 0000 0000 0004', '3400-0000-0000-009', '6011000000000004'];
const SECRET =
  /MUSLIM|HALAL|KOSHER|DIABET|PREGNANT|WHEELCHAIR|SYNDICAT|LESBIAN|ETHNIC|MOML|41111111|5500 0000|3400-0000|60110000/i;

/** Names that stay, as written in the cases. */
const FAMILY = /HALAL(:AYA KOSHER|:A\+AYA|,AYA|\/AYA)/g;

const planted = fc
  .tuple(
    fc.constantFrom('', 'PAX IS ', 'NOTE ', 'X-'),
    fc.constantFrom(...WORDS, ...CARDS),
    fc.constantFrom('', ' SEEN', ', SEE FILE', '.'),
  )
  .map((parts) => parts.join(''));

interface Case {
  readonly name: string;
  /** The file with texts in its free-text places. */
  readonly file: (texts: readonly string[]) => string;
}

/** Free text next to a family name, a document number and a damaged segment. */
const CASES: readonly Case[] = [
  {
    name: 'PAXLST',
    file: (texts) =>
      paxlstFile((segments) =>
        segments.flatMap((segment) => {
          if (segment.startsWith('NAD+FL+++KOFFI')) return ['NAD+FL+++HALAL:AYA KOSHER'];
          if (segment.startsWith('DOC+P:110:111+EB')) return ['DOC+P:110:111+4000000000000002'];
          if (!segment.startsWith('FTX')) return [segment];
          const texted = (text: string) => [
            `FTX+AAI+++${text}:AND MORE`,
            `IFT+3+${text}`,
            `REM+${text}`,
            `QQQ+1+${text}`,
          ];
          return [segment, ...texts.flatMap(texted)];
        }),
      ),
  },
  {
    name: 'a message of an unknown type',
    file: (texts) =>
      [
        "UNB+UNOA:4+A+B+261120:0815+R1'",
        `UNH+1+QUEMSG:D:05B:UN'`,
        ...['FTX+AAI+++', 'IFT+3+', 'LTS+', 'OSI+KP:', 'REM+', 'SSR+OTHS:HK:1:KP:::::', 'SSR+OTHS:HK:1:KP+'].flatMap(
          (start) => texts.map((text) => `${start}${text}'`),
        ),
        ...CARDS.map((card) => `FOP+CC:3:800:VI:${card}'`),
        "UNT+99+1'",
        "UNZ+1+R1'",
      ].join('\r\n'),
  },
  {
    name: 'CUSRES',
    file: (texts) =>
      `UNB+UNOA:4+A+B+261120:0815+R1'UNH+1+CUSRES:D:05B:UN'BGM+962'${texts.map((text) => `FTX+AAI+++${text}'`).join('')}UNT+9+1'UNZ+1+R1'`,
  },
  {
    name: 'PNRGOV',
    file: (texts) =>
      [
        "UNB+IATA:1+KP++261120:0815+R1'UNH+1+PNRGOV:13:1:IA+K1'MSG+:22'ORG+KP:LFW'TVL+241126:2145:251126:0555+LFW+CDG+KP+20'",
        "SRC'RCI+KP:Q7LM2X::101126:0815'SSR+DOCS:HK:1:KP:::::/P/TGO/4000000000000002/TGO/01JAN89/F/310630/HALAL/AYA'",
        ...texts.map((text) => `IFT+4:28::KP+${text}'LTS+0/O/RM/${text}'FTX+AAI+++${text}'`),
        "TIF+HALAL:A+AYA MRS:A:1'UNT+9+1'UNZ+1+R1'",
      ].join(''),
  },
  {
    name: 'a table',
    file: (texts) =>
      [
        ...texts.map((text) => `"Note: ${text}"`),
        'Surname,Given names,Sex,Document number,,Alerts',
        ...texts.map((text) => `HALAL,AYA,F,4000000000000002,"${text}","${text}"`),
        ...texts.map((text) => `HALAL,AYA,F,4000000000000002,,,"${text}"`),
        ...texts.map((text) => `"Total: ${text}"`),
      ].join('\n'),
  },
];

function all(bytes: Uint8Array): { messages: ReadMessage[]; outside: string } {
  const reading = readFile(bytes, context);
  const messages: ReadMessage[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done === true) return { messages, outside: JSON.stringify(step.value) };
    messages.push(step.value);
  }
}

describe.each(CASES)('sensitive text in $name', ({ file }) => {
  test('sensitive text is neither kept nor quoted nor read, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(planted, { minLength: 1, maxLength: 4 }), (texts) => {
        const text = file(texts);
        const given = bytesOf(text);
        const { messages, outside } = all(given);
        const plain = all(bytesOf(file(texts.map((text) => '*'.repeat(text.length)))));
        expect(messages).toHaveLength(1);
        expect(plain.messages).toHaveLength(1);
        const { kept, keptFrom, manifest } = messages[0] as ReadMessage;
        const before = (plain.messages[0] as ReadMessage).manifest;
        // The family name HALAL and the document number that looks like a card stay.
        const left = new TextDecoder().decode(kept).replace(FAMILY, '');
        expect(left).not.toMatch(SECRET);
        expect(outside).not.toMatch(SECRET);
        for (const { raw, params } of manifest.diagnostics) {
          expect(`${raw} ${JSON.stringify(params)}`.replace(FAMILY, '')).not.toMatch(SECRET);
        }
        expect(manifest.sensitive).toBeGreaterThanOrEqual(texts.length);
        expect(manifest.travellers).toEqual(before.travellers);
        expect(rereadKept(kept, context)?.travellers).toEqual(before.travellers);
        expect(rereadKept(kept, context)?.bookings).toEqual(manifest.bookings);
        expect(JSON.stringify(rereadKept(kept, context)?.diagnostics)).not.toMatch(/DIABET|41111111/);
        let at = 0;
        for (const part of keptFrom) {
          for (let i = 0; i < part.length; i++, at++) {
            if (kept[at] !== 0x2a && kept[at] !== given[fileOffset(keptFrom, at)]) {
              throw new Error(`byte ${at} is not the one that stood there`);
            }
          }
        }
        expect(kept).toHaveLength(at);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

test('a name that is a word of the lexicon and a document number like a card are kept', () => {
  for (const { name, file } of CASES) {
    if (name !== 'PAXLST' && name !== 'a table' && name !== 'PNRGOV') continue;
    const [message] = all(bytesOf(file(['PAX IS DIABETIC']))).messages;
    expect(message?.manifest.travellers[0]?.surname).toBe('HALAL');
    expect(message?.manifest.travellers[0]?.documents[0]?.number).toBe('4000000000000002');
    expect(new TextDecoder().decode(message?.kept)).toContain('4000000000000002');
  }
});

test('a mostly blanked list is still read as a list', () => {
  const row = `DOE,JANE,F,"MUSLIM, ${'AND MORE '.repeat(12)}"`;
  const [message] = all(bytesOf(['Surname,Given names,Sex,Alerts', row, row].join('\n'))).messages;
  expect(rereadKept(message?.kept as Uint8Array, context)?.travellers).toEqual(message?.manifest.travellers);
});

test('text without its qualifier and text after an address are searched, and telephone numbers there are no cards', () => {
  const text = [
    "UNB+IATA:1+KP++261120:0815+R1'UNH+1+PNRGOV:13:1:IA+K1'MSG+:22'ORG+KP:LFW'TVL+241126:2145:251126:0555+LFW+CDG+KP+20'",
    "SRC'RCI+KP:Q7LM2X::101126:0815'IFT+PAX IS DIABETIC'ADD++700:HOSPITAL ROAD:LOME:::TG::VIA HOSPITAL DESK'",
    "ADD++700:::::::41111111 11111111'TIF+DOE+AYA:A:1'UNT+12+1'UNZ+1+R1'",
  ].join('');
  const [message] = all(bytesOf(text)).messages;
  const kept = new TextDecoder().decode(message?.kept);
  expect(message?.manifest.sensitive).toBe(2);
  expect(kept).toContain("IFT+***************'ADD++700:HOSPITAL ROAD:LOME:::TG::*****************'");
  expect(kept).toContain('41111111 11111111');
  expect(message?.manifest.bookings[0]).toMatchObject({ phones: ['41111111', '11111111'], remarks: [] });
});

test.each([
  ['in fours behind full stops', 'IFT+4:28::KP+PAID 4111.1111.1111.1111'],
  ['in an address', 'ADD++700:4111111111111111:LOME:::TG'],
  ['in fours behind an address', 'ADD++700:::::::PAID 4111 1111 1111 1111'],
  ['in an unknown segment', 'XQX+4111111111111111'],
  ['of thirteen digits that is named as one', 'IFT+4:28::KP+FP CCVI4002000001117'],
  ['of thirteen digits in a remark', 'LTS+0/RM CARD NO 4002000001117'],
  ['of thirteen digits behind an address', 'ADD++702:::::::CC VI 4002000001117'],
  ['of fourteen digits', 'LTS+0/F/DC 30001000001117'],
  ['of fourteen digits in an address', 'ADD++702:30001000001117:LOME:::TG'],
  ['of fourteen digits behind an address', 'ADD++702:::::::DC 3000 100000 1117'],
])('a card number %s is blanked', (_title, segment) => {
  const text = `UNB+IATA:1+KP++261120:0815+R1'UNH+1+PNRGOV:13:1:IA+K1'MSG+:22'SRC'TIF+DOE+AYA:A:1'${segment}'UNT+6+1'UNZ+1+R1'`;
  const [message] = all(bytesOf(text)).messages;
  expect(message?.manifest.sensitive).toBe(1);
  expect(new TextDecoder().decode(message?.kept)).toMatch(/\*+111[17][:']/);
  expect(JSON.stringify(message?.manifest)).not.toMatch(/4111|00000/);
});

test.each([
  ['a ticket', 'LTS+0/FA/TKT 4002000001117/ET'],
  ['a ticket with its coupon', 'SSR+OTHS:HK:1:KP:::::PAID CC VI ETKT 4002000001117C1'],
  ['figures of thirteen digits that nothing names', 'IFT+4:28::KP+REF 4002000001117'],
  ['telephone numbers behind an address', 'ADD++700:::::::4002000001117'],
])('%s that looks like a card is kept', (_title, segment) => {
  const text = `UNB+IATA:1+KP++261120:0815+R1'UNH+1+PNRGOV:13:1:IA+K1'MSG+:22'SRC'TIF+DOE+AYA:A:1'${segment}'UNT+6+1'UNZ+1+R1'`;
  const [message] = all(bytesOf(text)).messages;
  expect(message?.manifest.sensitive).toBe(0);
  expect(new TextDecoder().decode(message?.kept)).toContain('4002000001117');
});

test.each([
  ['MOMLKPHK1', true],
  ['WCHRU2HK1', true],
  ['MOMLKPHK', false],
  ['DEAFNESSON', false],
  ['SSR MOML', true],
])('a remark of %s names a sensitive service: %s', (words, found) => {
  const text = `UNB+IATA:1+KP++261120:0815+R1'UNH+1+PNRGOV:13:1:IA+K1'MSG+:22'SRC'TIF+DOE+AYA:A:1'LTS+0/${words}'UNT+6+1'UNZ+1+R1'`;
  expect(all(bytesOf(text)).messages[0]?.manifest.sensitive).toBe(found ? 1 : 0);
});

test('the text of a sensitive service about each person is blanked too', () => {
  const text =
    "UNB+IATA:1+KP++261120:0815+R1'UNH+1+PNRGOV:13:1:IA+K1'MSG+:22'SRC'TIF+DOE+AYA:A:1'SSR+SPML:HK:1:KP:::::X+NO NUTS::1'UNT+6+1'UNZ+1+R1'";
  expect(new TextDecoder().decode(all(bytesOf(text)).messages[0]?.kept)).toContain('SSR+****:HK:1:KP:::::*+*******::1');
});

test('bag tags are not blanked as card numbers', () => {
  const bags = paxlstFile((segments) =>
    segments.map((segment) => (segment.startsWith('FTX+BAG') ? 'FTX+BAG+++MAAS204417:2' : segment)),
  );
  const [message] = all(bytesOf(bags)).messages;
  expect(message?.manifest.sensitive).toBe(0);
  expect(new TextDecoder().decode(message?.kept)).toContain('MAAS204417');
});

test('a word or a card number split by a line break or a release character is found', () => {
  const [message] = all(
    bytesOf(
      paxlstFile((segments) => [
        ...segments,
        'FTX+AAI+++IS DIA\r\nBETIC',
        'FTX+AAI+++4111111?1\r\n11111111',
        'f\r\ntx+AAI+++HAJJ',
        'CNT+1:1',
      ]),
    ),
  ).messages;
  const kept = new TextDecoder().decode(message?.kept);
  expect(message?.manifest.sensitive).toBe(3);
  expect(kept).toContain(`FTX+AAI+++${'*'.repeat(13)}'`);
  expect(kept).toMatch(/FTX\+AAI\+\+\+\*+1111'/);
});

test('a quotation taken before the message was read shows no piece of a card', () => {
  const text = paxlstFile((segments) => [...segments, 'FTX+AAI+++4111 1111 1111 1111 ‘X']);
  const [message] = all(bytesOf(text)).messages;
  expect(message?.manifest.sensitive).toBe(1);
  expect(JSON.stringify(message?.manifest)).not.toMatch(/1111 11/);
});

test.each([
  ['CC VI 4111111111111111 1228', 'CC VI ************1111 1228'],
  ['VI 4111111111111111 12 28', 'VI ************1111 12 28'],
  ['PAID 2 4111111111111111', 'PAID 2 ************1111'],
  ['1 4111 1111 1111 1111', '1 ***************1111'],
  ['4111-1111-1111-1111 12/28', '***************1111 12/28'],
  ['AX 3782 822463 10005 1228', 'AX *************0005 1228'],
  ['VI4111111111111111.1228', 'VI************1111.1228'],
  ['TEL 22890112233 4111111111111111', 'TEL 22890112233 ************1111'],
  ['TWO 4111111111111111 5500000000000004', 'TWO ************1111 ************0004'],
  ['4111111111111112 1228', '4111111111111112 1228'],
  ['TEL 22890112233 22890112234 33612345678', 'TEL 22890112233 22890112234 33612345678'],
  ['12345678901234567890123456', '12345678901234567890123456'],
])('a card number is found next to other figures: %s', (text, kept) => {
  const bytes = bytesOf(text);
  fillBlanks(bytes, findSensitiveText(bytes, 0, bytes.length).blanks, 0x2a);
  expect(new TextDecoder().decode(bytes)).toBe(kept);
});

describe('an unreadable file', () => {
  function copyOf(text: string): { kept: string; steps: number } {
    const copying = blankedCopy(bytesOf(text));
    for (let steps = 0; ; steps++) {
      const step = copying.next();
      if (step.done === true) return { kept: new TextDecoder().decode(step.value), steps };
    }
  }

  test('an unreadable file is kept without sensitive stretches, at the same length', () => {
    const { kept } = copyOf("A DIABETIC'B\nCARD 4111111111111111 C");
    expect(kept).toBe("**********'B\nCARD ************1111 C");
  });

  test.each([
    ['CARD 41111111\r\n11111111 C', 'CARD **************1111 C'],
    ['CARD 4111 1111 \r\n1111 1111 C', 'CARD *****************1111 C'],
    ['HE IS DIA\r\nBETIC SAYS HE', '************************'],
    ["X'HE IS DIA\nBETIC'Y", "X'***************'Y"],
    ['DUPONT;12345678\r\n90123456;DURAND', 'DUPONT;12345678\r\n90123456;DURAND'],
  ])('an unreadable file hides a word split by a line break: %j', (text, kept) => {
    expect(copyOf(text).kept).toBe(kept);
  });

  test('an unreadable file hides values across its cuts, and lets other work run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3900, max: 8400 }), planted, (before, text) => {
        const { kept } = copyOf(`${'x'.repeat(before)} ${text} ${'y'.repeat(5000)}`);
        expect(kept).toHaveLength(before + text.length + 5002);
        expect(kept).not.toMatch(SECRET);
      }),
      { seed: SEED, numRuns: 100 },
    );
    expect(copyOf('z'.repeat(1 << 20)).steps).toBe(64);
  });
});
