/** One row per way in which transmission changes a message: its travellers must be those of the plain one. */
import { describe, expect, test } from 'vitest';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { type FileEnd, readFile } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf, paxlstFile } from '../edifact/fixtures.ts';

const context = { reference: shippedReference() };
const PLAIN = paxlstFile((all) => all, { between: '' });

function read(file: string | Uint8Array): { readonly messages: readonly ReadMessage[]; readonly end: FileEnd } {
  const reading = readFile(typeof file === 'string' ? new TextEncoder().encode(file) : file, context);
  const messages: ReadMessage[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done === true) return { messages, end: step.value };
    messages.push(step.value);
  }
}

function content({ flights, travellers, bookings }: Manifest): object {
  return { flights, travellers, bookings };
}

const regular = content(read(PLAIN).messages[0]?.manifest as Manifest);

/** Lines of `width` characters, whatever the content. */
function wrapped(text: string, width: number, line = '\r\n'): string {
  return (text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? []).join(line);
}

const TYPE_B = '\u0001QK LFWRMKP CDGRMKP\r\n.HDQRMKP 201815\r\n\u0002';

/** Each form of transmission, with the diagnostics that reading it gives, if any. */
const DRESSES: readonly (readonly [form: string, text: string, diagnostics?: readonly string[]])[] = [
  ['with a line per segment', paxlstFile()],
  ['with line feeds only', paxlstFile((all) => all, { between: '\n' })],
  ['with carriage returns only', paxlstFile((all) => all, { between: '\r' })],
  ['with blank lines', paxlstFile((all) => all, { between: '\r\n\r\n' })],
  ['with blanks at the beginning of each line', paxlstFile((all) => all, { between: '\r\n   ' })],
  ['with tabs at the beginning of each line', paxlstFile((all) => all, { between: '\n\t' })],
  ...[63, 64, 65, 66, 67, 68, 69, 80].map(
    (width) => [`wrapped at ${width} characters`, wrapped(PLAIN, width)] as const,
  ),
  ['wrapped at 69 with line feeds', wrapped(PLAIN, 69, '\n')],
  ['wrapped at 7, through tags, names and control numbers', wrapped(PLAIN, 7)],
  ['between STX and ETX', `\u0002${PLAIN}\u0003`],
  ['between SOH, STX and ETX with an address', `${TYPE_B}${PLAIN}\r\n\u0003`, ['bytes-skipped info']],
  ['below an address without marks', `QK LFWRMKP\r\n.HDQRMKP 201815\r\n${PLAIN}`, ['bytes-skipped info']],
  [
    'below two address blocks',
    `QU LFWRMKP CDGRMKP\r\n.HDQRMKP 201815/UNA\r\n.ADDXXKP 201816\r\n${PLAIN}`,
    ['bytes-skipped info', 'separators-derived warning'],
  ],
  ['before a form feed', `${PLAIN}\r\n\f`],
  ['before a line about a virus scanner', `${PLAIN}\r\n\r\nEmail secured by UN Antivirus\r\n`, ['bytes-skipped info']],
  ['before the time of transmission', `${PLAIN}\r\n20NOV26 0816Z\r\n`, ['bytes-skipped info']],
  ['before junk', `${PLAIN}L'`, ['bytes-skipped info']],
  ['before NNNN', `${PLAIN}\r\nNNNN\r\n`, ['bytes-skipped info']],
  ['behind a byte order mark', `\ufeff${PLAIN}`],
  ['with a service string', `UNA:+.? '${PLAIN}`],
  ['with a service string of syntax 4', `UNA:+.?*'${PLAIN}`],
  ['with a service string and a line break', `UNA:+.? '\r\n${PLAIN}`],
  ['with a service string and a blank line', `UNA:+.? '\r\n\r\n  ${PLAIN}`],
  ['with a service string of five characters', `UNA:+.?'${PLAIN}`],
  ['with the service string twice', `UNA:+.? '\r\nUNA:+.? '\r\n${PLAIN}`],
  ['with other separators', `UNA(|.\\ ~${translated(PLAIN, { ':': '(', '+': '|', '?': '\\', "'": '~' })}`],
  [
    'with undeclared other separators',
    translated(PLAIN, { ':': '(', '+': '|', "'": '~' }),
    ['separators-derived warning'],
  ],
  ['with the separators of telex', telex(PLAIN)],
  ['with the release of Amadeus', `UNA:+.\\ '${translated(PLAIN, { '?': '\\' })}`],
  ['with an asterisk and a number sign', `UNA:*.? #${translated(PLAIN, { '+': '*', '?': '?', "'": '#' })}`],
  ['with an asterisk at the end', `UNA:+.? *${translated(PLAIN, { '?': '?', "'": '*' })}`],
  ['with typographic quotes', PLAIN.replaceAll(/(?<!\?)'/g, '’')],
  ['in lower case', PLAIN.toLowerCase()],
  ['without its trailers', PLAIN.slice(0, PLAIN.indexOf('UNT+')), ['unz-missing warning']],
  ['without the last terminator', PLAIN.slice(0, -1), ['segment-unterminated warning']],
];

describe('the same message', () => {
  test.each(DRESSES.map(([form, text, diagnostics = []]) => [form, text, diagnostics] as const))(
    'the same message %s reads the same',
    (_form, text, diagnostics) => {
      const { messages, end } = read(text);
      expect(messages).toHaveLength(1);
      expect(content(messages[0]?.manifest as Manifest)).toEqual(regular);
      expect(end.unread).toEqual([]);
      expect(end.diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(diagnostics);
    },
  );

  test.each([
    ['little-endian with its mark', 0xfeff, true],
    ['big-endian with its mark', 0xfeff, false],
    ['little-endian without it', null, true],
    ['big-endian without it', null, false],
  ])('the same message in UTF-16 (%s) reads the same', (_name, mark, littleEndian) => {
    const lead = mark === null ? 0 : 2;
    const bytes = new Uint8Array(PLAIN.length * 2 + lead);
    const view = new DataView(bytes.buffer);
    if (mark !== null) view.setUint16(0, mark, littleEndian);
    for (let at = 0; at < PLAIN.length; at++) view.setUint16(at * 2 + lead, PLAIN.charCodeAt(at), littleEndian);
    const { messages } = read(bytes);
    expect(content(messages[0]?.manifest as Manifest)).toEqual(regular);
    expect(messages[0]?.start).toBe(PLAIN.indexOf('UNH') * 2 + lead);
  });

  test('the same message in base64 reads the same', async () => {
    const encoded = Buffer.from(PLAIN)
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\r\n');
    const reading = await readWholeFile('x', bytesOf(encoded), context);
    expect(reading.messages.map(({ manifest }) => content(manifest))).toEqual([regular]);
  });
});

function translated(text: string, marks: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\?(.)|[:+']/g, (all, released: string | undefined) =>
    released === undefined ? (marks[all] ?? all) : marks['?'] === undefined ? released : `${marks['?']}${released}`,
  );
}

/** `UNA:(.) -`: only telex characters. */
function telex(text: string): string {
  const marked = text.replaceAll('-', ')-').replaceAll('(', ')(');
  return `UNA:(.) -${translated(marked, { '+': '(', '?': ')', "'": '-' })}`;
}

describe('several interchanges', () => {
  const second = PLAIN.replaceAll('KOFFI', 'BAWA').replaceAll('REF1', 'REF2');
  test.each([
    ['one after the other', PLAIN + second],
    ['on lines of their own', `${PLAIN}\r\n\r\n${second}\r\n`],
    ['each with a service string', `UNA:+.? '${PLAIN}UNA:+.? '${second}`],
    [
      'with different separators',
      `${PLAIN}UNA(|.\\ ~${translated(second, { ':': '(', '+': '|', '?': '\\', "'": '~' })}`,
    ],
    ['each with an address', `${TYPE_B}${PLAIN}\u0003\r\n${TYPE_B}${second}\u0003`],
    ['with a line of a log between them', `${PLAIN}\r\n2026-11-20 08:16:02 INFO sent ok\r\n${second}`],
    ['the first without its trailer', `${PLAIN.slice(0, PLAIN.indexOf('UNT+'))}\r\n${second}`],
  ])('interchanges %s are as many messages', (_name, text) => {
    const { messages, end } = read(text);
    expect(messages.map(({ manifest }) => manifest.travellers[0]?.surname)).toEqual(['KOFFI', 'BAWA']);
    expect(end.unread).toEqual([]);
  });
});

describe('a service string advice (UNA)', () => {
  test('a service string advice (UNA) in the middle of text is text', () => {
    const text = paxlstFile((all) => all.map((one) => one.replace('DUTY DESK', 'UNA DESK UNB')));
    expect(content(read(text).messages[0]?.manifest as Manifest)).toEqual(regular);
    const prose = read('We spoke with UNA on UNB terms. UNH.');
    expect(prose.messages).toEqual([]);
    expect(prose.end.unread).toHaveLength(1);
  });
});

describe('the unread part of a file', () => {
  const second = PLAIN.replaceAll('KOFFI', 'BAWA').replaceAll('REF1', 'REF2');
  const text = (part: { readonly bytes: Uint8Array } | undefined): string => new TextDecoder().decode(part?.bytes);

  test('the unread part of a truncated message is its last segment', () => {
    const cut = PLAIN.slice(0, PLAIN.indexOf('LOC+174') + 9);
    const { end } = read(cut);
    expect(end.unread).toMatchObject([{ code: 'segment-cut', start: cut.indexOf('LOC+174'), end: cut.length }]);
    expect(text(end.unread[0])).toBe('LOC+174+T');
  });

  test('the unread part between messages is anything in the form of segments, or long', () => {
    const lost = "NAD+FL+++ADJO:AFI'ATT+2++F'DTM+329:890101'";
    const { end } = read(`${PLAIN}\r\n${lost}\r\n${second}`);
    expect(end.unread.map(text).map((one) => one.trim())).toEqual([lost]);
    const prose = 'Passengers of the second coach come later. '.repeat(10);
    expect(read(`${PLAIN}\r\n${prose}\r\n${second}`).end.unread.map(({ code }) => code)).toEqual(['bytes-skipped']);
  });

  test('the unread part of an unsupported type is the whole message', () => {
    const other = "UNB+UNOA:4+A+B+261120:0815+1'UNH+1+INVOIC:D:05B:UN'BGM+380'UNT+3+1'UNZ+1+1'";
    const { end } = read(other);
    expect(end.unread).toMatchObject([
      { code: 'message-type-unknown', start: other.indexOf('UNH'), end: other.indexOf('UNZ') },
    ]);
  });

  test.each([
    ['of a table without headings', 'a,b,c\n1,2,3\n', 'format-unknown'],
    ['of another format', '%PDF-1.7 ...', 'format-not-supported'],
    ['of an envelope without a message', "UNB+UNOA:4+A+B+261120:0815+1'UNZ+0+1'", 'no-message'],
  ])('the unread part %s is the whole file', (_name, written, code) => {
    const { messages, end } = read(written);
    expect(messages).toEqual([]);
    expect(end.unread).toMatchObject([{ start: 0, end: written.length, code }]);
    expect(text(end.unread[0])).toBe(written);
  });

  test('the unread part of an empty file is nothing', () => {
    expect(read('').end).toMatchObject({ unread: [], diagnostics: [{ code: 'file-empty' }] });
  });

  test('the unread part of a file in UTF-16 has the offsets and the bytes of the file', () => {
    const cut = PLAIN.slice(0, PLAIN.indexOf('LOC+174') + 9);
    const bytes = new Uint8Array(cut.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < cut.length; at++) view.setUint16(at * 2 + 2, cut.charCodeAt(at), true);
    const [part] = read(bytes).end.unread;
    expect(part).toMatchObject({ start: cut.indexOf('LOC+174') * 2 + 2, end: bytes.length });
    expect(part?.bytes).toEqual(bytes.subarray(cut.indexOf('LOC+174') * 2 + 2));
  });
});

describe('character sets', () => {
  const name = (syntax: string, letters: readonly number[]): string | null => {
    const file = paxlstFile((all) => all.map((one) => one.replace('KOFFI', '\u0001'.repeat(letters.length)))).replace(
      'UNOA:4',
      syntax,
    );
    let next = 0;
    const bytes = Uint8Array.from(file, (one) => (one === '\u0001' ? (letters[next++] as number) : one.charCodeAt(0)));
    return read(bytes).messages[0]?.manifest.travellers[0]?.surname ?? null;
  };
  test.each([
    ['UNOA:4', [0x4b, 0xc3, 0x96], 'KÖ'],
    ['UNOA:4', [0x4b, 0xd6], 'KÖ'],
    ['UNOA:4', [0x8a, 0x41], 'ŠA'],
    ['UNOC:3', [0x4b, 0xd6], 'KÖ'],
    ['UNOC:3', [0x4b, 0xc3, 0x96], 'KÖ'],
    ['UNOD:3', [0xa3, 0x4b], 'ŁK'],
    ['UNOE:3', [0xb8, 0xd2, 0xd0, 0xdd], 'ИВАН'],
    ['UNOF:3', [0xc3, 0xc9, 0xd9], 'ΓΙΩ'],
    ['UNOI:3', [0xe5, 0xcd, 0xe5, 0xcf], 'محمد'],
    ['UNOJ:3', [0xe9, 0xe5], 'יו'],
    ['UNOK:3', [0xde, 0x41], 'ŞA'],
    ['UNOW:4', [0x4b, 0xc3, 0x96], 'KÖ'],
    ['IATA:1', [0x4b, 0xd6], 'KÖ'],
    ['IATA:1', [0xc8, 0xc2, 0xc0, 0xcd, 0xce, 0xc2], 'ИВАНОВ'],
    ['IATA:1', [0xe3, 0xcd, 0xe3, 0xcf, 0xe6, 0xe1, 0xc7], 'محمدولا'],
    ['SIRE:4', [0xc8, 0xc2, 0xc0, 0xcd], 'ИВАН'],
  ])('the character set %s with bytes %j gives %s', (syntax, letters, expected) => {
    expect(name(syntax, letters)).toBe(expected);
  });

  const table = (letters: Readonly<Record<string, number>>, surname: string, given: string): Uint8Array => {
    const text = `Surname,Given names,Flight,Date,From,To\n${`${surname},${given},KP20,2026-11-24,LFW,CDG\n`.repeat(5)}`;
    return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
  };
  const CYRILLIC = { И: 0xc8, В: 0xc2, А: 0xc0, Н: 0xcd, О: 0xce, П: 0xcf, Е: 0xc5, Т: 0xd2, Р: 0xd0 };
  const ARABIC = { م: 0xe3, ح: 0xcd, د: 0xcf, ا: 0xc7, ل: 0xe1, ن: 0xe4, ي: 0xed };
  test.each([
    ['Western', table({ É: 0xc9, Ö: 0xd6 }, 'NÉE', 'JÖRG'), 'NÉE', 'windows-1252'],
    ['with a euro sign', table({ Š: 0x8a }, 'ŠIMON', 'JAN'), 'ŠIMON', 'windows-1252'],
    ['Cyrillic', table(CYRILLIC, 'ИВАНОВ', 'ПЕТР'), 'ИВАНОВ', 'windows-1251'],
    ['Arabic', table(ARABIC, 'محمد', 'الامين'), 'محمد', 'windows-1256'],
  ])('the characters of a table in a one-byte set (%s) are detected and reported', (_name, bytes, surname, set) => {
    const { messages, end } = read(bytes);
    expect(messages[0]?.manifest.travellers[0]?.surname).toBe(surname);
    expect(end.diagnostics).toMatchObject([{ code: 'encoding-assumed', params: { set } }]);
    expect(messages[0]?.end).toBe(bytes.length);
  });
});
