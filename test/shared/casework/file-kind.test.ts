import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KindReader, kindOf, nameOfKind } from '../../../shared/casework/file-kind.ts';
import { itlFile, rolled } from '../fingerprint/make-itl.ts';
import { jpegOf, NOTE, PDF, PHOTO, pngOf } from './given-files.ts';

const BEGINNING = 1024;
const PRINTS = itlFile([rolled(1, 1)]);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function inPieces(...pieces: readonly Uint8Array[]) {
  const reader = new KindReader();
  for (const piece of pieces) reader.add(piece);
  return reader.kind;
}

test('a file in pieces is of the kind that it is as a whole, wherever it is cut after its beginning', () => {
  const long = fc.oneof(
    fc.constantFrom(
      PHOTO.bytes,
      PRINTS,
      PDF.bytes,
      NOTE.bytes,
      pngOf(8, 8),
      jpegOf(9, 9),
      bytesOf('<svg/>'),
      bytesOf('PK\u0003'),
    ),
    fc.string({ maxLength: 3000 }).map(bytesOf),
    fc.uint8Array({ maxLength: 3000 }),
  );
  fc.assert(
    fc.property(long, fc.nat(3000), (bytes, cut) => {
      const at = Math.min(bytes.length, BEGINNING + cut);
      expect(inPieces(bytes.subarray(0, at), bytes.subarray(at))).toBe(kindOf(bytes));
    }),
  );
});

test('a text with a control character in a later piece is none', () => {
  expect(inPieces(NOTE.bytes, NOTE.bytes)).toBe('text');
  expect(inPieces(NOTE.bytes, Uint8Array.of(0x61, 0x00))).toBeNull();
});

test('without a byte there is no kind', () => expect(new KindReader().kind).toBeNull());

test.each([
  ['belt.JPG', 'jpeg', 'belt.JPG'],
  ['belt.exe', 'jpeg', 'belt.exe.jpg'],
  ['report', 'pdf', 'report.pdf'],
  ['LFW.NST', 'fingerprints', 'LFW.NST'],
  ['prints', 'fingerprints', 'prints.nst'],
] as const)('the name %s of a %s becomes %s', (given, kind, name) => expect(nameOfKind(given, kind)).toBe(name));

test('a fingerprint file is told by its first record, and a text about one is a text', () => {
  expect(kindOf(PRINTS)).toBe('fingerprints');
  expect(kindOf(bytesOf('1.001: the length of the record'))).toBe('text');
  expect(kindOf(bytesOf('1.001:120, then 1.002:0300'))).toBe('text');
});
