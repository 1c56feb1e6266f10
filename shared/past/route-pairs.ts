/** Flights between two countries, week by week, and the norms of the routes between them. */
import type { Appearances } from './appearances.ts';
import { NORM_LAG, NORM_WEEKS, type Norms, normsOf, normWeeks, weekOf } from './norms.ts';

interface Pair {
  /** Slots of flights by week. */
  readonly weeks: Map<number, Set<number>>;
  /** By route and week. */
  readonly norms: Map<string, Norms>;
}

type Route = Pick<Appearances, 'origin' | 'destination' | 'originCountry' | 'destinationCountry' | 'day'>;

export class RoutePairs {
  readonly #pairs = new Map<string, Pair>();
  readonly #flightOf: (slot: number) => Appearances;

  constructor(flightOf: (slot: number) => Appearances) {
    this.#flightOf = flightOf;
  }

  add(of: Route, slot: number): void {
    const { weeks } = this.#pair(of);
    const week = weekOf(of.day);
    const group = weeks.get(week);
    if (group === undefined) weeks.set(week, new Set([slot]));
    else group.add(slot);
  }

  remove(of: Route, slot: number): void {
    const { weeks } = this.#pair(of);
    const week = weekOf(of.day);
    const group = weeks.get(week);
    group?.delete(slot);
    if (group?.size === 0) weeks.delete(week);
  }

  /** The norms of a flight's route in its week, made when first asked for. */
  norms(of: Route): Norms {
    const { weeks, norms } = this.#pair(of);
    const week = weekOf(of.day);
    const route = `${of.origin}|${of.destination}|${week}`;
    let known = norms.get(route);
    if (known === undefined) {
      const pair: Appearances[] = [];
      const [from, below] = normWeeks(week);
      for (let at = from; at < below; at += 1) for (const slot of weeks.get(at) ?? []) pair.push(this.#flightOf(slot));
      known = normsOf(
        pair.filter(({ origin, destination }) => origin === of.origin && destination === of.destination),
        pair,
        week,
      );
      norms.set(route, known);
    }
    return known;
  }

  /** Forgets the norms in which a flight counts. */
  forgetNorms(of: Route): void {
    const { norms } = this.#pair(of);
    for (const route of norms.keys()) {
      if (countsIn(of, Number(route.slice(route.lastIndexOf('|') + 1)))) norms.delete(route);
    }
  }

  /** Slots of the flights in whose norms a flight counts. */
  *measuredBy(of: Route): Generator<number> {
    for (const [week, slots] of this.#pair(of).weeks) if (countsIn(of, week)) yield* slots;
  }

  #pair(of: Route): Pair {
    const { origin, destination, originCountry, destinationCountry } = of;
    const name =
      originCountry === null || destinationCountry === null
        ? `${origin}>${destination}`
        : `${originCountry}|${destinationCountry}`;
    let pair = this.#pairs.get(name);
    if (pair === undefined) {
      pair = { weeks: new Map(), norms: new Map() };
      this.#pairs.set(name, pair);
    }
    return pair;
  }
}

/** Does a flight count in the norms of a week? */
function countsIn({ day }: Route, week: number): boolean {
  const first = weekOf(day) + NORM_LAG;
  return week > first && week <= first + NORM_WEEKS;
}
