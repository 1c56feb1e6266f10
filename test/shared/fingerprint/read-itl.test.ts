import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnosticTexts } from '../../../shared/catalogue/en/diagnostics.ts';
import type { ItlFile } from '../../../shared/fingerprint/itl-file.ts';
import { readItl } from '../../../shared/fingerprint/read-itl.ts';
import { itlFile, type MadeRecord, plain, rolled, tagged, WSQ } from './make-itl.ts';

const PERSON = tagged(2, 0, { '030': 'UNKNOWN' });

function shapes({ records }: ItlFile): unknown[] {
  return records.map(({ type, idc, length, positions }) => [type, idc, length, ...positions]);
}

function codes({ problems }: ItlFile): string[] {
  return problems.map(({ code }) => code);
}

/** The same bytes with others in a place. */
function overwritten(bytes: Uint8Array, at: number, written: string): Uint8Array {
  const copy = bytes.slice();
  copy.set(new TextEncoder().encode(written), at);
  return copy;
}

function placeOf(bytes: Uint8Array, text: string): number {
  return String.fromCharCode(...bytes).indexOf(text);
}

describe('a fingerprint file', () => {
  test('a fingerprint file without fault is read to the byte: who sends it, each record, its finger and its image', () => {
    const made = [PERSON, rolled(1, 1), rolled(2, 2), plain(3, 13), tagged(9, 4, { '006': '07' })];
    const bytes = itlFile(made);
    const file = readItl(bytes);
    expect(file.problems).toEqual([]);
    expect(file).toMatchObject({
      version: '0300',
      transaction: 'CPS',
      agency: 'TG/LFW',
      destination: 'IPSG',
      date: '2026-11-18',
      control: 'LFW-2026-000017',
    });
    const [header, ...rest] = file.records;
    expect(header).toMatchObject({ type: 1, idc: null, offset: 0 });
    expect(rest.map(({ type, idc, length, positions }) => ({ type, idc, length, positions }))).toEqual([
      { type: 2, idc: 0, length: PERSON.bytes.length, positions: [] },
      { type: 4, idc: 1, length: 18 + WSQ.length, positions: [1] },
      { type: 4, idc: 2, length: 18 + WSQ.length, positions: [2] },
      { type: 14, idc: 3, length: made[3]?.bytes.length, positions: [13] },
      { type: 9, idc: 4, length: made[4]?.bytes.length, positions: [7] },
    ]);
    expect(file.records.reduce((sum, { length }) => sum + length, 0)).toBe(bytes.length);
    expect(rest[1]?.image).toMatchObject({
      width: 20,
      height: 10,
      pixelsPerInch: 500,
      said: 'wsq',
      found: 'wsq',
      length: WSQ.length,
    });
    expect(rest[3]?.image).toMatchObject({
      width: 20,
      height: 10,
      pixelsPerInch: 500,
      said: 'wsq',
      found: 'wsq',
      length: WSQ.length,
    });
  });

  test('an image may hold separators and the beginning of a record', () => {
    const image = [...WSQ, 0x1c, 0x1d, ...new TextEncoder().encode('14.001:9'), 0x1c];
    const file = readItl(itlFile([plain(1, 1, image), plain(2, 2)]));
    expect(file.problems).toEqual([]);
    expect(shapes(file).slice(1)).toEqual([
      [14, 1, plain(1, 1, image).bytes.length, 1],
      [14, 2, plain(2, 2).bytes.length, 2],
    ]);
  });

  test('fields may have fewer digits than the standard writes today', () => {
    const bytes = itlFile([rolled(1, 1)]);
    const text = String.fromCharCode(...bytes);
    const short = text.replace(/1\.0(\d\d):/g, '1.$1:').replace(/^1\.01:\d+/, '1.01:000');
    const file = readItl(Uint8Array.from(short, (each) => each.charCodeAt(0)));
    expect(file).toMatchObject({ version: '0300', agency: 'TG/LFW' });
    expect(codes(file)).toEqual(['itl-length']);
    expect(shapes(file)[1]).toEqual([4, 1, 18 + WSQ.length, 1]);
  });
});

