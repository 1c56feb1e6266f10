import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declaredSet, decodeDeclared, mendedUtf8 } from '../../../shared/intake/declared-set.ts';
import { asUtf8, reencode } from '../../../shared/intake/encoding.ts';
import { openFile } from '../../../shared/intake/open-file.ts';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf } from '../edifact/fixtures.ts';
import { readOne } from '../list/reading.ts';
import { message, PASSENGERS } from '../pnrgov-xml/xml-fixture.ts';

const context = { reference: shippedReference() };
const decoder = new TextDecoder();

/** Bytes of ASCII text in which `*` stands for those of a name. */
function withName(text: string, name: readonly number[]): Uint8Array {
  const [before = '', after = ''] = text.split('*');
  return Uint8Array.from([...bytesOf(before), ...name, ...bytesOf(after)]);
}

/** Li Xiaolong and Yamada in these sets. */
const NAMES = [
  ['GB18030', [0xc0, 0xee, 0xd0, 0xa1, 0xc1, 0xfa], '李小龙'],
  ['gb2312', [0xc0, 0xee], '李'],
  ['Big5', [0xa7, 0xf5, 0xa4, 0x70, 0xc0, 0x73], '李小龍'],
  ['Shift_JIS', [0x8e, 0x52, 0x93, 0x63], '山田'],
  ['euc-jp', [0xbb, 0xb3, 0xc5, 0xc4], '山田'],
  ['EUC-KR', [0xb1, 0xe8], '김'],
  ['windows-1251', [0xc8, 0xc2, 0xc0, 0xcd], 'ИВАН'],
] as const;

describe('a text in a declared set', () => {
  test.each(NAMES)('a text in %s is decoded, with the place of each byte', (set, name, decoded) => {
    const bytes = withName('<a>*</a><b>x</b>', name);
    const { bytes: utf8, offset, place, lost } = decodeDeclared(bytes, set);
    expect([decoder.decode(utf8), lost]).toEqual([`<a>${decoded}</a><b>x</b>`, 0]);
    for (const [at, byte] of utf8.entries()) {
      if (byte >= 0x80) expect(offset(at)).toBe(3);
      else if (at < 3 || at > utf8.indexOf(0x3c, 3)) expect(bytes[offset(at)]).toBe(byte);
    }
    expect(place(bytes.length - 5)).toBe(utf8.length - 5);
  });

  test('a text with bytes that are no characters of its set says how many, and where the first one is', () => {
    expect(decodeDeclared(withName('<a>x</a><b>*</b>', [0x81, 0xff]), 'shift_jis')).toMatchObject({ firstLost: 11 });
  });

  test('a text that is in UTF-8 for a half is decoded by stretches, and one in another set is not', () => {
    const mended = mendedUtf8(withName('ZOÉ;*;', [0xc9]));
    expect(mended === null ? null : [decoder.decode(mended.decoded.bytes), mended.count]).toEqual(['ZOÉ;É;', 1]);
    expect(mendedUtf8(Uint8Array.of(0x5a, 0x4f, 0xc9))).toBe(null);
    expect(mendedUtf8(bytesOf('ZOÉ'))).toBe(null);
  });

  test.each(
    'GB2312-80 gb_2312 GB_2312-80 chinese x-gbk big5-hkscs x-x-big5 sjis x-sjis shift-jis ms_kanji windows-31j x-euc-jp ks_c_5601-1987 korean windows-949 latin2 cp1251 cp866'.split(
      ' ',
    ),
  )('a text in %s, as some senders call it, is decoded', (label) => {
    expect(decoder.decode(decodeDeclared(bytesOf('<a>KODJO</a>'), label).bytes)).toBe('<a>KODJO</a>');
    expect(['one-byte', 'multi-byte']).toContain(declaredSet(label));
  });

  test('a text of any bytes is decoded without an error, and places rise', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('gb18030', 'big5', 'shift_jis', 'euc-kr'),
        (bytes, set) => {
          const { bytes: utf8, offset } = decodeDeclared(bytes, set);
          let last = 0;
          for (let at = 0; at < utf8.length; at++) {
            expect(offset(at)).toBeGreaterThanOrEqual(last);
            last = offset(at);
          }
          expect(last).toBeLessThanOrEqual(bytes.length);
        },
      ),
    );
  });

  test.each([
    ['UTF-16', 'found-otherwise'],
    ['iso-8859-1', 'found-otherwise'],
    ['iso-8859-6', 'one-byte'],
    ['GBK', 'multi-byte'],
    ['x-nothing', 'unknown'],
    // Nobody decodes it, though the set exists.
    ['latin8', 'unknown'],
    ['iso-885915', 'unknown'],
  ])('a text in %s is taken as %s', (label, kind) => {
    expect(declaredSet(label)).toBe(kind);
  });
});

