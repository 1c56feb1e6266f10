import { expect, test } from 'vitest';
import { portions } from '../../../../renderer/core/reading/portions.ts';
import { readItems } from '../../../../renderer/core/reading/read-items.ts';
import type { ReadItem } from '../../../../renderer/core/reading/reading-protocol.ts';
import { wholeItems } from '../../../../renderer/core/reading/whole-items.ts';
import { readFile } from '../../../../shared/intake/read-file.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { paxlst } from '../messages.ts';

const reference = shippedReference();
const PEOPLE = Array.from({ length: 1750 }, (_, at) => ({
  surname: `S${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at % 26]}X`,
  given: 'AMA',
  document: `TG${1000000 + at}`,
  expiry: '300131',
}));

async function all(bytes: Uint8Array): Promise<readonly (readonly ReadItem[])[]> {
  const got: (readonly ReadItem[])[] = [];
  for await (const portion of portions(readItems('a.edi', bytes, { reference }))) got.push(portion);
  return got;
}

test('the travellers of a long message come in parts, and the message is whole again', async () => {
  const bytes = paxlst(PEOPLE);
  const items = (await all(bytes)).flat();
  expect(items.filter(({ kind }) => kind === 'part').length).toBeGreaterThan(1);
  const whole = wholeItems();
  const messages = items.flatMap((item) => {
    const got = whole(structuredClone(item));
    return got?.kind === 'message' ? [got.message] : [];
  });
  const [directly] = [...readFile(bytes, { reference })];
  expect(messages.map(({ manifest }) => manifest)).toEqual([directly?.manifest]);
  expect(messages[0]?.kept).toEqual(directly?.kept);
});

test('no portion but of one item has more than about a thousand travellers', async () => {
  const counts = (await all(paxlst(PEOPLE))).map((portion) =>
    portion.reduce((sum, item) => sum + (item.kind === 'part' ? item.values.length : 0), 0),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PEOPLE.length);
  expect(Math.max(...counts)).toBeLessThan(1000);
});

test('the end of a file comes last, after the end of its member', async () => {
  const items = (await all(paxlst(PEOPLE.slice(0, 2)))).flat();
  expect(items.map(({ kind }) => kind)).toEqual(['message', 'member-end', 'file-end']);
});

test('a part that could not be read is handed over without the rest of its file', async () => {
  const good = paxlst(PEOPLE.slice(0, 50));
  const junk = new TextEncoder().encode(
    '\r\nTHIS IS NO SEGMENT BUT A LONG LINE THAT NOBODY CAN READ NAD+FL+++DOE:JOHN\r\n',
  );
  const items = (await all(new Uint8Array([...good, ...junk, ...good]))).flat();
  const unread = items.flatMap((item) => (item.kind === 'member-end' ? item.end.unread : []));
  expect(unread.length).toBeGreaterThan(0);
  for (const { bytes } of unread) expect(bytes.buffer.byteLength).toBe(bytes.length);
});
