/** Screens a flight that is stored again, without its messages. */
import { withLookouts } from '../../../rules/engine/list-terms.ts';
import { pinsToday } from '../../../rules/engine/list-uses.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { termsOf } from '../../../rules/engine/screening-terms.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { inSlices, type Slices } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import type { World } from '../world.ts';
import { termsOn } from '../world-terms.ts';
import { type DerivedFlight, listContext, lookoutsOn } from './derived-flight.ts';
import { headOf } from './head-of.ts';
import { hasFactsOfToday, isToCome } from './stale-flights.ts';

/**
 * Screens a stored flight again from its fact block; null when the block is missing or out of date, so the flight must be derived from its messages.
 * The time that decides which rules are valid stays that of its messages.
 */
export async function screenStored(
  store: Store,
  world: World,
  id: FlightId,
  now: string,
  slice: Slices,
): Promise<DerivedFlight | null> {
  const [head, block, section] = await Promise.all([
    readOne(store, 'flightHeads', id),
    readOne(store, 'factBlocks', id),
    readOne(store, 'flightManifests', id),
  ]);
  if (head === undefined || block === undefined || section === undefined) return null;
  if (!hasFactsOfToday(head.value, world) || block.value.catalogue !== FACT_CATALOGUE_VERSION) return null;
  const { flight, screening } = section.value;
  const pins = { reference: head.value.reference, zone: head.value.zone, at: screening.at };
  // Its list hits stay: a flight to come that was compared with other copies is derived from its messages.
  const { lists: kept } = termsOf(screening);
  const before = kept === null ? null : { ...kept, pins: pinsToday(kept.pins, world.terms.lists) };
  const isComing = isToCome(head.value, minuteNumber(now.slice(0, 16)) ?? 0);
  const lists = isComing ? await inSlices(withLookouts(before, flight, listContext(world, null)), slice) : before;
  const screened = screenFlight(world.compiled, block.value, pins, termsOn(world.terms, flight, lists));
  const { derivedFrom, copies = '', lookouts = '' } = head.value;
  const compared = { copies, lookouts: isComing ? lookoutsOn(flight, world) : lookouts };
  return {
    flight,
    block: block.value,
    screening: screened,
    head: headOf(flight, block.value, screened, world, derivedFrom, compared),
    // Not computed: `screenedWrites` leaves these two records unchanged.
    remembered: null,
    links: null,
  };
}
