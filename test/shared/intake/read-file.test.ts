import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { cpuNow } from '../../cpu-clock.ts';
import { bytesOf, paxlstFile } from '../edifact/fixtures.ts';
import { fileOffset } from './file-offset.ts';

const context = { reference: shippedReference() };

const PNRGOV = [
  "UNB+IATA:1+KP++261120:0815+R1'",
  "UNH+1+PNRGOV:13:1:IA+K1'",
  "MSG+:22'",
  "ORG+KP:LFW'",
  "TVL+241126:2145:251126:0555+LFW+CDG+KP+20'",
  "EQN+1'",
  "SRC'",
  "RCI+KP:Q7LM2X::101126:0815'",
  "SSR+KSML:HK:1:KP'",
  "SSR+WCHR:HK:1:KP:::LFW:CDG:NEEDS HELP'",
  "SSR+CTCM:HK:1:KP:::::22890112233'",
  "IFT+4:28::KP+PASSENGER IS DIABETIC'",
  "IFT+4:28::KP+CALL DUTY DESK'",
  "TIF+KOFFI:A+AYA MRS:A:1'",
  "TKT+7812345678901:T:1'",
  "MON+T:800:XOF'",
  "FOP+CC:3:800:VI:4111111111111111:1228'",
  "TVL+241126:2145:251126:0555+LFW+CDG+KP+20:Y'",
  "RPI+1+HK'",
  "LTS+0/O/RM/CARD 5500 0000 0000 0004 SEEN'",
  "UNT+20+1'",
  "UNZ+1+R1'",
].join('\r\n');

function messages(bytes: Uint8Array): ReadMessage[] {
  return [...readFile(bytes, context)];
}

function first(text: string): ReadMessage {
  const [message] = messages(bytesOf(text));
  if (message === undefined) throw new Error('no message');
  return message;
}

/** UTF-16 with a byte order mark, as spreadsheets on Windows export it. */
function utf16(text: string, littleEndian = true): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

/** Ids of the first release: repeated messages must be recognised after an update. */
const RELEASED_IDS = [
  '13bc24b78dc7eb98fca0a46859067ef8',
  'c4eb0b00d9d9a857ff00fe4cf3080d6f',
  '155d1b7f08b36f5e86549e1702ecdda8',
];

describe('a file that gives nothing', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'file-empty'],
    ['blanks', bytesOf(' \r\n\t '), 'file-empty'],
    ['zeros', new Uint8Array(1000), 'file-empty'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff), 'file-binary'],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, ...bytesOf('....xl/workbook.xml')]), 'archive-damaged'],
    ['other XML', bytesOf('<?xml version="1.0"?><rss/>'), 'format-not-supported'],
    ['PDF', bytesOf('%PDF-1.7 ...'), 'format-not-supported'],
    [
      'prose',
      bytesOf('Good morning, here is the list you asked for. Best regards, UNA Desk, UNB, UNH.'),
      'format-unknown',
    ],
  ])('a file that gives nothing because it holds %s gives the reason', async (_name, bytes, code) => {
    const reading = await readWholeFile('x', bytes, context);
    expect(reading.messages).toEqual([]);
    expect(reading.diagnostics.map((entry) => entry.code)).toEqual([code]);
  });

  test('a file that gives nothing is refused quickly, even when large', async () => {
    const bytes = new Uint8Array(30_000_000).fill(0x58);
    const started = cpuNow();
    expect((await readWholeFile('x', bytes, context)).diagnostics[0]?.code).toBe('format-unknown');
    expect(cpuNow() - started).toBeLessThan(5000);
  });
});

