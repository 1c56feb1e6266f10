/** Who travels with whom on a flight, by bookings and record locators. */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';
import { leavesAt } from '../flight/flight-over.ts';
import { linkedCompanies } from '../flight/linked-company.ts';
import type { ComparedTraveller } from '../list/match/contact-forms.ts';
import { nearestOf, type OwnName, ownNames, type ReadName } from '../list/match/listed-names.ts';
import type { IsoDate } from '../manifest.ts';
import { dateOfDay } from '../time/civil.ts';
import { isNameOf, wordKeys } from './heard-name.ts';

/** Somebody who is compared with a lookout, aboard a flight or asked about at the desk. */
export interface Somebody {
  /** Null: nobody says on which. */
  readonly flight: Flight | null;
  readonly traveller: ComparedTraveller & Pick<Traveller, 'locator' | 'seat' | 'bags'>;
  readonly booking: FlightBooking | null;
  /** The others who are booked together with the traveller and are on the flight; null: no message says with whom. */
  readonly company: readonly Traveller[] | null;
  /** The day by which ages are counted, that of the flight; null: it has none. */
  readonly day: IsoDate | null;
}

/** A traveller with all that is compared with a lookout. */
export interface Aboard extends Somebody {
  readonly flight: Flight;
  readonly traveller: Traveller;
  /** How many others the booking names, also those who are not on the flight. */
  readonly others: number | null;
  /** Everybody on the flight who has one of these names, which were read once. */
  named(names: readonly ReadName[]): readonly Traveller[];
}

/** Says of each traveller of a flight who is with them. */
export function aboard(flight: Flight): (row: number) => Aboard | null {
  const linked = linkedCompanies(flight);
  const day = dayOfTravel(flight);
  const named = namesakes(flight);
  return (row) => {
    const traveller = flight.travellers[row];
    if (traveller === undefined) return null;
    const booking = traveller.booking === null ? null : (flight.bookings[traveller.booking] ?? null);
    const rows = linked.get(row) ?? booking?.travellers ?? (traveller.locator === null ? null : [row]);
    const company = rows?.flatMap((each) => (each === row ? [] : (flight.travellers[each] ?? []))) ?? null;
    const others = company === null ? null : Math.max(company.length, (booking?.partySize ?? 1) - 1);
    return { flight, traveller, booking, company, others, named, day };
  };
}

/** Finds travellers by name, among those who share a word with it. Nothing is read before the first question; each is answered once. */
function namesakes({ travellers }: Pick<Flight, 'travellers'>): Aboard['named'] {
  let byKey: Map<string, Set<number>> | null = null;
  const owns: (readonly OwnName[])[] = [];
  const answers = new Map<readonly ReadName[], readonly Traveller[]>();
  const read = (): Map<string, Set<number>> => {
    const rows = new Map<string, Set<number>>();
    for (const [row, traveller] of travellers.entries()) {
      owns[row] = ownNames(traveller);
      for (const { words } of owns[row]) {
        for (const key of wordKeys(words)) rows.set(key, (rows.get(key) ?? new Set()).add(row));
      }
    }
    return rows;
  };
  return (names) => {
    const known = answers.get(names);
    if (known !== undefined) return known;
    byKey ??= read();
    const rows = new Set<number>();
    for (const { words } of names)
      for (const key of wordKeys(words)) for (const row of byKey.get(key) ?? []) rows.add(row);
    const found = [...rows].flatMap((row) => {
      const nearest = nearestOf(names, owns[row] ?? []);
      return nearest !== null && isNameOf(nearest) ? (travellers[row] ?? []) : [];
    });
    answers.set(names, found);
    return found;
  };
}

function dayOfTravel(flight: Flight): IsoDate | null {
  const local = flight.leg.departure ?? flight.leg.arrival;
  if (local !== null) return local.slice(0, 10);
  const leaves = leavesAt(flight);
  return leaves === null ? null : dateOfDay(Math.floor(leaves / MINUTES_OF_DAY));
}

const MINUTES_OF_DAY = 1440;