const TWO = [PERSON, rolled(1, 1)];
const DAMAGED: readonly (readonly [
  what: string,
  bytes: () => Uint8Array,
  codes: readonly string[],
  place: number | null,
])[] = [
  ['nothing in it', () => new Uint8Array(0), ['file-empty'], 0],
  ['a letter', () => new TextEncoder().encode('Dear all,'), ['itl-none'], 0],
  ['XML', () => new TextEncoder().encode('<?xml version="1.0"?><itl:Package/>'), ['itl-xml'], 0],
  ['bytes before the first record', () => new Uint8Array([0xef, 0xbb, 0xbf, ...itlFile(TWO)]), ['itl-before'], 0],
  ['bytes after the last record', () => new Uint8Array([...itlFile(TWO), 13, 10]), ['itl-after'], itlFile(TWO).length],
  [
    'bytes after the image of the last record',
    () => new Uint8Array([...itlFile([plain(1, 1)]), 13, 10]),
    ['itl-after'],
    itlFile([plain(1, 1)]).length,
  ],
  ['no agency', () => itlFile(TWO, { '008': undefined }), ['itl-field'], 0],
  ['an unknown edition', () => itlFile(TWO, { '002': '0999' }), ['itl-version'], null],
  ['a date that is none', () => itlFile(TWO, { '005': '20260230' }), ['itl-date'], null],
  ['no print', () => itlFile([PERSON]), ['itl-no-prints'], null],
  [
    'a record that is not there',
    () => itlFile(TWO, { '003': '1\x1f3\x1e2\x1f00\x1e4\x1f01\x1e4\x1f02' }),
    ['itl-absent'],
    null,
  ],
  [
    'a record that is not announced',
    () => itlFile([rolled(1, 1), plain(2, 2)], { '003': '1\x1f1\x1e4\x1f01' }),
    ['itl-not-announced'],
    null,
  ],
  ['a count that does not agree', () => itlFile(TWO, { '003': '1\x1f5\x1e2\x1f00\x1e4\x1f01' }), ['itl-count'], null],
  [
    'contents that cannot be read',
    () => itlFile(TWO, { '003': '1\x1f2\x1e2\x1f00\x1e4\x1f01\x1eQ' }),
    ['itl-contents'],
    null,
  ],
  ['another IDC than announced', () => itlFile(TWO, { '003': '1\x1f2\x1e2\x1f00\x1e4\x1f07' }), ['itl-idc'], null],
  ['another type than announced', () => itlFile([plain(1, 1)], { '003': '1\x1f1\x1e13\x1f01' }), ['itl-order'], null],
  ['a last image that is cut', () => itlFile(TWO).slice(0, -3), ['itl-cut'], null],
  ['a position that no table has', () => itlFile([rolled(1, 99)]), ['itl-position'], null],
  ['no position', () => itlFile([rolled(1, 255)]), ['itl-no-position'], null],
  ['an image that is no WSQ', () => itlFile([rolled(1, 1, [1, 2, 3])]), ['itl-image'], null],
  [
    'a scale that is not searched',
    () =>
      itlFile([tagged(14, 1, { '006': '9', '007': '9', '008': '1', '009': '300', '011': 'WSQ20', '013': '1' }, WSQ)]),
    ['itl-scale'],
    null,
  ],
  [
    'a compression that no edition has',
    () => itlFile([tagged(14, 1, { '011': 'ZIP', '013': '1' }, WSQ)]),
    ['itl-compression'],
    null,
  ],
  [
    'an uncompressed image that is too short',
    () => itlFile([tagged(14, 1, { '006': '9', '007': '9', '011': 'NONE', '013': '1' }, [1, 2])]),
    ['itl-image-size'],
    null,
  ],
  [
    'a field without a tag',
    () => itlFile([tagged(2, 0, { '030': 'A\x1dno tag' }), rolled(1, 1)]),
    ['itl-untagged'],
    null,
  ],
];

describe('a damaged fingerprint file', () => {
  test.each(DAMAGED)('a fingerprint file with %s is told so, at its place', (_, bytes, expected, place) => {
    const file = readItl(bytes());
    expect(codes(file)).toEqual(expected);
    if (place !== null) expect(file.problems[0]?.offset).toBe(place);
    for (const code of codes(file)) expect(diagnosticTexts).toHaveProperty(`diagnostic.${code}`);
  });

  test('a length that is wrong costs no other record', () => {
    const bytes = itlFile([PERSON, rolled(1, 1), rolled(2, 2), plain(3, 3), plain(4, 4)]);
    const person = placeOf(bytes, '2.001:') + '2.001:'.length;
    const print = placeOf(bytes, '14.001:') + '14.001:'.length;
    const broken = overwritten(overwritten(bytes, person, '99'), print, '9');
    broken.set([0, 0, 9], placeOf(bytes, '4.001:') - 2 * (18 + WSQ.length) - 1);
    const file = readItl(broken);
    expect(file.records.map(({ type, idc }) => [type, idc])).toEqual(
      readItl(bytes).records.map(({ type, idc }) => [type, idc]),
    );
    expect(shapes(file)).toEqual(shapes(readItl(bytes)));
    expect(codes(file).every((code) => code === 'itl-length')).toBe(true);
    expect(file.problems.length).toBeGreaterThanOrEqual(2);
  });

  test('bytes between two records are passed over and told', () => {
    const first: MadeRecord = { ...PERSON, bytes: [...PERSON.bytes, 1, 2, 3] };
    const file = readItl(itlFile([first, plain(1, 1)]));
    expect(codes(file)).toEqual(['itl-skipped']);
    expect(file.records.map(({ type }) => type)).toEqual([1, 2, 14]);
  });

  test('bytes after an image are passed over and told, and cost the image nothing', () => {
    const first = plain(1, 1);
    const file = readItl(itlFile([{ ...first, bytes: [...first.bytes, 1, 2, 3] }, plain(2, 2)]));
    expect(codes(file)).toEqual(['itl-skipped']);
    expect(shapes(file).slice(1)).toEqual([
      [14, 1, first.bytes.length, 1],
      [14, 2, plain(2, 2).bytes.length, 2],
    ]);
  });

  test.each([
    ['binary', rolled],
    ['tagged', plain],
  ])('of ten fingers in %s records, the one that misses is named, and no other', (_, made) => {
    const fingers = Array.from({ length: 10 }, (_, at) => made(at + 1, at + 1));
    const contents = fingers.map(({ type, idc }) => `\x1e${type}\x1f${String(idc).padStart(2, '0')}`);
    const bytes = itlFile(
      fingers.filter(({ idc }) => idc !== 4),
      { '003': `1\x1f10${contents.join('')}` },
    );
    const { problems } = readItl(bytes);
    expect(problems.map(({ code, params }) => [code, params.idc])).toEqual([['itl-absent', 4]]);
  });

  test('any bytes are read without an error, and no byte is counted twice', () => {
    const whole = itlFile([PERSON, rolled(1, 1), plain(2, 2), tagged(9, 3, { '006': '1' })]);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (changes, length) => {
        const bytes = whole.slice(0, length);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const { records } = readItl(bytes);
        let at = 0;
        for (const record of records) {
          expect(record.offset).toBeGreaterThanOrEqual(at);
          at = record.offset + record.length;
        }
        expect(at).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