describe('a message read', () => {
  test('a message that was read of a table with a zero byte says where it stands, and has the name without it', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `KP20,2026-11-24,DOE${at % 10},JANE`).join('\n');
    const text = `Flight,Date,Surname,Given names\n${rows}\nKP20,2026-11-24,KO\0FI,AMA\n`;
    const { messages: read, diagnostics } = await readWholeFile('a.csv', bytesOf(text), context);
    expect(read[0]?.manifest.travellers.map(({ surname }) => surname).slice(-1)).toEqual(['KOFI']);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'zero-byte', offset: text.indexOf('\0') }]);
  });

  test.each([
    ['an interchange', paxlstFile().replace('KOFFI', 'KO\0FFI').replace('EB445912', 'EB44\x005912'), 2, 'EB445912'],
    [
      'a reservation list',
      'PNL\r\nKP020/24NOV LFW PART1\r\n-CDG001Y\r\n1KO\0FFI/AYAMRS .L/ABC123\r\n1MENSAH/AFIMRS .L/ABC124\r\n1MENSAH/ESIMRS .L/ABC125\r\nENDPNL\r\n',
      1,
      undefined,
    ],
  ])(
    'a message that was read of %s with zero bytes has name and number without them',
    async (_, text, zeros, number) => {
      const { messages: read, diagnostics } = await readWholeFile('a', bytesOf(text), context);
      const [person] = read[0]?.manifest.travellers ?? [];
      expect([person?.surname, person?.documents[0]?.number]).toEqual(['KOFFI', number]);
      expect(diagnostics.filter(({ code }) => code === 'zero-byte')).toHaveLength(zeros);
    },
  );

  test('a message that was read of a table with a heading in the last column of a sheet has its travellers', () => {
    const text = `Flight,Date,Surname,Given names${','.repeat(16_380)}x\nKP20,2026-11-24,DOE,JANE\n`;
    expect(first(text).manifest.travellers).toHaveLength(1);
  });

  test('a message that was read has the range of its bytes', () => {
    const text = paxlstFile();
    const message = first(text);
    expect(text.slice(message.start, message.end)).toMatch(/^UNH\+[\s\S]*UNT\+\d+\+M1'$/);
    expect(message.id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a message that was read has the same id when the file comes again, and another id after any change', () => {
    const id = first(paxlstFile()).id;
    expect(first(`\r\n${paxlstFile()}`).id).toBe(id);
    expect(first(paxlstFile().replace('KOFFI', 'KOFFY')).id).not.toBe(id);
    expect(first(paxlstFile().replace('261120:0815', '261120:0915')).id).not.toBe(id);
  });

  test('a message that was read keeps the id of earlier releases, in any character set', () => {
    const table = 'Flight;Date;From;To;Surname;Given names\r\nKP20;2026-11-24;LFW;CDG;GÉRARD;JOSÉ\r\n';
    const ids = [paxlstFile(), table].map((text) => first(text).id);
    const latin = messages(Uint8Array.from(table, (letter) => letter.charCodeAt(0)));
    expect([...ids, ...latin.map(({ id }) => id)]).toEqual(RELEASED_IDS);
  });

  test('a message in UTF-16 is the same message at other offsets', () => {
    const text = paxlstFile();
    for (const littleEndian of [true, false]) {
      const [message] = messages(utf16(text, littleEndian));
      expect(message?.manifest.travellers).toEqual(first(text).manifest.travellers);
      expect(message?.start).toBe(text.indexOf('UNH') * 2 + 2);
    }
  });

  test('a message of an unsupported type gets a diagnostic', () => {
    const { manifest } = first("UNB+UNOA:4+A+B+261120:0815+1'UNH+1+CUSRES:D:05B:UN'BGM+962'UNT+3+1'UNZ+1+1'");
    expect(manifest).toMatchObject({ format: 'CUSRES', function: 'reply', travellers: [] });
    const unknown = first("UNB+UNOA:4+A+B+261120:0815+1'UNH+1+INVOIC:D:05B:UN'BGM+380'UNT+3+1'UNZ+1+1'").manifest;
    expect(unknown.diagnostics.map(({ code }) => code)).toEqual(['message-type-unknown']);
  });

  test('a message that was read has at most ten thousand diagnostics, and the number of those cut', () => {
    const junk = Array.from({ length: 100_000 }, () => 'QQQ+1');
    const { manifest } = first(paxlstFile((all) => [...all, ...junk]));
    expect(manifest.travellers).toHaveLength(3);
    expect(manifest.diagnostics).toHaveLength(10_000);
    expect(manifest.diagnostics.at(-1)).toMatchObject({ code: 'diagnostics-cut', params: { count: 90_001 } });
  });
});

