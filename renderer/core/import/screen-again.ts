/** Screens flights again at once after a decision by which hits stop counting, or count again. Flights that are over stay as they were (`muteTime`). */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { Flight, FlightId, Traveller } from '../../../shared/flight/flight.ts';
import { muteTime } from '../../../shared/mute/mute.ts';
import type { TravellerScreening } from '../../../shared/screening/screening.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { afterCommit } from '../after-commit.ts';
import type { Topic } from '../calls/topic.ts';
import type { FlightHead } from '../flight-head.ts';
import { slices } from '../pause.ts';
import type { WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { readHeads } from '../store/heads.ts';
import { readSound } from '../store/read.ts';
import { deriveFlights, staleWrites } from './merge-flights.ts';

/** Flights opened between pauses. */
const BATCH = 20;

/**
 * Stores the decision and screens the flights concerned again; gives their number. It finds them and marks them as out of date in one turn: no flight is derived meanwhile
 * without the decision, and after a power cut the next start derives the marked flights.
 */
export async function screenAgain(
  request: WholeRequest,
  write: Write,
  entry: AuditEntry,
  topics: readonly Topic[],
  concerned: () => Promise<readonly FlightId[]>,
): Promise<number> {
  const endTurn = await request.services.deriving.take();
  let flights: readonly FlightId[];
  try {
    flights = await concerned();
    await request.commit([write, ...(await staleWrites(request, flights))], [entry], topics);
    await afterCommit(request, request.reloadWorld, request.world);
  } finally {
    endTurn();
  }
  await afterCommit(request, () => deriveFlights(request, flights), undefined);
  return flights.length;
}

/** Flights that are not over. */
export async function flightsToCome({ store, context }: WholeRequest): Promise<readonly FlightHead[]> {
  const now = minuteNumber(context.now.slice(0, 16)) ?? 0;
  return (await readHeads(store)).filter((head) => (muteTime(head) ?? -1) >= now);
}

/** The flights to come from which this mute or false match withholds a hit. */
export async function flightsWithMute(request: WholeRequest, id: string): Promise<readonly FlightId[]> {
  return (await flightsToCome(request)).filter(({ mutes }) => mutes?.[id] !== undefined).map((head) => head.id);
}

/** The flights to come that have a traveller as it is asked for; only those are opened whose head `may` have one. */
export async function flightsToComeWith(
  request: WholeRequest,
  may: (head: FlightHead) => boolean,
  concernedOn: (flight: Flight) => (traveller: Traveller, screened: TravellerScreening) => boolean,
): Promise<readonly FlightId[]> {
  const heads = (await flightsToCome(request)).filter(may);
  const found: FlightId[] = [];
  const slice = slices();
  for (let from = 0; from < heads.length; from += BATCH) {
    const ids = heads.slice(from, from + BATCH).map((head) => head.id);
    for (const { value } of await readSound(request.store, 'flightManifests', ids)) {
      request.closing.throwIfAborted();
      const { flight, screening } = value;
      const isConcerned = concernedOn(flight);
      const some = screening.travellers.some((screened, at) => {
        const traveller = flight.travellers[at];
        return traveller !== undefined && isConcerned(traveller, screened);
      });
      if (some) found.push(flight.id);
      await slice.breathe();
    }
  }
  return found;
}
