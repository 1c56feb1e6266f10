import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AnswerFileFault,
  LARGEST_ANSWER_FILE,
  readAnswerFile,
  sizeFault,
} from '../../../shared/casework/answer-file.ts';
import { type FileKind, textOfFile } from '../../../shared/casework/file-kind.ts';
import { fileNameFault } from '../../../shared/export/file-name.ts';
import { jpegOf, NOTE, PDF, PHOTO, pngOf } from './given-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each<[string, Uint8Array, FileKind]>([
  ['a JPEG picture', PHOTO.bytes, 'jpeg'],
  ['a progressive JPEG picture', jpegOf(3000, 2000, 0xc2), 'jpeg'],
  ['a PNG picture', pngOf(640, 480), 'png'],
  ['a PDF', PDF.bytes, 'pdf'],
  ['text in UTF-8', NOTE.bytes, 'text'],
  ['text of one byte per character', Uint8Array.from([0x63, 0x61, 0xe9, 0x0d, 0x0a]), 'text'],
  ['text with a byte order mark', utf8('\ufeffSeen at the belt'), 'text'],
  ['a picture of 40 million pixels', pngOf(8000, 5000), 'png'],
])('%s is taken, told by its bytes', (_, bytes, kind) => {
  expect(readAnswerFile('anything', bytes)).toMatchObject({ ok: true, value: { kind } });
});

test.each<[string, Uint8Array, AnswerFileFault]>([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a file larger than 1 MB', new Uint8Array(LARGEST_ANSWER_FILE + 1).fill(0x61), 'too-large'],
  ['an SVG picture', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'kind'],
  ['a page', utf8('\ufeff \n<!DOCTYPE html><script>1</script>'), 'kind'],
  ['RTF', utf8('{\\rtf1 }'), 'kind'],
  ['PostScript', utf8('%!PS-Adobe'), 'kind'],
  ['a script', utf8('#!/bin/sh'), 'kind'],
  ['a program', utf8('MZ\u0000\u0001'), 'kind'],
  ['an archive', utf8('PK\u0003\u0004'), 'kind'],
  ['a GIF picture', utf8('GIF89a\u0001\u0000'), 'kind'],
  ['nothing but spaces', utf8(' \r\n'), 'kind'],
  ['a JPEG picture whose frame is missing', PHOTO.bytes.subarray(0, 12), 'kind'],
  ['a JPEG picture without a frame before the scan', jpegOf(640, 480, 0xda), 'kind'],
  [
    'a JPEG picture with something between its segments',
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 2, 1, 2, 3, 4, 5),
    'kind',
  ],
  ['a PNG picture of which only the beginning is there', pngOf(640, 480).subarray(0, 20), 'kind'],
  ['a picture without width', pngOf(0, 480), 'kind'],
  ['a picture that would fill the memory', pngOf(60_000, 60_000), 'pixels'],
  ['a JPEG picture that would fill the memory', jpegOf(65_000, 65_000), 'pixels'],
])('%s is not taken', (_, bytes, fault) => {
  expect(readAnswerFile('photo.jpg', bytes)).toEqual({ ok: false, failure: fault });
});

test.each([
  ['belt.jpg', PHOTO, 'belt.jpg'],
  ['BELT.JPEG', PHOTO, 'BELT.JPEG'],
  ['belt', PHOTO, 'belt.jpg'],
  ['belt.exe', PHOTO, 'belt.exe.jpg'],
  ['list.csv', NOTE, 'list.csv.txt'],
  ['report.pdf', PDF, 'report.pdf'],
  ['pdf', PDF, 'pdf.pdf'],
  ['../../belt\u202egpj.exe', PDF, '-..-beltgpj.exe.pdf'],
])('the name %j of a file fits what it is', (given, { bytes }, name) => {
  expect(readAnswerFile(given, bytes)).toMatchObject({ ok: true, value: { name } });
});

test('no bytes and no name throw, and a name that is taken has no fault', () => {
  const heads = fc.constantFrom(...[PHOTO, PDF, NOTE].map(({ bytes }) => [...bytes]), [...pngOf(1, 1)], []);
  const written = fc.tuple(heads, fc.uint8Array({ maxLength: 60 }), fc.nat(30));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), written, (name, [head, rest, cut]) => {
      const read = readAnswerFile(name, Uint8Array.from([...head.slice(0, head.length - cut), ...rest]));
      if (read.ok) expect(fileNameFault(read.value.name)).toBeNull();
    }),
  );
});

test('a file of 1 MB is taken, and one byte more is told before it is read', () => {
  expect([sizeFault(LARGEST_ANSWER_FILE), sizeFault(LARGEST_ANSWER_FILE + 1)]).toEqual([null, 'too-large']);
});

test('text is read in UTF-8, or in the likeliest set of one byte per character', () => {
  expect(textOfFile(NOTE.bytes)).toBe('Sample 3: cocaïne.\r\n');
  expect(textOfFile(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
});
