/** What the bookings of a flight with the rates of a real airport share. */
import type { FlightContext } from './flight-context.ts';
import type { Ledger } from './ledger.ts';
import type { Trait } from './party-kinds.ts';
import { type FlightPlan, LATE_HOURS } from './plan-flight.ts';
import { quantile, type Random } from './random.ts';
import type { SampleRates } from './rates.ts';
import type { PartyContext } from './real-party.ts';

export interface RealContext {
  readonly rates: SampleRates;
  readonly ledger: Ledger;
  readonly plan: FlightPlan;
  /** Passengers of the flight, all together. */
  readonly wanted: number;
}

/** Quantiles of the hours between sale and departure where it is not late. */
const LEAD_HOURS = [49, 80, 140, 220, 330, 480, 700, 1050, 1700, 4200];

/** Hours between sale and departure. */
export function leadHours(random: Random, traits: ReadonlySet<Trait>): number {
  return traits.has('late') ? random.between(4, LATE_HOURS - 2) : quantile(random, LEAD_HOURS);
}

/** What makers of parties need. */
export function partyContext(context: FlightContext, { rates, ledger }: RealContext): PartyContext {
  const { random, airport, flight, departure, unique } = context;
  return { random, rates, airport, flight, day: Math.floor(departure / 1440), documents: ledger.documents, unique };
}
