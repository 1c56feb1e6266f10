/** Makes link records that the store lacks for flights in it. */

import type { FlightId } from '../../../shared/flight/flight.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { linksOf } from '../../../shared/search/links-of.ts';
import { hashKeys } from '../hash-keys.ts';
import { slices } from '../pause.ts';
import type { Request, WholeRequest } from '../request.ts';
import { readPlainHeads } from '../seen/seen-flights.ts';
import type { Write } from '../store/commit.ts';
import { readSound } from '../store/read.ts';
import { StoredLinks } from './stored-links.ts';

/** Flights opened and written at a time. */
const BATCH = 8;

/** Flights without link records: search does not find their travellers yet. */
export async function missingLinks({ store }: Pick<Request, 'store'>): Promise<readonly FlightId[]> {
  const [heads, links] = await Promise.all([readPlainHeads({ store }), store.cache(StoredLinks).open()]);
  // A masked flight is not read again.
  return heads.filter(({ id, masked }) => masked !== true && !links.has(id)).map(({ id }) => id);
}

/** Makes the missing link records from the stored flights; takes turns with the other work that derives flights. */
export async function makeMissingLinks(request: WholeRequest): Promise<void> {
  const missing = await missingLinks(request);
  if (missing.length === 0) return;
  const {
    store,
    closing,
    services: { deriving },
  } = request;
  const hash = new KeyedHash((await hashKeys(request)).people);
  const slice = slices();
  for (let from = 0; from < missing.length; from += BATCH) {
    closing.throwIfAborted();
    // No flight may be derived between its reading and its writing.
    const endTurn = await deriving.take();
    try {
      const writes: Write[] = [];
      for (const { id, value } of await readSound(store, 'flightManifests', missing.slice(from, from + BATCH))) {
        writes.push({ table: 'links', id, rev: null, value: linksOf(value.flight, hash) });
        await slice.breathe();
      }
      if (writes.length > 0) await request.commit(writes, [], []);
    } finally {
      endTurn();
    }
  }
}
