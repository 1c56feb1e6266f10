/**
 * Norms of a route, from the flights of thirteen whole weeks that ended a whole week before the flight's week. Messages hardly ever come a
 * week after a flight. So the norms do not change while the flights of a week are screened, and screening again gives the same.
 */
import { type AgencyCounts, AgencyPayments, cashPercent, countAgencies } from './agency-counts.ts';
import { type Appearances, PARTY, ROW, UNKNOWN } from './appearances.ts';

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
  return new RouteNorms(route, pair, week);
}

class RouteNorms implements Norms {
  readonly #own: Measured;
  readonly #pair: readonly Appearances[];
  readonly #week: number;
  /** Null where the pair has no other route. */
  #wider: Measured | null | undefined;

  constructor(route: readonly Appearances[], pair: readonly Appearances[], week: number) {
    this.#own = new Measured(route, week);
    this.#pair = pair;
    this.#week = week;
    if (pair.length === route.length) this.#wider = null;
  }

  get #others(): Measured | null {
    if (this.#wider === undefined) this.#wider = new Measured(this.#pair, this.#week);
    return this.#wider;
  }

  percentile(measure: Measure, value: number): number | null {
    return this.#own.percentile(measure, value) ?? this.#others?.percentile(measure, value) ?? null;
  }

  medianFare(currency: string): number | null {
    return this.#own.medianFare(currency) ?? this.#others?.medianFare(currency) ?? null;
  }

  cashShare(): number | null {
    return this.#own.cashShare() ?? this.#others?.cashShare() ?? null;
  }

  cashShareOfCarrier(carrier: string): number | null {
    return this.#own.cashShareOfCarrier(carrier) ?? this.#others?.cashShareOfCarrier(carrier) ?? null;
  }

  cashShareOfAgency(agency: number): number | null {
    return this.#own.cashShareOfAgency(agency) ?? this.#others?.cashShareOfAgency(agency) ?? null;
  }

  agencyLift(agency: number): number | null {
    return this.#own.agencyLift(agency) ?? this.#others?.agencyLift(agency) ?? null;
  }
}

/** What the travellers of some flights had. Each answer is computed on first use. */
class Measured {
  readonly #flights: readonly Appearances[];
  readonly #week: number;
  readonly #ranks = new Map<Measure, Uint32Array>();
  readonly #fares = new Map<string, number | null>();
  /** By carrier; null for all. */
  readonly #cash = new Map<string | null, number | null>();
  #payments: AgencyPayments | undefined;
  #agencies: AgencyCounts | null | undefined;

  constructor(flights: readonly Appearances[], week: number) {
    this.#flights = latest(flights);
    this.#week = week;
  }

  percentile(measure: Measure, value: number): number | null {
    let ranks = this.#ranks.get(measure);
    if (ranks === undefined) {
      ranks = this.#ranksOf(VALUES[measure]);
      this.#ranks.set(measure, ranks);
    }
    const last = ranks.length - 1;
    const all = ranks[last] as number;
    if (all < FEWEST) return null;
    const below = ranks[Math.min(value, last)] as number;
    const upTo = ranks[Math.min(value + 1, last)] as number;
    return Math.floor((100 * (below + upTo)) / (2 * all));
  }

