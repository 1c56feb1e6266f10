/** Runs in a page of the workstation's origin, before the workstation: makes a unit whose store remembers a million appearances on earlier flights. */
import { shippedWorld } from '../../renderer/core/shipped-world.ts';
import { commit, type Write } from '../../renderer/core/store/commit.ts';
import { createBrowserHost } from '../../renderer/host/browser-host.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import { remember } from '../../shared/past/remember.ts';
import { type HostState, makeUnit } from './bench-unit.ts';
import { pastFlights } from './intake-data.ts';
import { BENCH_SECRET } from './whole-writes.ts';

declare global {
  interface Window {
    /** Gives how many appearances are remembered. `now`: milliseconds since 1970. */
    fillPast(now: number): Promise<number>;
  }
}

const RECORDS_TOGETHER = 100;

window.fillPast = async (now) => {
  const world = shippedWorld();
  const state: HostState = new Map();
  const hash = new KeyedHash(BENCH_SECRET);
  const appearances = await makeUnit(state, new Date(now).toISOString(), async (store) => {
    let remembered = 0;
    let writes: Write[] = [];
    for (const flights of pastFlights(now, world)) {
      for (const flight of flights) {
        const value = remember(subjectsOf(flight, world), hash);
        if (value === null) throw new Error(`${flight.id} has no day`);
        remembered += flight.travellers.length;
        writes.push({ table: 'appearances', id: flight.id, rev: null, value });
      }
      if (writes.length < RECORDS_TOGETHER) continue;
      await commit(store, writes, []);
      writes = [];
    }
    await commit(store, writes, []);
    return remembered;
  });
  // What the unit's host keeps outside the store.
  const host = createBrowserHost(window);
  for (const [key, value] of state) await host.state.put(key, value);
  return appearances;
};
