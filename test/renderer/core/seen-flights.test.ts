import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { readFlight, readFlights, readPlainHead, readPlainHeads } from '../../../renderer/core/seen/seen-flights.ts';
import { FLIGHT, type PaxlstOptions, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';

beforeEach(emptyStores);

test('flights are read with their travellers and without anything that tells of hits', async () => {
  const { ask, store } = await openUnit();
  await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  expect((await ask('queue.page', QUEUE)).rows).toHaveLength(1);
  const head = await readPlainHead({ store }, FLIGHT);
  expect(head).toMatchObject({ id: FLIGHT, travellers: 2, crew: 0 });
  for (const part of ['byOutcome', 'ruleCounts', 'flagged', 'held', 'uncovered', 'mutes', 'spared', 'regulars', 'seen'])
    expect(head).not.toHaveProperty(part);
  expect(await readPlainHeads({ store })).toEqual([head]);
  expect(await readPlainHead({ store }, 'ET-1-ADD-2026-11-24')).toBeUndefined();
  const flight = await readFlight({ store }, FLIGHT);
  expect(flight?.travellers).toHaveLength(2);
  expect(flight).not.toHaveProperty('screening');
  expect(await readFlights({ store }, [FLIGHT, 'ET-1-ADD-2026-11-24'])).toEqual([flight]);
  expect(await readFlight({ store }, 'ET-1-ADD-2026-11-24')).toBeUndefined();
});

test('a list of heads stays the same until a flight changes, and then only the changed flight has another head', async () => {
  const { ask, store } = await openUnit();
  const give = (name: string, options: PaxlstOptions) =>
    ask('import.start', { way: 'files', files: [{ name, bytes: paxlst(TWO_PEOPLE, options) }] });
  await give('a.edi', {});
  const one = await readPlainHeads({ store });
  expect(await readPlainHeads({ store })).toBe(one);
  // The new flights come before and after the first one in the order of the ids.
  await give('b.edi', { flight: 'ET107', control: 'C0002' });
  await give('c.edi', { flight: 'ET900', control: 'C0003' });
  const three = await readPlainHeads({ store });
  expect(three.map(({ id }) => id)).toEqual([FLIGHT.replace('508', '107'), FLIGHT, FLIGHT.replace('508', '900')]);
  expect(three[1]).toBe(one[0]);
  await give('d.edi', { flight: 'ET107', control: 'C0004', prepared: '261124:0600' });
  const changed = await readPlainHeads({ store });
  expect(changed[0]).not.toBe(three[0]);
  expect(changed[0]?.messages).toBe(2);
  expect(changed.slice(1)).toEqual(three.slice(1));
  expect(changed[1]).toBe(three[1]);
  expect(changed[2]).toBe(three[2]);
});