describe('a file in a declared set', () => {
  const xml = (set: string): string =>
    message().replace('UTF-8', set).replace(PASSENGERS, PASSENGERS.replace('KODJO', '*'));

  test.each(NAMES)('a file of bookings in %s has the names as they were sent', async (set, name, decoded) => {
    const { messages, diagnostics } = await readWholeFile('a.xml', withName(xml(set), name), context);
    expect(messages[0]?.manifest.travellers.map(({ givenNames }) => givenNames)).toEqual([decoded, 'AFI']);
    expect(diagnostics).toEqual([]);
    expect(messages[0]?.end).toBe(withName(xml(set), name).length);
  });

  test.each([
    ['x-nothing', [0xc9], 'encoding-unknown', 'É'],
    ['UTF-8', [0xc9], 'encoding-assumed', 'É'],
    ['UTF-8', [0xc3, 0x89, 0xc9], 'encoding-mixed', 'ÉÉ'],
    ['iso-8859-6', [0xff, 0xc7], 'encoding-invalid', '\ufffdا'],
  ])(
    'a file of bookings in %s with bytes that it does not have is told with their place',
    async (set, name, code, given) => {
      const text = xml(set);
      const { messages, diagnostics } = await readWholeFile('a.xml', withName(text, name), context);
      const offset = text.indexOf('*') + (code === 'encoding-mixed' ? 2 : 0);
      expect(diagnostics).toMatchObject([{ severity: 'warning', code, offset }]);
      expect(messages[0]?.manifest.travellers[0]?.givenNames).toBe(given);
    },
  );

  test('a file of bookings in UTF-8 keeps its letters where it declares another set', async () => {
    const { messages, diagnostics } = await readWholeFile('a.xml', bytesOf(xml('Big5').replace('*', 'ÉLISE')), context);
    expect([messages[0]?.manifest.travellers[0]?.givenNames, diagnostics]).toEqual(['ÉLISE', []]);
  });

  test('a list in a declared set has the names as its publisher wrote them', async () => {
    const list = `<?xml version="1.0" encoding="GB18030"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>*</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`;
    const { entries, refused } = await readOne({ name: 'un.xml', bytes: withName(list, [0xc0, 0xee]) });
    expect([entries[0]?.names[0]?.name, refused]).toEqual(['李', []]);
  });

  test.each([
    ['gb18030', [0xc0, 0xee], '李', []],
    ['windows-1251', [0xc8, 0xc2, 0xc0, 0xcd], 'ИВАН', []],
    ['x-nothing', [0xc9], null, ['mail-set-unknown']],
    ['big5', [0xff], null, ['mail-set-invalid']],
  ])('a part of a mail in %s is decoded, or told', async (set, name, decoded, said) => {
    const mail = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/csv; charset="${set}"; name="a.csv"\r\n\r\nFlight,Surname\r\nKP20,*\r\n--b--\r\n`;
    const opening = openFile('a.eml', withName(mail, name));
    const first = await opening.next();
    if (first.done === true) throw new Error('no member');
    const end = await opening.next();
    if (decoded !== null) expect(decoder.decode(first.value.bytes)).toContain(decoded);
    expect(end.done === true ? end.value.diagnostics.map(({ code }) => code) : null).toEqual(said);
  });
});

/** 日本 in ISO-2022-JP. */
const ESCAPED = '\u001b$BF|K\\\u001b(B';

test('a table in ISO-2022-JP is recognised by its escapes, with the places of what stands between them', () => {
  const given = new TextEncoder().encode(`KOFI;${ESCAPED};A`);
  const { bytes, offset, unsure } = asUtf8(reencode(given));
  expect(new TextDecoder().decode(bytes)).toBe('KOFI;日本;A');
  expect([unsure, offset(bytes.length - 1), offset(5)]).toEqual([undefined, given.length - 1, 5]);
});

test('XML that declares ISO-2022-JP is read in it', () => {
  const given = new TextEncoder().encode(`<?xml version="1.0" encoding="ISO-2022-JP"?><a>${ESCAPED}</a>`);
  expect(new TextDecoder().decode(reencode(given).bytes)).toContain('<a>日本</a>');
});

test.each([
  ['little-endian', 'ИВАНОВ;АННА;P1\r\n'],
  ['little-endian', '王;秀英;P10001;ET508\r\n'],
  ['big-endian', 'محمد;علي;P10001\r\n'],
] as const)('UTF-16 without a mark (%s) is recognised in other scripts: %s', (order, row) => {
  const text = `Flight;Date;From;To;Surname;Given names;Passport\r\n${row.repeat(9)}`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'little-endian');
  expect(new TextDecoder().decode(reencode(bytes).bytes)).toBe(text);
});
