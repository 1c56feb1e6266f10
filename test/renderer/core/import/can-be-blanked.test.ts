import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { canBeBlanked } from '../../../../renderer/core/import/can-be-blanked.ts';
import { bytesOf, paxlstFile } from '../../../shared/edifact/fixtures.ts';
import { message } from '../../../shared/pnrgov-xml/xml-fixture.ts';

const LIST = bytesOf(paxlstFile());

test.each<[string, Uint8Array, boolean]>([
  ['an interchange', LIST, true],
  ['XML', bytesOf(message()), true],
  ['an archive', zipSync({ 'a.edi': LIST }), false],
  ['a compressed file', gzipSync(LIST), false],
  ['base64', bytesOf(Buffer.from(LIST).toString('base64')), false],
  ['a mail', bytesOf('From: a@b.c\r\nMIME-Version: 1.0\r\n\r\nUNB'), false],
  ['nothing', new Uint8Array(), false],
])('what must not be kept is found in %s only where it stands as it is', (_, bytes, expected) => {
  expect(canBeBlanked(bytes)).toBe(expected);
});
