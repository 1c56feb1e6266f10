/** Which messages are read ahead of the flight that is being derived, and how often. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { FlightDecisions } from '../../../../renderer/core/import/flight-decisions.ts';
import { FlightSources } from '../../../../renderer/core/import/flight-sources.ts';
import { type ReadMessage, RecentManifests } from '../../../../renderer/core/import/kept-manifests.ts';
import * as reading from '../../../../renderer/core/import/reread-kept.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { shippedWorld } from '../../../../renderer/core/shipped-world.ts';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores, openUnit } from '../open-core.ts';

beforeEach(emptyStores);

test('flights that were passed over are let go, and those after them are still read ahead', async () => {
  const unit = await openUnit('practice');
  const files = Array.from({ length: 40 }, (_, at) => ({
    name: `${at}.edi`,
    bytes: paxlst(TWO_PEOPLE, { control: `C${at}`, flight: `ET${600 + at}` }),
  }));
  await unit.ask('import.start', { way: 'files', files });
  const ids = (await unit.ask('flights.list', {})).map(({ id }) => id).sort();
  const decided = await FlightDecisions.read(unit.store);
  const read = vi.spyOn(reading, 'rereadMessage');
  const request = { store: unit.store, world: shippedWorld(), closing: new AbortController().signal };
  const services = { readers: null };
  const sources = new FlightSources({ ...request, services } as never, decided, new RecentManifests(), slices());
  await sources.of(ids[0] as string, ids.slice(1, 25));
  await expect.poll(() => read.mock.calls.length).toBe(16);
  // The next 19 are passed over.
  await sources.of(ids[20] as string, ids.slice(21, 40));
  await expect.poll(() => read.mock.calls.length).toBe(32);
});

/** A table of so many flights, two travellers on each. */
const tableOf = (flights: number) =>
  new TextEncoder().encode(
    `Flight;Date;From;To;Surname;Given names\n${Array.from(
      { length: flights },
      (_, at) =>
        `KP${100 + at};2026-11-0${1 + (at % 3)};LFW;CDG;KOBALE;JANE\nKP${100 + at};2026-11-0${1 + (at % 3)};LFW;CDG;MOTAVI;JOHN\n`,
    ).join('')}`,
  );

test('a table of many flights is read again once for all of them', async () => {
  const unit = await openUnit('practice');
  await unit.ask('import.start', { way: 'files', files: [{ name: 'table.csv', bytes: tableOf(40) }] });
  const ids = (await unit.ask('flights.list', {})).map(({ id }) => id).sort();
  expect(ids).toHaveLength(40);
  const decided = await FlightDecisions.read(unit.store);
  const read = vi.spyOn(reading, 'rereadMessage').mockClear();
  const request = { store: unit.store, world: shippedWorld(), closing: new AbortController().signal };
  const sources = new FlightSources(
    { ...request, services: { readers: null } } as never,
    decided,
    new RecentManifests(),
    slices(),
  );
  for (const [at, id] of ids.slice(0, 30).entries()) {
    const { messages } = await sources.of(id, ids.slice(at + 1));
    expect(messages.map(({ manifest }) => manifest.flights.length)).toEqual([40]);
  }
  expect(read).toHaveBeenCalledTimes(1);
});

test('what was read again is held while it is stored as it was, and the oldest leave', () => {
  const recent = new RecentManifests();
  const message = (id: string, travellers: number, readings = 0) =>
    ({ id, readings, manifest: { travellers: Array.from({ length: travellers }) } }) as unknown as ReadMessage;
  const first = message('first', 1500);
  recent.addAgain(first, 10);
  expect(recent.again('first', 10, 0)).toBe(first);
  expect(recent.again('first', 11, 0)).toBeUndefined();
  expect(recent.again('first', 10, 1)).toBeUndefined();
  const other = message('first', 2000, 1);
  recent.addAgain(other, 10);
  expect(recent.again('first', 10, 1)).toBe(other);
  recent.addAgain(message('second', 2000), 20);
  expect(recent.again('first', 10, 1)).toBe(other);
  const third = message('third', 2000);
  recent.addAgain(third, 30);
  expect(recent.again('first', 10, 1)).toBeUndefined();
  expect(recent.again('third', 30, 0)).toBe(third);
});
