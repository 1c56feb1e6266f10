/** The heads of all flights. */
import type { FlightHead } from '../flight-head.ts';
import type { Store } from './open-store.ts';
import { readAll } from './read.ts';

/** Every flight's head, in order of the ids. */
export async function readHeads(store: Store): Promise<readonly FlightHead[]> {
  return (await readAll(store, 'flightHeads')).map(({ value }) => value);
}
