/**
 * Norms of a route, from the flights of thirteen whole weeks that ended a whole week before the flight's week. Messages hardly ever come a
 * week after a flight. So the norms do not change while the flights of a week are screened, and screening again gives the same.
 */
import { type Appearances, PARTY, ROW, UNKNOWN } from './appearances.ts';
import { firstNotBelow } from './sorted.ts';

export const NORM_WEEKS = 13;
/** Weeks between the last one that counts and the flight's week. */
export const NORM_LAG = 1;
/** Fewer values than this give no norm: the least of ninety is not the least of a hundred. */
export const FEWEST = 100;
/** An agency has fewer bookings than a route; twenty tell one that settles in cash from one that does not. */
const FEWEST_OF_AGENCY = 20;
/** Travellers counted, from the latest flight backwards; more do not change the norms. */
const MOST_TRAVELLERS = 20_000;

/** Number of the week (from Monday) of a day since 1970. */
export function weekOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return Math.floor((day + 3) / 7);
}

/** Minute since 1970 at which a week begins. */
function firstMinute(week: number): number {
  return (7 * week - 3) * 24 * 60;
}

/** Weeks whose flights make the norms of a week: first, and first one after. */
export function normWeeks(week: number): readonly [number, number] {
  const below = week - NORM_LAG;
  return [below - NORM_WEEKS, below];
}

/** Measures by which travellers are compared. */
export type Measure = 'leadHours' | 'bagKg' | 'bagCount' | 'stayNights' | 'crewBagKg' | 'crewStayNights';

export interface Norms {
  /** Percentage with less, plus half of those with the same; null when too few are known. */
  percentile(measure: Measure, value: number): number | null;
  /** Median fare per person in hundredths of a currency; null when too few are known. */
  medianFare(currency: string): number | null;
  /** Share of bookings paid in cash, in percent; null when too few are known. */
  cashShare(): number | null;
  /** The same of one carrier's flights, and of one agency's bookings. */
  cashShareOfCarrier(carrier: string): number | null;
  cashShareOfAgency(agency: number): number | null;
  /**
   * Rate of finds among an agency's travellers against the rate of all travellers with an agency, in percent (100: as expected). Null when
   * too few are known, or there are no finds. Controls that ended in the flight's week do not count yet.
   */
  agencyLift(agency: number): number | null;
}

/** Computes norms: of the route alone where enough travellers flew it, otherwise of all routes between the two countries. */
export function normsOf(route: readonly Appearances[], pair: readonly Appearances[], week: number): Norms {
  const own = new Measured(route);
  let wider: Measured | null = null;
  const both = <Value>(ask: (measured: Measured) => Value | null): Value | null => {
    const value = ask(own);
    if (value !== null || pair.length === route.length) return value;
    wider ??= new Measured(pair);
    return ask(wider);
  };
  return {
    percentile: (measure, value) => both((measured) => measured.percentile(measure, value)),
    medianFare: (currency) => both((measured) => measured.medianFare(currency)),
    cashShare: () => both((measured) => measured.cashShare()),
    cashShareOfCarrier: (carrier) => both((measured) => measured.cashShareOfCarrier(carrier)),
    cashShareOfAgency: (agency) => both((measured) => measured.cashShareOfAgency(agency)),
    agencyLift: (agency) => both((measured) => measured.agencyLift(agency, week)),
  };
}

/** Values of the travellers of some flights, sorted on first use. */
class Measured {
  readonly #flights: readonly Appearances[];
  readonly #sorted = new Map<string, Float64Array>();
  #agencies: AgencyCounts | undefined;

  constructor(flights: readonly Appearances[]) {
    this.#flights = latest(flights);
  }

  percentile(measure: Measure, value: number): number | null {
    const sorted = this.#values(measure, VALUES[measure]);
    if (sorted.length < FEWEST) return null;
    const below = firstNotBelow(sorted, value);
    const equal = firstNotBelow(sorted, value + 1) - below;
    return Math.floor((100 * (2 * below + equal)) / (2 * sorted.length));
  }

