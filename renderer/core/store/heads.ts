/** The heads of all flights. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Store } from './open-store.ts';
import { type Opened, readAll } from './read.ts';

/** The heads of the records as they were last read: they stay the same list until one is written. */
const known = new WeakMap<readonly Opened<FlightHead>[], readonly FlightHead[]>();

/** Every flight's head, in order of the ids; the same list as before where no head was written since. */
export async function readHeads(store: Store): Promise<readonly FlightHead[]> {
  const records = await readAll(store, 'flightHeads');
  const heads = known.get(records) ?? records.map(({ value }) => value);
  known.set(records, heads);
  return heads;
}

const byId = new WeakMap<readonly FlightHead[], ReadonlyMap<FlightId, FlightHead>>();

/** The same heads by their ids; made once for each list. */
export function headsById(heads: readonly FlightHead[]): ReadonlyMap<FlightId, FlightHead> {
  const found = byId.get(heads) ?? new Map(heads.map((head) => [head.id, head]));
  byId.set(heads, found);
  return found;
}
