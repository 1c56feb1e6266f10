import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { RecentManifests } from '../../../renderer/core/import/kept-manifests.ts';
import { messageHead } from '../../../renderer/core/import/message-reports.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import type { StoredMessage } from '../../../renderer/core/store/tables/messages.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, testWorld } from './open-core.ts';

beforeEach(emptyStores);

function stored({ id, manifest, profile, kept }: ReadMessage): StoredMessage {
  const head = messageHead(manifest);
  const receivedAt = '2026-11-24T08:00:00.000Z';
  return {
    id,
    job: 'job',
    file: 0,
    place: 0,
    fileName: 'a',
    member: null,
    receivedAt,
    channel: 'table',
    head,
    profile,
    kept,
  };
}

describe('a kept message', () => {
  const world = testWorld();
  const { files } = generateSamples({ seed: 20261124, now: '2026-11-24T08:00Z' });
  const read = files.flatMap(({ bytes }) => [...readFile(bytes, { reference: world.reference })]);

  const again = (message: ReadMessage) => {
    const { kept, profile, receivedAt } = stored(message);
    return rereadKept(kept, { reference: world.reference, receivedOn: receivedAt.slice(0, 10) }, undefined, profile);
  };

  test('a kept message has the same content on every later reading', () => {
    expect(read.length).toBeGreaterThan(10);
    for (const message of read) {
      const manifest = again(message);
      if (message.manifest.format === 'UNKNOWN') continue;
      const { diagnostics, sensitive } = message.manifest;
      expect({ ...manifest, diagnostics, sensitive }).toEqual(message.manifest);
    }
  });

  test('a kept message makes the same flights as the manifest that was just read', () => {
    const kept = read.flatMap((message): FoldMessage[] => {
      const manifest = again(message);
      return manifest === null ? [] : [{ id: message.id, manifest }];
    });
    expect(foldFlights(kept, world)).toEqual(foldFlights(read, world));
  });
});

test('recent manifests are held in memory up to a limit, the first ones', () => {
  const [message] = readFile(paxlst(TWO_PEOPLE), { reference: testWorld().reference });
  if (message === undefined) throw new Error('nothing read');
  const travellers = Array.from({ length: 4000 }, () => message.manifest.travellers[0] as never);
  const recent = new RecentManifests();
  for (const id of ['a', 'b', 'c'])
    recent.add({ ...message, id, receivedAt: '', job: '', manifest: { ...message.manifest, travellers } });
  recent.add({ id: 'd', receivedAt: '', job: '', manifest: message.manifest });
  expect(['a', 'b', 'c', 'd'].map((id) => recent.get(id) !== undefined)).toEqual([true, true, false, true]);
});

test('a flight is the same whether its messages were just read or are read again', async () => {
  const files = [
    { name: 'a.edi', bytes: paxlst(TWO_PEOPLE) },
    { name: 'b.edi', bytes: paxlst([{ surname: 'LAWSON', given: 'AFI', document: 'TG1' }], { control: 'C0002' }) },
  ];
  const sections: unknown[] = [];
  for (const imports of [[files], files.map((file) => [file])]) {
    await emptyStores();
    const { ask, store } = await openUnit();
    for (const given of imports) await ask('import.start', { way: 'files', files: given });
    const [section] = await readAll(store, 'flightManifests');
    expect(section).toMatchObject({ id: FLIGHT, value: { flight: { messages: [{}, {}] } } });
    sections.push(section?.value);
  }
  expect(sections[1]).toEqual(sections[0]);
});
