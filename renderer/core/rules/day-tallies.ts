/** How often each rule hit on the flights of a day. Only days whose flights changed are added up again: an officer waits for it after each entry about a flight. */
import type { Measured } from '../../../rules/statistics/rule-hold.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { FlightHead } from '../flight-head.ts';
import { slices } from '../pause.ts';
import { dayOf } from '../world-terms.ts';

/** Hits of the rules on the flights of one day. */
export interface DayTally {
  readonly travellers: number;
  readonly mostHits: number;
  readonly rules: ReadonlyMap<string, { readonly hits: number; readonly unknown: number }>;
}

interface KeptTally {
  readonly heads: readonly FlightHead[];
  readonly tally: DayTally;
}

/** A head is the same object as long as it does not change, so heads tell whether their day has. */
export class DayTallies {
  #kept: ReadonlyMap<IsoDate, KeptTally> = new Map();

  /** The tally of each day on which one of these flights departs. */
  async of(heads: readonly FlightHead[]): Promise<ReadonlyMap<IsoDate, DayTally>> {
    const before = this.#kept;
    const slice = slices();
    const tallies = new Map<IsoDate, KeptTally>();
    for (const [day, own] of byDay(heads)) {
      const kept = before.get(day);
      tallies.set(day, kept !== undefined && isSame(kept.heads, own) ? kept : { heads: own, tally: tallyOf(own) });
      await slice.breathe();
    }
    this.#kept = tallies;
    return new Map([...tallies].map(([day, { tally }]) => [day, tally]));
  }
}

/** The counts of a rule on a day. */
export function measureOf({ travellers, rules }: DayTally, rule: string): Measured {
  const { hits, unknown } = rules.get(rule) ?? { hits: 0, unknown: 0 };
  return { hits, evaluated: travellers - unknown };
}

function byDay(heads: readonly FlightHead[]): ReadonlyMap<IsoDate, readonly FlightHead[]> {
  const days = new Map<IsoDate, FlightHead[]>();
  for (const head of heads) {
    const day = dayOf(head);
    const own = days.get(day);
    if (own === undefined) days.set(day, [head]);
    else own.push(head);
  }
  return days;
}

function isSame(one: readonly FlightHead[], other: readonly FlightHead[]): boolean {
  return one.length === other.length && one.every((head, at) => head === other[at]);
}

function tallyOf(heads: readonly FlightHead[]): DayTally {
  const rules = new Map<string, { hits: number; unknown: number }>();
  for (const { ruleCounts } of heads) {
    for (const [rule, { hits, unknown }] of Object.entries(ruleCounts)) {
      const count = rules.get(rule) ?? { hits: 0, unknown: 0 };
      rules.set(rule, { hits: count.hits + hits, unknown: count.unknown + unknown });
    }
  }
  return {
    travellers: heads.reduce((sum, { travellers, crew }) => sum + travellers + crew, 0),
    mostHits: Math.max(0, ...[...rules.values()].map(({ hits }) => hits)),
    rules,
  };
}