  medianFare(currency: string): number | null {
    const sorted = this.#values(`fare ${currency}`, (flight, add) => {
      const word = flight.words.indexOf(currency);
      if (word <= 0) return;
      for (let at = 0; at < flight.parties; at += 1) {
        if (flight.currency[at] === word && (flight.fare[at] as number) > 0) add(flight.fare[at] as number);
      }
    });
    return sorted.length < FEWEST ? null : (sorted[sorted.length >>> 1] as number);
  }

  cashShare(): number | null {
    return this.#cashShare('paid', FEWEST, ({ partyFlags }, add) => partyFlags.forEach(add));
  }

  cashShareOfCarrier(carrier: string): number | null {
    return this.#cashShare(`paid on ${carrier}`, FEWEST, (flight, add) => {
      if (flight.carrier === carrier) flight.partyFlags.forEach(add);
    });
  }

  cashShareOfAgency(agency: number): number | null {
    return this.#cashShare(`paid by ${agency}`, FEWEST_OF_AGENCY, ({ agency: agencies, partyFlags }, add) => {
      for (let at = 0; at < agencies.length; at += 1) if (agencies[at] === agency) add(partyFlags[at] as number);
    });
  }

  /** In percent, of bookings whose payment is known; `flags` gives those of the bookings that count. */
  #cashShare(name: string, fewest: number, flags: Collect): number | null {
    const paid = this.#values(name, (flight, add) =>
      flags(flight, (each) => {
        if ((each & PARTY.paid) !== 0) add((each & PARTY.cash) === 0 ? 0 : 1);
      }),
    );
    if (paid.length < fewest) return null;
    return Math.round((100 * (paid.length - firstNotBelow(paid, 1))) / paid.length);
  }

  agencyLift(agency: number, week: number): number | null {
    if (!this.#flights.some(({ results }) => results.some(({ found }) => found))) return null;
    this.#agencies ??= countAgencies(this.#flights, firstMinute(week));
    const { travellers, found, all, allFound } = this.#agencies;
    const own = travellers.get(agency) ?? 0;
    if (all < FEWEST || allFound === 0 || own === 0) return null;
    return Math.round((100 * (found.get(agency) ?? 0) * all) / (own * allFound));
  }

  #values(name: string, collect: Collect): Float64Array {
    let sorted = this.#sorted.get(name);
    if (sorted === undefined) {
      const values: number[] = [];
      for (const flight of this.#flights) collect(flight, (value) => values.push(value));
      sorted = Float64Array.from(values).sort();
      this.#sorted.set(name, sorted);
    }
    return sorted;
  }
}

/** Travellers by agency, and those with a find. */
interface AgencyCounts {
  readonly travellers: ReadonlyMap<number, number>;
  readonly found: ReadonlyMap<number, number>;
  readonly all: number;
  readonly allFound: number;
}

function countAgencies(flights: readonly Appearances[], before: number): AgencyCounts {
  const travellers = new Map<number, number>();
  const found = new Map<number, number>();
  let [all, allFound] = [0, 0];
  for (const flight of flights) {
    const rows = new Set(flight.results.flatMap((result) => (result.found && result.at < before ? [result.row] : [])));
    for (let row = 0; row < flight.size; row += 1) {
      const agency = flight.agency[flight.party[row] as number] ?? 0;
      if (agency === 0) continue;
      all += 1;
      travellers.set(agency, (travellers.get(agency) ?? 0) + 1);
      if (!rows.has(row)) continue;
      allFound += 1;
      found.set(agency, (found.get(agency) ?? 0) + 1);
    }
  }
  return { travellers, found, all, allFound };
}

type Collect = (flight: Appearances, add: (value: number) => void) => void;

const VALUES: Readonly<Record<Measure, Collect>> = {
  leadHours: ofParties(({ leadHours }) => leadHours),
  bagKg: ofRows(({ bagKg }) => bagKg, false),
  bagCount: ofRows(({ bagCount }) => bagCount, false),
  stayNights: ofParties(({ stayNights }) => stayNights),
  crewBagKg: ofRows(({ bagKg }) => bagKg, true),
  crewStayNights: ofCrewStays(),
};

function ofParties(columnOf: (flight: Appearances) => Uint16Array): Collect {
  return (flight, add) => {
    for (const value of columnOf(flight)) if (value !== UNKNOWN) add(value);
  };
}

function ofRows(columnOf: (flight: Appearances) => Uint16Array, crew: boolean): Collect {
  return (flight, add) => {
    const column = columnOf(flight);
    for (let row = 0; row < flight.size; row += 1) {
      if (isCrew(flight, row) === crew && column[row] !== UNKNOWN) add(column[row] as number);
    }
  };
}

function ofCrewStays(): Collect {
  return (flight, add) => {
    for (let row = 0; row < flight.size; row += 1) {
      const stay = flight.stayNights[flight.party[row] as number] ?? UNKNOWN;
      if (isCrew(flight, row) && stay !== UNKNOWN) add(stay);
    }
  };
}

function isCrew({ flags }: Appearances, row: number): boolean {
  return ((flags[row] as number) & ROW.crew) !== 0;
}

function latest(flights: readonly Appearances[]): readonly Appearances[] {
  const ordered = flights
    .filter(({ cancelled }) => !cancelled)
    .sort((a, b) => b.departure - a.departure || (a.flight < b.flight ? -1 : 1));
  let travellers = 0;
  return ordered.filter(({ size }) => {
    travellers += size;
    return travellers - size < MOST_TRAVELLERS;
  });
}
