/**
 * Do some comparisons of one fact hold for every value? `bags.count at least 0` does, and so do "is true" and "is false" together. Such
 * comparisons are no sign, so a rule cannot use them to justify a protected fact. Only values count: that a field was sent is no sign either.
 *
 * The check tries values: those at the edges of the comparisons, where an answer can change, and a few that no rule would name. Patterns are not
 * analysed, so full coverage by several patterns is not found.
 */
import type { FactDeclaration } from '../../shared/fact/fact.ts';
import { TRUTH } from '../../shared/screening/screening.ts';
import { dayNumber } from '../../shared/time/civil.ts';
import type { Test } from './operator.ts';
import { operatorByKey } from './operators.ts';
import type { Leaf } from './rule-set.ts';

/** A comparison, and the wanted truth. */
export interface Wish {
  readonly leaf: Leaf;
  readonly wanted: boolean;
}

type Value = number | string | ReadonlySet<string>;

/** Maximum number of comparisons: a condition that needs more is unreadable anyway. It is treated as covering everything. */
const MAX_EFFORT = 5_000_000;
const LOWEST = -2_147_483_647;
const HIGHEST = 2_147_483_647;
/** Units of facts that cannot be negative. */
const COUNTED: readonly (string | null)[] = [
  'hours',
  'minutes',
  'nights',
  'years',
  'kg',
  'kg-per-night',
  'pieces',
  'percent',
  'persons',
];
/** No value of a fact is an empty text. */
const ANY_TEXTS = ['0', 'A', 'a b', '\u00e9', 'ZQ9-77'];
/** No document and no booking is older, and nothing reaches further back. */
const FIRST_DATE = dayNumber('1900-01-01');
const FIRST_INSTANT = dayNumber('2000-01-01') * 1440;
const LAST_DATE = dayNumber('2200-01-01');
const LAST_INSTANT = LAST_DATE * 1440;

/** Does every value of the fact satisfy at least one wish? All wishes are about the same fact, and the same other fact where there is one. */
export function coversAll(fact: FactDeclaration, wishes: readonly Wish[]): boolean {
  const tests = wishes.map(({ leaf, wanted }) => ({ holds: testOf(fact, leaf), wanted }));
  const effort = wishes.reduce((sum, { leaf }) => sum + 1 + named(compiled(fact, leaf)).length, 0);
  let spent = 0;
  for (const value of valuesToTry(fact, wishes)) {
    spent += effort;
    if (spent > MAX_EFFORT) return true;
    if (!tests.some(({ holds, wanted }) => holds(value) === wanted)) return false;
  }
  return true;
}

/** Does a value (booleans are 1 and 0) satisfy the wish? */
export function grants(fact: FactDeclaration, { leaf, wanted }: Wish, value: number): boolean {
  return testOf(fact, leaf)(value) === wanted;
}

/** The words of a fact with a closed list that satisfy the wish. */
export function wordsGranting(fact: FactDeclaration, { leaf, wanted }: Wish): readonly string[] {
  const holds = testOf(fact, leaf);
  return (fact.words ?? []).filter((word) => holds(word) === wanted);
}

function compiled(fact: FactDeclaration, leaf: Leaf): Test {
  const operator = operatorByKey(leaf.operator);
  if (operator === undefined) throw new TypeError(`rule was not checked: no operator ${leaf.operator}`);
  return operator.test(fact, leaf.expected);
}

function testOf(fact: FactDeclaration, leaf: Leaf): (value: Value) => boolean {
  const test = compiled(fact, leaf);
  switch (test.kind) {
    case 'state': {
      const held = operatorByKey(leaf.operator)?.truths(leaf.expected === true).value === TRUTH.true;
      return () => held;
    }
    case 'range':
    case 'difference':
      return (value) => (typeof value === 'number' && value >= test.low && value <= test.high) !== test.negate;
    case 'numbers': {
      const numbers: ReadonlySet<Value> = new Set(test.numbers);
      return (value) => numbers.has(value) !== test.negate;
    }
    case 'texts': {
      const texts: ReadonlySet<Value> = new Set(test.texts);
      return (value) => texts.has(value) !== test.negate;
    }
    case 'members':
      return (value) => {
        const has = (text: string) => typeof value === 'object' && value.has(text);
        return (test.every ? test.texts.every(has) : test.texts.some(has)) !== test.negate;
      };
    case 'list': {
      const marked = onList(test.list);
      return (value) => (typeof value === 'object' ? value.has(marked) : value === marked) !== test.negate;
    }
    case 'pattern':
      return (value) =>
        typeof value === 'object' ? [...value].some((text) => test.passes(text)) : test.passes(String(value));
  }
}

/** A stand-in for any text on a list. */
function onList(list: string): string {
  return `\u0000${list}`;
}

function* valuesToTry(fact: FactDeclaration, wishes: readonly Wish[]): Generator<Value> {
  const tests = wishes.map(({ leaf }) => compiled(fact, leaf));
  if (tests.some(({ kind }) => kind === 'difference')) yield* numbersOf([LOWEST, HIGHEST], tests);
  else if (fact.type === 'boolean') yield* [0, 1];
  else if (fact.type === 'text') yield* fact.words ?? textsOf(tests);
  else if (fact.type === 'set') yield* setsOf(fact.words ?? textsOf(tests));
  else yield* numbersOf(boundsOf(fact), tests);
}

function textsOf(tests: readonly Test[]): readonly string[] {
  return [...ANY_TEXTS, ...tests.flatMap((test) => (test.kind === 'list' ? [onList(test.list)] : named(test)))];
}

function named(test: Test): readonly string[] {
  return test.kind === 'texts' || test.kind === 'members' ? test.texts : [];
}

function* setsOf(texts: readonly string[]): Generator<ReadonlySet<string>> {
  for (const text of texts) yield new Set([text]);
  yield new Set(texts);
}

/** The lowest and the highest number that a column of the fact can have. */
function boundsOf({ type, unit, bounds, decimals }: FactDeclaration): readonly [number, number] {
  if (type === 'date') return [FIRST_DATE, LAST_DATE];
  if (type === 'instant') return [FIRST_INSTANT, LAST_INSTANT];
  const scale = 10 ** (decimals ?? 0);
  if (bounds !== undefined) return [bounds[0] * scale, bounds[1] * scale];
  return [COUNTED.includes(unit ?? null) ? 0 : LOWEST, HIGHEST];
}

function* numbersOf([lowest, highest]: readonly [number, number], tests: readonly Test[]): Generator<number> {
  yield lowest;
  yield highest;
  for (const test of tests) {
    for (const edge of edgesOf(test)) {
      for (const value of [edge - 1, edge, edge + 1]) if (value >= lowest && value <= highest) yield value;
    }
  }
}

function edgesOf(test: Test): readonly number[] {
  if (test.kind === 'numbers') return test.numbers;
  return test.kind === 'range' || test.kind === 'difference' ? [test.low, test.high] : [];
}
