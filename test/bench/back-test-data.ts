/**
 * Stored flights and two rule sets for the benchmark of the back-test. The flights are days of samples: a dozen and a half flights in all channels
 * with the faults of real messages, another day for every seed. The rules are a hundred shipped ones, and the same with a few typical edits.
 */
import { derivedWrites, deriveFlight } from '../../renderer/core/import/derived-flight.ts';
import type { Write } from '../../renderer/core/store/commit.ts';
import type { World } from '../../renderer/core/world.ts';
import type { Rule, RuleSet } from '../../rules/language/rule-set.ts';
import { foldFlights } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { dateOfDay, dayNumber } from '../../shared/time/civil.ts';
import { generateSamples } from '../../shared/training/generate-samples.ts';
import { QUIET_NOISE } from '../../shared/training/rates.ts';

const RULES = 100;
export const FIRST_DAY = '2026-01-01';

export interface BenchFlight {
  readonly travellers: number;
  /** Its head and its fact block, as an import writes them. */
  readonly writes: readonly Write[];
}

/** The flights of one day. */
export function benchDay(world: World, seed: number): readonly BenchFlight[] {
  const day = dateOfDay(dayNumber(FIRST_DAY) + seed);
  const { files } = generateSamples({ seed: seed + 1, now: `${day}T10:00Z`, noise: QUIET_NOISE });
  const messages = files.flatMap(({ bytes }) => [...readFile(bytes, { reference: world.reference })]);
  return foldFlights(messages, world).map((flight) => {
    const writes = derivedWrites(deriveFlight(flight, `${day}T10:00Z`, world));
    return {
      travellers: flight.travellers.length,
      writes: writes.filter(({ table }) => table === 'flightHeads' || table === 'factBlocks'),
    };
  });
}

export interface BenchSets {
  readonly active: RuleSet;
  readonly candidate: RuleSet;
}

/** A hundred of the given rules, and the same with ten edits: three removed, three new, two with another weight, two with another condition. */
export function benchSets(shipped: RuleSet): BenchSets {
  const { rules } = shipped;
  const step = rules.length / (RULES + 3);
  const chosen = Array.from({ length: RULES + 3 }, (_, at) => rules[Math.floor(at * step)] as Rule);
  const edited = chosen.slice(3).map((rule, at): Rule => {
    if (at === 10 || at === 40) return { ...rule, weight: Math.min(100, rule.weight + 10) };
    if (at === 20 || at === 60) return { ...rule, when: looser(rule.when) };
    return rule;
  });
  return {
    active: { ...shipped, version: 1, hash: 'active', rules: chosen.slice(0, RULES) },
    candidate: { ...shipped, version: 2, hash: 'candidate', rules: edited },
  };
}

/** The condition without its last part. */
function looser(when: Rule['when']): Rule['when'] {
  return when.kind === 'all' && when.of.length > 1 ? { ...when, of: when.of.slice(0, -1) } : when;
}
