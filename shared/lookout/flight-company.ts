/** Who travels with whom on a flight, by bookings and record locators. */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';
import { leavesAt } from '../flight/flight-over.ts';
import { linkedCompanies } from '../flight/linked-company.ts';
import type { IsoDate } from '../manifest.ts';
import { dateOfDay } from '../time/civil.ts';

/** A traveller with all that is compared with a lookout. */
export interface Aboard {
  readonly flight: Flight;
  readonly traveller: Traveller;
  readonly booking: FlightBooking | null;
  /** The others who are booked together with the traveller and are on the flight; null: no message says with whom. */
  readonly company: readonly Traveller[] | null;
  /** How many others the booking names, also those who are not on the flight. */
  readonly others: number | null;
  /** The flight's day, by which ages are counted; null: it has none. */
  readonly day: IsoDate | null;
}

/** Says of each traveller of a flight who is with them. */
export function aboard(flight: Flight): (row: number) => Aboard | null {
  const linked = linkedCompanies(flight);
  const day = dayOfTravel(flight);
  return (row) => {
    const traveller = flight.travellers[row];
    if (traveller === undefined) return null;
    const booking = traveller.booking === null ? null : (flight.bookings[traveller.booking] ?? null);
    const rows = linked.get(row) ?? booking?.travellers ?? (traveller.locator === null ? null : [row]);
    const company = rows?.flatMap((each) => (each === row ? [] : (flight.travellers[each] ?? []))) ?? null;
    const others = company === null ? null : Math.max(company.length, (booking?.partySize ?? 1) - 1);
    return { flight, traveller, booking, company, others, day };
  };
}

function dayOfTravel(flight: Flight): IsoDate | null {
  const local = flight.leg.departure ?? flight.leg.arrival;
  if (local !== null) return local.slice(0, 10);
  const leaves = leavesAt(flight);
  return leaves === null ? null : dateOfDay(Math.floor(leaves / MINUTES_OF_DAY));
}

const MINUTES_OF_DAY = 1440;
