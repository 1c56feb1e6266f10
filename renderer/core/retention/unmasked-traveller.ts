/** One unmasked traveller, read from the messages with the keys that were put away. Other travellers of the flight are not shown. */

import type { Traveller } from '../../../shared/flight/flight.ts';
import { foldFlight } from '../../../shared/flight/fold-flights.ts';
import type { Unmasking } from '../../../shared/retention/unmasking.ts';
import type { UnmaskedTraveller } from '../calls/retention.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { flightMessages } from '../import/flight-messages.ts';
import type { Rereading } from '../import/reread-kept.ts';
import type { WholeRequest } from '../request.ts';
import type { Store } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { bookingOf, travellerIndex } from '../traveller-parts.ts';
import type { RetentionVault } from './retention-vault.ts';

type Shown = Pick<UnmaskedTraveller, 'traveller' | 'booking'>;

/** Null where no message has the traveller any more. Throws `RetainedError` once the messages are destroyed. */
export async function unmaskedTraveller(
  request: Rereading & Pick<WholeRequest, 'store'>,
  vault: RetentionVault,
  { flight: id, traveller: wanted }: Pick<Unmasking, 'flight' | 'traveller'>,
): Promise<Shown | null> {
  const { store, world } = request;
  const opened: Store = { ...store, keys: await vault.unmasking() };
  const section = await readOne(store, 'flightManifests', id);
  const masked = section?.value.flight.travellers[travellerIndex(section.value.flight, wanted)];
  const decided = await FlightDecisions.read(store);
  const { decisions } = await decided.about(id);
  const flight = foldFlight(id, await flightMessages({ ...request, store: opened }, id), world, decisions);
  const traveller = flight?.travellers.find((each) => isSame(each, wanted, masked));
  if (flight === null || traveller === undefined) return null;
  const booking = bookingOf(flight, traveller);
  if (booking === null) return { traveller, booking };
  // Remarks of a booking may be about any of its travellers.
  const { travellers: _travellers, partySize: _party, remarks: _remarks, ...own } = booking;
  return { traveller, booking: own };
}

/** Compares by id, or by the sources of the masked traveller, since a later release may make other ids. */
function isSame({ id, aliases, sources }: Traveller, wanted: string, masked: Traveller | undefined): boolean {
  if (id === wanted || aliases.includes(wanted)) return true;
  return (
    masked?.sources.some((source) =>
      sources.some(({ message, index }) => message === source.message && index === source.index),
    ) ?? false
  );
}
