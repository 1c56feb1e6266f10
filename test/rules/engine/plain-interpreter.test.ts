/** Compares columnar evaluation with the plain interpreter: any rules, any facts, every state, blocks of any size. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompiledRules, compileRules } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { leafTruths, ruleTruth } from '../../../rules/engine/truth-planes.ts';
import { eachVerdict } from '../../../rules/engine/verdicts.ts';
import type { OperandForm } from '../../../rules/language/operator.ts';
import { OPERATORS } from '../../../rules/language/operators.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { formatRuleError } from '../../../rules/language/rule-error.ts';
import { FACT_STATES, type FactBlock, STATE } from '../../../shared/fact/fact-block.ts';
import { FACT_CATALOGUE_VERSION, factById } from '../../../shared/fact/fact-catalogue.ts';
import { encodeFact, factWords, readFact } from '../../../shared/fact/fact-values.ts';
import { TRUTH } from '../../../shared/screening/screening.ts';
import { runsOf } from '../../property-runs.ts';
import { PLAIN_LIST, type PlainFacts, plainLeaf, plainTruth } from './plain-interpreter.ts';

const INT32 = 2_147_483_646;
const AIRPORTS = ['LFW', 'ADD', 'LOS', 'LO', 'GRU', 'CDG'];

const DATES = ['2026-11-20', '2026-11-24', '2026-11-25', '2026-12-24'];
/** The other fact for a comparison, by fact; no fact is compared with itself. */
const OTHERS: Readonly<Record<string, string>> = {
  'itinerary.oneWay': 'traveller.verified',
  'traveller.verified': 'itinerary.oneWay',
  'booking.leadHours': 'booking.ticketLeadHours',
  'booking.ticketLeadHours': 'booking.leadHours',
  'itinerary.destination': 'itinerary.origin',
  'itinerary.origin': 'booking.locator',
  'itinerary.airports': 'itinerary.countries',
  'document.issued': 'flight.date',
};
/** Their patterns have tests of their own. */
const LEFT_OUT = ['matches', 'matchesPattern'];

type Value = boolean | number | string | readonly string[];

/** A fact of every type in the catalogue, with values that often match each other, including the extremes of a column. */
const VALUES: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  'itinerary.oneWay': fc.boolean(),
  'bags.count': fc.integer({ min: -3, max: 6 }),
  'booking.leadHours': fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(INT32, -INT32)),
  'booking.ticketLeadHours': fc.integer({ min: -40, max: 40 }),
  'traveller.verified': fc.boolean(),
  'document.issued': fc.constantFrom(...DATES),
  'flight.date': fc.constantFrom(...DATES),
  'bags.kgPerNight': fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
  'itinerary.destination': fc.constantFrom(...AIRPORTS),
  'itinerary.origin': fc.constantFrom(...AIRPORTS),
  'itinerary.countries': fc.array(fc.constantFrom(...AIRPORTS), { minLength: 1, maxLength: 2 }),
  'booking.locator': fc.constantFrom('A1', 'A12', 'B1', 'LFW'),
  'itinerary.airports': fc.array(fc.constantFrom(...AIRPORTS), { minLength: 1, maxLength: 4 }),
};
const FACTS = Object.keys(VALUES);

function drawOf(fact: string): fc.Arbitrary<Value> {
  return VALUES[fact] ?? fc.constant(false);
}

interface Cell {
  readonly state: number;
  readonly value: Value;
}

const cell = (fact: string): fc.Arbitrary<Cell> =>
  fc.record({
    state: fc.oneof(
      { weight: 3, arbitrary: fc.constant<number>(STATE.value) },
      { weight: 1, arbitrary: fc.nat(FACT_STATES.length - 1) },
    ),
    value: drawOf(fact),
  });

/** Columns for some of the facts; those without a column were declared after the block was made. */
const block: fc.Arbitrary<FactBlock> = fc
  .record({ size: fc.oneof(fc.nat(40), fc.constantFrom(31, 32, 33, 64, 65, 250)), facts: fc.subarray(FACTS) })
  .chain(({ size, facts }) =>
    fc
      .tuple(...facts.map((fact) => fc.array(cell(fact), { minLength: size, maxLength: size })))
      .map((columns) => blockOf(size, facts, columns)),
  );