describe('the kept bytes of a message', () => {
  const message = first(PNRGOV);
  const kept = new TextDecoder().decode(message.kept);

  test('the kept bytes of a message have sensitive values overwritten at the same length', () => {
    expect(message.manifest.sensitive).toBe(5);
    expect(kept).toContain("SSR+****:HK:1:KP'");
    expect(kept).toContain("SSR+****:HK:1:KP:::LFW:CDG:**********'");
    expect(kept).toContain(`IFT+4:28::KP+${'*'.repeat(21)}'`);
    expect(kept).toContain("FOP+CC:3:800:VI:************1111:1228'");
    expect(kept).toContain("CARD ***************0004 SEEN'");
    expect(kept).toContain('CALL DUTY DESK');
    expect(kept).not.toMatch(/KSML|WCHR|DIABET|411111111111|5500/);
  });

  test('the kept bytes of a message are those that its manifest was read from', () => {
    const text = JSON.stringify(message.manifest);
    expect(text).not.toMatch(/KSML|WCHR|DIABET|411111111111|\*\*\*\*"/);
    expect(message.manifest.bookings[0]).toMatchObject({
      services: ['CTCM'],
      payments: [{ method: 'card', last4: '1111' }],
    });
  });

  test('the kept bytes of a message keep the place of each byte in the file', () => {
    for (const word of ['UNB', 'KOFFI', 'UNT']) {
      expect(fileOffset(message.keptFrom, kept.indexOf(word))).toBe(PNRGOV.indexOf(word));
    }
  });

  test('the kept bytes of a message give the same manifest when read again, with the place of each value', () => {
    const places = new Map<string, string>();
    const again = rereadKept(message.kept, context, (path, start, end) => places.set(path, kept.slice(start, end)));
    expect(again?.travellers).toEqual(message.manifest.travellers);
    expect(places.get('travellers.0.surname')).toBe('KOFFI');

    const list = first(paxlstFile());
    const text = new TextDecoder().decode(list.kept);
    const marks = new Map<string, string>();
    expect(
      rereadKept(list.kept, context, (path, start, end) => marks.set(path, text.slice(start, end)))?.travellers,
    ).toEqual(list.manifest.travellers);
    expect(marks.get('travellers.0.documents.0.number')).toBe('EB445912');
    expect(marks.get('travellers.1.surname')).toBe("O?'NEILL");
    expect(marks.get('travellers.0.seat')).toBe('012B');
  });

  test('the kept bytes of a message have the sensitive cells of a table overwritten', () => {
    const table = first('Surname,Given names,Sex,Meal\nDOE,JANE,F,KSML\n');
    expect(new TextDecoder().decode(table.kept)).toBe('Surname,Given names,Sex,Meal\nDOE,JANE,F,****\n');
  });

  test('the kept bytes of a truncated message hide sensitive words in its tail', () => {
    const cut = first(PNRGOV.slice(0, PNRGOV.indexOf('IC')));
    expect(new TextDecoder().decode(cut.kept)).not.toMatch(/KSML|WCHR/);
    const tail = first(`${PNRGOV.slice(0, PNRGOV.indexOf('LTS+'))}LTS+0/O/RM/HALAL FOOD`);
    expect(new TextDecoder().decode(tail.kept)).not.toContain('HALAL');
    expect(JSON.stringify(tail.manifest)).not.toContain('HALAL');
  });
});

test('reading a damaged file never throws', () => {
  for (const text of [PNRGOV, paxlstFile(), 'Surname,Given names,Sex\nDOE,JANE,F\n']) {
    const original = bytesOf(text);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(original.length),
        (changes, length) => {
          const bytes = original.slice(0, length);
          for (const [at, value] of changes) if (at < length) bytes[at] = value;
          for (const { kept, id, manifest } of messages(bytes)) {
            expect(id).toHaveLength(32);
            expect(manifest.travellers.length).toBeLessThan(5);
            rereadKept(kept, context, () => {});
          }
        },
      ),
      { seed: 20261124, numRuns: 200 },
    );
  }
});
