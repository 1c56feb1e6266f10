/** Kept messages read again: a large one by a reading worker, with the same result as here. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { previewKept, type Rereading, rereadMessage } from '../../../../renderer/core/import/reread-kept.ts';
import { answerAsk } from '../../../../renderer/core/reading/answer-ask.ts';
import { type Readers, ReadingStopped } from '../../../../renderer/core/reading/readers.ts';
import type { StoredMessage } from '../../../../renderer/core/store/tables/messages.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { bytesOf } from '../../../shared/edifact/fixtures.ts';
import { crowd, paxlst } from '../messages.ts';
import { emptyStores, openUnit } from '../open-core.ts';

beforeEach(emptyStores);

/** Readers that answer here, and count; or that break. */
function readersHere(isBroken = false) {
  const asked: string[] = [];
  const readers = {
    ask(ask: never, terms: object) {
      const { kind } = structuredClone(ask) as { kind: 'reread' };
      asked.push(kind);
      if (isBroken) throw new ReadingStopped('broke');
      return Promise.resolve(answerAsk(kind, ask, { reference: shippedReference(), ...terms }));
    },
  } as unknown as Readers;
  return { asked, readers };
}

async function rereading(readers: Readers | null): Promise<Rereading> {
  const { store } = await openUnit();
  const world = { reference: shippedReference() } as Rereading['world'];
  return { store, world, services: { readers }, closing: new AbortController().signal };
}

const messageOf = (kept: Uint8Array) =>
  ({
    kept,
    profile: null,
    receivedAt: '2026-11-24T08:00:00.000Z',
    head: { travellers: 300 },
  }) as unknown as StoredMessage;

const ORDINARY = paxlst(crowd(300));
const LARGE = paxlst(crowd(3000));

test.each<[string, Uint8Array, readonly string[]]>([
  ['an ordinary message is read here', ORDINARY, []],
  ['a large one by a worker', LARGE, ['reread']],
])('%s, with the same manifest and places', async (_, kept, expected) => {
  const { asked, readers } = readersHere();
  const here = await rereadMessage(await rereading(null), messageOf(kept), true);
  await emptyStores();
  const apart = await rereadMessage(await rereading(readers), messageOf(kept), true);
  expect(apart).toEqual(here);
  expect(apart?.manifest.travellers.length).toBeGreaterThan(200);
  expect(apart?.places.length).toBeGreaterThan(1000);
  expect(asked).toEqual(expected);
});

test('a large message is read here where the worker breaks', async () => {
  const { asked, readers } = readersHere(true);
  const read = await rereadMessage(await rereading(readers), messageOf(LARGE));
  expect(read?.manifest.travellers).toHaveLength(2000);
  expect(asked).toEqual(['reread']);
});

test('a large table in quarantine is previewed by a worker', async () => {
  const { asked, readers } = readersHere();
  const table = bytesOf(`Who;Where\n${'MENSAH;LFW\n'.repeat(40_000)}`);
  const preview = await previewKept(await rereading(readers), table, null, '2026-11-24');
  expect(preview?.headings).toEqual(['Who', 'Where']);
  expect(asked).toEqual(['preview']);
});
