import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { readFlight, readFlights, readPlainHead, readPlainHeads } from '../../../renderer/core/seen/seen-flights.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';

beforeEach(emptyStores);

test('flights are read with their travellers and without anything that tells of hits', async () => {
  const { ask, store } = await openUnit();
  await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  expect(await ask('queue.list', {})).toHaveLength(1);
  const head = await readPlainHead({ store }, FLIGHT);
  expect(head).toMatchObject({ id: FLIGHT, travellers: 2, crew: 0 });
  for (const part of ['byOutcome', 'ruleCounts', 'flagged', 'held', 'uncovered', 'mutes', 'spared', 'seen'])
    expect(head).not.toHaveProperty(part);
  expect(await readPlainHeads({ store })).toEqual([head]);
  // Lists are made again only of heads that changed.
  expect((await readPlainHeads({ store }))[0]).toBe((await readPlainHeads({ store }))[0]);
  expect(await readPlainHead({ store }, 'ET-1-ADD-2026-11-24')).toBeUndefined();
  const flight = await readFlight({ store }, FLIGHT);
  expect(flight?.travellers).toHaveLength(2);
  expect(flight).not.toHaveProperty('screening');
  expect(await readFlights({ store }, [FLIGHT, 'ET-1-ADD-2026-11-24'])).toEqual([flight]);
  expect(await readFlight({ store }, 'ET-1-ADD-2026-11-24')).toBeUndefined();
});