function blockOf(size: number, facts: readonly string[], columns: readonly (readonly Cell[])[]): FactBlock {
  const words = factWords();
  return {
    catalogue: FACT_CATALOGUE_VERSION,
    size,
    columns: facts.map((fact, at) => {
      const declaration = factById(fact);
      if (declaration === undefined) throw new Error(fact);
      const cells = columns[at] ?? [];
      return {
        fact,
        states: Uint8Array.from(cells, ({ state }) => state),
        values: Int32Array.from(cells, ({ state, value }) =>
          state === STATE.value ? (encodeFact(declaration, value, words) ?? 0) : 0,
        ),
      };
    }),
    texts: words.texts,
    sets: words.sets,
  };
}

type Written = Readonly<Record<string, unknown>>;

const operands = (fact: string): fc.Arbitrary<boolean | number | string> =>
  drawOf(fact).map((value) => (typeof value === 'object' ? (value[0] ?? '') : value));

const leaf: fc.Arbitrary<Written> = fc.constantFrom(...FACTS).chain((fact) => {
  const type = factById(fact)?.type ?? 'text';
  const fitting = OPERATORS.filter(
    ({ key, types, operand }) =>
      types.includes(type) && !LEFT_OUT.includes(key) && (operand !== 'fact' || OTHERS[fact] !== undefined),
  );
  return fc.constantFrom(...fitting).chain(({ key, operand }) => {
    const other = OTHERS[fact] ?? '';
    const moved = fc.integer({ min: -20, max: 20 }).map((plus) => ({ fact: other, plus: Math.abs(plus) }));
    const written: Readonly<Record<OperandForm, fc.Arbitrary<unknown>>> = {
      flag: fc.boolean(),
      list: fc.array(operands(fact), { minLength: 1, maxLength: 14 }),
      pair: fc.tuple(operands(fact), operands(fact)).map((ends) => [...ends].sort((a, b) => (a < b ? -1 : 1))),
      one: operands(fact),
      pattern: operands(fact).map((text) => String(text).slice(0, 2)),
      fact: type === 'integer' ? fc.oneof(fc.constant(other), moved) : fc.constant(other),
      span: fc.constantFrom('1d', '4d', '40d'),
      'list-name': fc.constant('test-list'),
    };
    return written[operand].map((expected): Written => ({ fact, [key]: expected }));
  });
});

const { condition } = fc.letrec<{ condition: Written }>((tie) => {
  const some = fc.array(tie('condition'), { minLength: 1, maxLength: 4 });
  return {
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      some.map((all) => ({ all })),
      some.map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  };
});

const LIST = { owner: 'Test', reason: 'Test', validTo: '2030-12-31', entries: PLAIN_LIST };

function compiledOf(conditions: readonly Written[]): CompiledRules {
  const rules = conditions.map((when, index) => ({
    id: `test.rule-${index}`,
    kind: 'indicator',
    mandate: 'customs',
    family: 'payment',
    weight: 10,
    title: { en: 'Test' },
    when,
  }));
  const read = readRules([
    { file: 'test.json', text: JSON.stringify({ format: 1, lists: { 'test-list': LIST }, rules }) },
  ]);
  if (!read.ok) throw new Error(read.failure.map((error) => formatRuleError(error)).join('\n'));
  return compileRules(read.value);
}

function factsOf(given: FactBlock, traveller: number): PlainFacts {
  return (fact) => {
    const declaration = factById(fact);
    if (declaration === undefined) throw new Error(fact);
    return readFact(given, declaration, traveller);
  };
}

test('every rule, every leaf and every verdict agrees with the plain interpreter', () => {
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 5 }), block, (conditions, given) => {
      const compiled = compiledOf(conditions);
      const evaluation = evaluate(compiled, given);
      const expected: string[] = [];
      const found: string[] = [];
      compiled.rules.forEach(({ rule, leaves }, index) => {
        for (let traveller = 0; traveller < given.size; traveller++) {
          const facts = factsOf(given, traveller);
          const truth = plainTruth(rule.when, facts);
          const truths = leaves.map((each) => plainLeaf(each, facts));
          const read = [ruleTruth(evaluation, index, traveller), ...leafTruths(evaluation, index, traveller)];
          if (read.join('') !== [truth, ...truths].join('')) found.push(`${index} ${traveller} was read as ${read}`);
          if (truth !== TRUTH.false) expected.push(`${index} ${traveller} ${truth === TRUTH.true} ${truths.join('')}`);
        }
      });
      eachVerdict(
        evaluation,
        compiled.rules.map((_, index) => index),
        (rule, certain, truths) => ({ rule, certain, truths }),
        (traveller, certain, { rule, certain: made, truths }) => {
          found.push(`${rule} ${traveller} ${certain && made} ${truths.join('')}`);
        },
      );
      expect(found).toEqual(expected);
    }),
    { seed: 20_261_125, numRuns: runsOf(400) },
  );
});