  medianFare(currency: string): number | null {
    return answered(this.#fares, currency, this.#flights, medianFareOf);
  }

  cashShare(): number | null {
    return answered(this.#cash, null, this.#flights, cashShareOf);
  }

  cashShareOfCarrier(carrier: string): number | null {
    return answered(this.#cash, carrier, this.#flights, cashShareOf);
  }

  cashShareOfAgency(agency: number): number | null {
    this.#payments ??= new AgencyPayments(this.#flights);
    const paid = this.#payments.paid(agency);
    return paid < FEWEST_OF_AGENCY ? null : cashPercent(paid, this.#payments.inCash(agency));
  }

  agencyLift(agency: number): number | null {
    if (this.#agencies === undefined) {
      const finds = this.#flights.some(({ results }) => results.some(({ found }) => found));
      this.#agencies = finds ? countAgencies(this.#flights, firstMinute(this.#week)) : null;
    }
    if (this.#agencies === null) return null;
    const { travellers, found, all, allFound } = this.#agencies;
    const own = travellers.get(agency) ?? 0;
    if (all < FEWEST || allFound === 0 || own === 0) return null;
    return Math.round((100 * (found.get(agency) ?? 0) * all) / (own * allFound));
  }

  /** How many values are below each number from 0 to one above the greatest. The values are small whole numbers, so nothing is sorted. */
  #ranksOf(count: Count): Uint32Array {
    let greatest = 0;
    for (const flight of this.#flights) greatest = Math.max(greatest, count(flight));
    const ranks = new Uint32Array(greatest + 2);
    for (let at = 0; at <= greatest; at += 1) ranks[at + 1] = (ranks[at] as number) + (counts[at] as number);
    counts.fill(0, 0, greatest + 1);
    return ranks;
  }
}

/** The known answer, or the one computed now. Asked of every booking, so that nothing is made for an answer that is known. */
function answered<Key>(
  known: Map<Key, number | null>,
  key: Key,
  flights: readonly Appearances[],
  compute: (flights: readonly Appearances[], key: Key) => number | null,
): number | null {
  let answer = known.get(key);
  if (answer === undefined) {
    answer = compute(flights, key);
    known.set(key, answer);
  }
  return answer;
}

function medianFareOf(flights: readonly Appearances[], currency: string): number | null {
  const fares = new Uint32Array(flights.reduce((sum, { parties }) => sum + parties, 0));
  let count = 0;
  for (const flight of flights) {
    const word = flight.words.indexOf(currency);
    if (word <= 0) continue;
    for (let at = 0; at < flight.parties; at += 1) {
      if (flight.currency[at] === word && (flight.fare[at] as number) > 0) fares[count++] = flight.fare[at] as number;
    }
  }
  return count < FEWEST ? null : (fares.subarray(0, count).sort()[count >>> 1] as number);
}

/** In percent, of bookings whose payment is known, on the flights of a carrier (null: all flights). */
function cashShareOf(flights: readonly Appearances[], of: string | null): number | null {
  let [paid, inCash] = [0, 0];
  for (const { carrier, partyFlags } of flights) {
    if (of !== null && carrier !== of) continue;
    for (let at = 0; at < partyFlags.length; at += 1) {
      const flags = partyFlags[at] as number;
      if ((flags & PARTY.paid) === 0) continue;
      paid += 1;
      if ((flags & PARTY.cash) !== 0) inCash += 1;
    }
  }
  return paid < FEWEST ? null : cashPercent(paid, inCash);
}

/** How often each value occurred. Used again for every measure; all zero in between. */
const counts = new Uint32Array(UNKNOWN);

/** Counts the known values of a flight, and gives the greatest. */
type Count = (flight: Appearances) => number;

const VALUES: Readonly<Record<Measure, Count>> = {
  leadHours: ({ leadHours }) => countAll(leadHours),
  bagKg: (flight) => countRows(flight, flight.bagKg, 0),
  bagCount: (flight) => countRows(flight, flight.bagCount, 0),
  stayNights: ({ stayNights }) => countAll(stayNights),
  crewBagKg: (flight) => countRows(flight, flight.bagKg, ROW.crew),
  crewStayNights: countCrewStays,
};

function countAll(column: Uint16Array): number {
  let greatest = 0;
  for (let at = 0; at < column.length; at += 1) greatest = counted(column[at] as number, greatest);
  return greatest;
}

/** `crew`: the bit of crew for crew, 0 for travellers. */
function countRows({ flags }: Appearances, column: Uint16Array, crew: number): number {
  let greatest = 0;
  for (let row = 0; row < column.length; row += 1) {
    if (((flags[row] as number) & ROW.crew) === crew) greatest = counted(column[row] as number, greatest);
  }
  return greatest;
}

function countCrewStays(flight: Appearances): number {
  let greatest = 0;
  for (let row = 0; row < flight.size; row += 1) {
    if (isCrew(flight, row)) {
      greatest = counted(flight.stayNights[flight.party[row] as number] ?? UNKNOWN, greatest);
    }
  }
  return greatest;
}

/** Counts a value that is known, and gives the greatest so far. */
function counted(value: number, greatest: number): number {
  if (value === UNKNOWN) return greatest;
  counts[value] = (counts[value] as number) + 1;
  return value > greatest ? value : greatest;
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
