/**
 * Stored flights and two rule sets for the benchmark of the back-test. The flights are the days that samples are made of: a dozen and a half flights of
 * all channels with the mess of real messages, another day for every seed. The rules are a hundred of those that ship, and those again with a few
 * edits as officers make them.
 */
import { compileRules } from '../../rules/engine/compile.ts';
import { screenMessages } from '../../rules/engine/screen-messages.ts';
import { readRules } from '../../rules/language/read-rules.ts';
import type { Rule, RuleSet } from '../../rules/language/rule-set.ts';
import { SHIPPED_PACK } from '../../rules/pack/shipped-pack.ts';
import { buildFactBlock } from '../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { FactContext } from '../../shared/fact/fact-context.ts';
import { foldFlights } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { dateOfDay, dayNumber } from '../../shared/time/civil.ts';
import { generateSamples } from '../../shared/training/generate-samples.ts';

const RULES = 100;
const FIRST_DAY = dayNumber('2026-01-01');

export interface BenchBlock {
  readonly id: string;
  readonly day: string;
  readonly block: FactBlock;
}

/** The flights of so many days. */
export function benchBlocks(context: FactContext, days: number): readonly BenchBlock[] {
  return Array.from({ length: days }, (_, seed) => blocksOf(context, seed)).flat();
}

function blocksOf(context: FactContext, seed: number): readonly BenchBlock[] {
  const day = dateOfDay(FIRST_DAY + seed);
  const { files } = generateSamples({ seed: seed + 1, now: `${day}T10:00Z` });
  const messages = files.flatMap(({ name, bytes }) => [...readFile(name, bytes, { reference: context.reference })]);
  return foldFlights(messages, context).map((flight) => ({
    id: flight.id,
    day,
    block: buildFactBlock(flight, context),
  }));
}

export interface BenchSets {
  readonly active: RuleSet;
  readonly candidate: RuleSet;
}

/** A hundred rules, and the same with ten of them edited: three gone, three new, two of another weight, two of another condition. */
export function benchSets(): BenchSets {
  const read = readRules(SHIPPED_PACK);
  if (!read.ok) throw new Error('the shipped rules are wrong');
  const { rules } = read.value;
  const step = rules.length / (RULES + 3);
  const chosen = Array.from({ length: RULES + 3 }, (_, at) => rules[Math.floor(at * step)] as Rule);
  const edited = chosen.slice(3).map((rule, at): Rule => {
    if (at === 10 || at === 40) return { ...rule, weight: Math.min(100, rule.weight + 10) };
    if (at === 20 || at === 60) return { ...rule, when: looser(rule.when) };
    return rule;
  });
  return {
    active: { ...read.value, version: 1, hash: 'active', rules: chosen.slice(0, RULES) },
    candidate: { ...read.value, version: 2, hash: 'candidate', rules: edited },
  };
}

/** Without its last condition. */
function looser(when: Rule['when']): Rule['when'] {
  return when.kind === 'all' && when.of.length > 1 ? { ...when, of: when.of.slice(0, -1) } : when;
}

export { compileRules, screenMessages };
