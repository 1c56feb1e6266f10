/** Rules for the benchmark, written in the rule language: 3 to 5 conditions each, many of them shared between rules. */
import { compileRules } from '../../rules/engine/compile.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { ruleTruth } from '../../rules/engine/truth-planes.ts';
import { readRules } from '../../rules/language/read-rules.ts';
import type { RuleSet } from '../../rules/language/rule-set.ts';
import type { FactType } from '../../shared/fact/fact.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { TRUTH } from '../../shared/screening/screening.ts';
import { type Random, seededRandom } from '../../shared/training/random.ts';
import { DRAWS, type Draw } from './rule-travellers.ts';

const SEED = 7;
const LEAVES = 420;
const CANDIDATES = 1100;
const RULES = 100;
/** Rules that hit fewer or more travellers are left out, in per cent. */
const RARE = 0.4;
const COMMON = 4.2;

/** A condition as written in a rule file. */
type Written = Readonly<Record<string, unknown>>;

/** Rules that hit between 1.5 and 2 % of the given travellers, the same on every call. */
export function benchRules(sample: readonly FactBlock[]): RuleSet {
  const random = seededRandom(SEED);
  const leaves = Array.from({ length: LEAVES }, () => leaf(random));
  const candidates = Array.from({ length: CANDIDATES }, () => condition(random, leaves));
  const rates = hitPercents(rulesOf(candidates), sample);
  const fitting = candidates.filter((_, index) => {
    const rate = rates[index] ?? 0;
    return rate >= RARE && rate <= COMMON;
  });
  if (fitting.length < RULES) throw new Error(`only ${fitting.length} rules hit as often as they should`);
  return rulesOf(fitting.slice(0, RULES));
}

function rulesOf(conditions: readonly Written[]): RuleSet {
  const rules = conditions.map((when, index) => ({
    id: `bench.rule-${String(index).padStart(4, '0')}`,
    kind: 'indicator',
    mandate: 'customs',
    family: 'payment',
    weight: 10,
    title: { en: `Rule ${index}` },
    when,
  }));
  const read = readRules([{ file: 'bench.json', text: JSON.stringify({ format: 1, rules }) }]);
  if (!read.ok) throw new Error(`the rules of the benchmark are wrong: ${JSON.stringify(read.failure[0])}`);
  return read.value;
}

function hitPercents(ruleSet: RuleSet, blocks: readonly FactBlock[]): readonly number[] {
  const compiled = compileRules(ruleSet);
  const hits = new Float64Array(compiled.rules.length);
  let travellers = 0;
  for (const block of blocks) {
    const evaluation = evaluate(compiled, block);
    travellers += block.size;
    for (let rule = 0; rule < hits.length; rule++) {
      for (let row = 0; row < block.size; row++) {
        if (ruleTruth(evaluation, rule, row) === TRUTH.true) hits[rule] = (hits[rule] ?? 0) + 100;
      }
    }
  }
  return [...hits].map((count) => count / travellers);
}

/** Three to five conditions on as many facts: all of them, all with a choice among the last two, or one of two groups. */
function condition(random: Random, leaves: readonly Written[]): Written {
  const chosen = new Map<unknown, Written>();
  const wanted = random.between(3, 5);
  while (chosen.size < wanted) {
    const leaf = random.pick(leaves);
    chosen.set(leaf.fact, random.percent(5) ? { not: leaf } : leaf);
  }
  const of = [...chosen.values()];
  switch (random.between(0, 4)) {
    case 0:
      return { all: [...of.slice(0, -2), { any: of.slice(-2) }] };
    case 1:
      return wanted === 3 ? { all: of } : { any: [{ all: of.slice(2) }, { all: of.slice(0, 2) }] };
    default:
      return { all: of };
  }
}

function leaf(random: Random): Written {
  const [fact, draw] = random.pick(Object.entries(DRAWS));
  const type = factById(fact)?.type;
  if (type === undefined) throw new Error(`no fact ${fact}`);
  return { fact, ...comparison(random, type, draw) };
}

function comparison(random: Random, type: FactType, draw: Draw): Written {
  const distinct = (draws: number) => [...new Set(Array.from({ length: draws }, () => draw(random)).flat())];
  switch (type) {
    case 'boolean':
      return { is: random.percent(70) };
    case 'text': {
      const key = random.pick(['equals', 'notEquals', 'in', 'in', 'notIn', 'startsWith']);
      if (key === 'startsWith') return { startsWith: String(draw(random)).slice(0, random.between(1, 2)) };
      return { [key]: key === 'in' || key === 'notIn' ? distinct(random.between(2, 5)) : draw(random) };
    }
    case 'set':
      return random.percent(40) ? { includes: distinct(1)[0] } : { includesAny: distinct(2) };
    default: {
      const key = random.pick([
        'lessThan',
        'atMost',
        'greaterThan',
        'atLeast',
        'between',
        'between',
        'in',
        'notEquals',
      ]);
      if (key === 'in') return { in: distinct(3) };
      if (key !== 'between') return { [key]: draw(random) };
      return { between: [draw(random), draw(random)].sort((a, b) => Number(a) - Number(b)) };
    }
  }
}
