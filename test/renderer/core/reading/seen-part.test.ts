import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { seenPart } from '../../../../renderer/core/reading/seen-part.ts';
import { bytesOf, paxlstFile } from '../../../shared/edifact/fixtures.ts';
import { message } from '../../../shared/pnrgov-xml/xml-fixture.ts';

const LIST = bytesOf(paxlstFile());
const TABLE = 'Who;Where\nMENSAH;LFW\nLAWSON;ABJ\n';

const seenOf = (bytes: Uint8Array) =>
  seenPart({ start: 0, end: bytes.length, code: 'format-unknown', params: {}, bytes });

test.each<[string, Uint8Array, boolean]>([
  ['an interchange', LIST, true],
  ['XML', bytesOf(message()), true],
  ['an archive', zipSync({ 'a.edi': LIST }), false],
  ['a compressed file', gzipSync(LIST), false],
  ['base64', bytesOf(Buffer.from(LIST).toString('base64')), false],
  ['a mail', bytesOf('From: a@b.c\r\nMIME-Version: 1.0\r\n\r\nUNB'), false],
  ['nothing', new Uint8Array(), false],
])('what must not be kept is found in %s only where it stands as it is', (_, bytes, expected) => {
  expect(seenOf(bytes).isPlain).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['a table', TABLE, true],
  ['an interchange with lines of equal width', `${paxlstFile()}\n${TABLE}`, false],
  ['a letter', 'Dear all,\nplease find the list attached.\n', false],
])('an officer may name the columns of text alone: %s', (_, text, expected) => {
  expect(seenOf(bytesOf(text)).table).toBe(expected);
});

test('a part in sixteen bits is looked at, and handed over, in UTF-8', () => {
  const wide = new Uint8Array(Buffer.from(`\ufeff${TABLE}`, 'utf16le'));
  const seen = seenOf(wide);
  expect(seen.table).toBe(true);
  expect(new TextDecoder().decode(seen.bytes)).toBe(TABLE);
  expect(seen.end).toBe(wide.length);
});

test('where only the first bytes are looked at, all are kept', () => {
  const bytes = bytesOf(`${paxlstFile()}${' '.repeat(100_000)}`);
  const seen = seenPart({ start: 0, end: bytes.length, code: 'reading-stopped-time', params: {}, bytes }, 1000);
  expect([seen.isPlain, seen.bytes.length]).toEqual([true, bytes.length]);
});
