/** Which messages are read ahead of the flight that is being derived. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { FlightDecisions } from '../../../../renderer/core/import/flight-decisions.ts';
import { FlightSources } from '../../../../renderer/core/import/flight-sources.ts';
import { RecentManifests } from '../../../../renderer/core/import/kept-manifests.ts';
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
