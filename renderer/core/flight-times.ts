/** The times of a flight: actual, else estimated, else scheduled, each local to its airport and in UTC. */
import type { FactContext } from '../../shared/fact/fact-context.ts';
import type { FlightPatch } from '../../shared/flight/decision.ts';
import type { Leg, LocalDateTime } from '../../shared/manifest.ts';
import { type BestTime, bestTimes } from '../../shared/schedule/flight-state.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import type { FlightRow, FlightTime } from './calls/flight-views.ts';

/** Times of departure and arrival. The arrival that is entered of a diverted flight is in the local time of the airport it goes to; the scheduled one stays that of its destination. */
export function flightTimes(
  leg: Leg,
  patch: FlightPatch,
  world: Pick<FactContext, 'reference' | 'zones'>,
): FlightRow['times'] {
  const { departure, arrival } = bestTimes(leg, patch);
  return {
    departure: flightTime(departure, leg.origin, world),
    arrival: flightTime(
      arrival,
      arrival?.kind === 'scheduled' ? leg.destination : (patch.divertedTo ?? leg.destination),
      world,
    ),
  };
}

function flightTime(
  best: BestTime | null,
  airport: string | null,
  world: Pick<FactContext, 'reference' | 'zones'>,
): FlightTime {
  if (best === null) return { kind: null, local: null, utc: null };
  return { kind: best.kind, local: best.time, utc: utcOf(best.time, airport, world) };
}

/** UTC minute of a local time at an airport; null where it has no time of day, or the airport is not known. */
export function utcOf(
  time: LocalDateTime,
  airport: string | null,
  { reference, zones }: Pick<FactContext, 'reference' | 'zones'>,
): number | null {
  const local = minuteNumber(time);
  const zone = airport === null ? undefined : reference.airport(airport)?.zone;
  return local === null || zone === undefined ? null : zones.toUtc(zone, local);
}
