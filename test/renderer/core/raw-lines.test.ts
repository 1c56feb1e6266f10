import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../renderer/core/calls/evidence.ts';
import { linesAround, rawLines } from '../../../renderer/core/raw-lines.ts';

const encoder = new TextEncoder();
const mark = (start: number, end: number) => ({ path: 'p', start, end, strong: true });

describe('a raw message as lines', () => {
  test('a raw message has one line per segment, whatever line breaks the sender used', () => {
    const bytes = encoder.encode("UNA:+.? '\r\nUNH+1'BGM+745'\r\nNAD+FL+++D\r\nOE:JO'\n");
    expect(rawLines(bytes, 'PAXLST', []).map(({ text }) => text)).toEqual([
      "UNA:+.? '",
      "UNH+1'",
      "BGM+745'",
      "NAD+FL+++D\u200b↵OE:JO'",
    ]);
  });

  test('a raw message does not end a line at a released terminator', () => {
    const bytes = encoder.encode("UNH+1'FTX+IT?'S+A??'UNT+3'");
    expect(rawLines(bytes, 'PAXLST', []).map(({ text }) => text)).toEqual(["UNH+1'", "FTX+IT?'S+A??'", "UNT+3'"]);
  });

  test('a raw table has one line per row', () => {
    const bytes = encoder.encode('name;seat\r\nDoe;1A\r\n\r\nRoe;2B');
    const lines = rawLines(bytes, 'TABLE', [mark(11, 14)]);
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'name;seat'],
      [2, 'Doe;1A'],
      [3, 'Roe;2B'],
    ]);
    expect(lines[1]?.marks).toEqual([{ path: 'p', strong: true, start: 0, end: 3 }]);
  });

  test('a raw message counts marks in characters, even after letters of several bytes', () => {
    const bytes = encoder.encode('Ngũgĩ;1A\nRené;2B');
    const at = bytes.length - 2;
    const [, second] = rawLines(bytes, 'TABLE', [mark(at, at + 2)]);
    expect(second?.text.slice(second.marks[0]?.start, second.marks[0]?.end)).toBe('2B');
  });

  test('a raw message marks both lines of a range that spans two', () => {
    const bytes = encoder.encode('AAA\nBBB');
    expect(
      rawLines(bytes, 'TABLE', [mark(1, 6)]).map(({ marks }) => marks.map(({ start, end }) => [start, end])),
    ).toEqual([[[1, 3]], [[0, 2]]]);
  });

  test('a raw message is cut to its beginning and the lines around the marks', () => {
    const bytes = encoder.encode(Array.from({ length: 50 }, (_, at) => `row${at}`).join('\n'));
    const at = new TextDecoder().decode(bytes).indexOf('row30');
    const shown = linesAround(rawLines(bytes, 'TABLE', [mark(at, at + 5)]), 2, 1);
    expect(shown.map(({ number }) => number)).toEqual([1, 2, 30, 31, 32]);
  });
});

test.each([
  ['travellers.3.surname', 'traveller.surname'],
  ['travellers.3.documents.0.number', 'traveller.documents.number'],
  ['bookings.0.payments.1', 'booking.payments'],
  ['flights.0', 'flights'],
  ['travellers.4.surname', null],
  ['travellers.5.surname', 'booking.travellers.surname'],
  ['travellers.5.documents.0.number', null],
  ['bookings.1.created', null],
  ['reference', null],
])('the place %s belongs to the source %s', (path, source) => {
  const roots = new Map([
    ['travellers.3', 'traveller'],
    ['travellers.5', 'booking.travellers'],
    ['bookings.0', 'booking'],
    ['flights.0', 'flights'],
  ]);
  expect(sourceOf(path, roots)).toBe(source);
});

describe('lines of XML', () => {
  const xml = '<PNR><Name gender="M">KOFI</Name><Doc number="1"/>\n<Seat>1A</Seat></PNR>';
  const bytes = new TextEncoder().encode(xml);

  test('lines of XML end between two tags and at line breaks, and together are the whole text', () => {
    const lines = rawLines(bytes, 'PNRGOV-XML', []);
    expect(lines.map(({ text }) => text)).toEqual([
      '<PNR>',
      '<Name gender="M">KOFI</Name>',
      '<Doc number="1"/>',
      '<Seat>1A</Seat>',
      '</PNR>',
    ]);
    expect(lines.map(({ text }) => text).join('')).toBe(xml.replace('\n', ''));
  });

  test('lines of XML carry the marks of their values', () => {
    const start = xml.indexOf('KOFI');
    const lines = rawLines(bytes, 'PNRGOV-XML', [{ path: 'name', start, end: start + 4, strong: false }]);
    expect(lines[1]?.marks).toEqual([{ path: 'name', start: 17, end: 21, strong: false }]);
    expect(lines.flatMap(({ marks }) => marks)).toHaveLength(1);
  });
});

test('overlapping marks are on every line they reach, in order of their starts', () => {
  const bytes = new TextEncoder().encode('aé\nbc\ndé\n');
  const lines = rawLines(bytes, 'TABLE', [
    { path: 'b', start: 4, end: 5, strong: false },
    { path: 'all', start: 0, end: bytes.length, strong: true },
  ]);
  expect(lines.map(({ marks }) => marks.map(({ path, start, end }) => [path, start, end]))).toEqual([
    [['all', 0, 2]],
    [
      ['all', 0, 2],
      ['b', 0, 1],
    ],
    [['all', 0, 2]],
  ]);
});

test.each([
  ['UNOE', [0xb8, 0xd2, 0xd0, 0xdd], 'ИванX'],
  ['UNOC', [0xc9, 0x64, 0x69, 0x74], 'ÉditX'],
])('text in the character set of %s is shown in that set', (syntax, bytes, expected) => {
  const head = new TextEncoder().encode(`UNB+${syntax}:4+A+B'TIF+`);
  const message = new Uint8Array([...head, ...bytes, 0x58, 0x27]);
  const start = head.length;
  const lines = rawLines(message, 'PNRGOV', [{ path: 'name', start, end: start + 5, strong: false }]);
  const { text = '', marks = [] } = lines[1] ?? {};
  expect(marks.map(({ start: from, end }) => text.slice(from, end))).toEqual([expected]);
});
