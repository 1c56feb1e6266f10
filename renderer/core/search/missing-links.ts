/** Flights whose link records are damaged or missing. Every derivation of a flight writes one. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Request } from '../request.ts';
import { readPlainHeads } from '../seen/seen-flights.ts';
import { StoredLinks } from './stored-links.ts';

/** Flights without a sound link record: search does not find their travellers. */
export async function missingLinks({ store }: Pick<Request, 'store'>): Promise<readonly FlightId[]> {
  const [heads, links] = await Promise.all([readPlainHeads({ store }), store.cache(StoredLinks).open()]);
  return heads.filter(({ id, masked }) => masked !== true && !links.has(id)).map(({ id }) => id);
}
