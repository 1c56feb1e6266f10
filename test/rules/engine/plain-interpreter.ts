/**
 * The rule language in the plainest implementation: one condition, one traveller, values as the language writes them. The fast evaluation must
 * agree with it.
 */
import type { Condition, Leaf } from '../../../rules/language/rule-set.ts';
import type { FactState } from '../../../shared/fact/fact-block.ts';
import type { FactValue } from '../../../shared/fact/fact-values.ts';
import { TRUTH, type Truth } from '../../../shared/screening/screening.ts';

export interface PlainCell {
  readonly state: FactState;
  readonly value: FactValue;
}

/** The cell of a fact. */
export type PlainFacts = (fact: string) => PlainCell;

/** Truth of a condition for one traveller, by Kleene's tables. */
export function plainTruth(condition: Condition, facts: PlainFacts): Truth {
  if (condition.kind === 'leaf') return plainLeaf(condition, facts);
  if (condition.kind === 'not') {
    const of = plainTruth(condition.of, facts);
    return of === TRUTH.unknown ? of : of === TRUTH.true ? TRUTH.false : TRUTH.true;
  }
  const truths = condition.of.map((branch) => plainTruth(branch, facts));
  const deciding = condition.kind === 'all' ? TRUTH.false : TRUTH.true;
  const otherwise = condition.kind === 'all' ? TRUTH.true : TRUTH.false;
  if (truths.includes(deciding)) return deciding;
  return truths.includes(TRUTH.unknown) ? TRUTH.unknown : otherwise;
}

/** Truth of one comparison. */
export function plainLeaf({ fact, operator, expected }: Leaf, facts: PlainFacts): Truth {
  const { state, value } = facts(fact);
  const other = otherOf(operator, expected);
  if (other !== null) return besideFact(facts(fact), facts(other), operator, expected);
  const hidden = state === 'withheld' || state === 'masked';
  if (operator === 'sent') {
    if (hidden) return TRUTH.unknown;
    return state === 'not-applicable' ? TRUTH.false : truth((state !== 'not-sent') === expected);
  }
  if (hidden || state === 'not-sent') return TRUTH.unknown;
  if (state === 'not-applicable') return TRUTH.false;
  if (operator === 'empty') return truth((state === 'empty') === expected);
  return state === 'empty' ? TRUTH.false : truth(holds(operator, value, expected));
}

const DAY = 86_400_000;

/** The fact that the value is compared with; null for other operators. */
function otherOf(operator: string, expected: unknown): string | null {
  if (operator.startsWith('within')) return 'flight.date';
  if (!operator.endsWith('Fact')) return null;
  return typeof expected === 'string' ? expected : String(Reflect.get(expected satisfies unknown as object, 'fact'));
}

function besideFact(one: PlainCell, other: PlainCell, operator: string, expected: unknown): Truth {
  const states = [one.state, other.state];
  if (states.some((state) => state === 'empty' || state === 'not-applicable')) return TRUTH.false;
  if (states.some((state) => state !== 'value')) return TRUTH.unknown;
  const difference = numberOf(one.value) - numberOf(other.value);
  const moved = typeof expected === 'object' && expected !== null && 'plus' in expected ? Number(expected.plus) : 0;
  const equal = Number.isNaN(difference) ? inAnyOrder(one.value) === inAnyOrder(other.value) : difference === moved;
  switch (operator) {
    case 'equalsFact':
      return truth(equal);
    case 'notEqualsFact':
      return truth(!equal);
    case 'lessThanFact':
      return truth(difference < moved);
    case 'atMostFact':
      return truth(difference <= moved);
    case 'greaterThanFact':
      return truth(difference > moved);
    case 'atLeastFact':
      return truth(difference >= moved);
    case 'withinBeforeDeparture':
      return truth(difference <= 0 && difference >= -Number.parseInt(String(expected), 10) * DAY);
    case 'withinAfterDeparture':
      return truth(difference >= 0 && difference <= Number.parseInt(String(expected), 10) * DAY);
    default:
      throw new Error(`not known to the plain interpreter: ${operator}`);
  }
}

/** The members of a set have an order that no comparison sees. */
function inAnyOrder(value: FactValue): string {
  return JSON.stringify(typeof value === 'object' && value !== null ? [...value].sort() : value);
}

/** NaN for values without an order. */
function numberOf(value: FactValue): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
}

function truth(given: boolean): Truth {
  return given ? TRUTH.true : TRUTH.false;
}

/** The entries of the only list. */
export const PLAIN_LIST: readonly string[] = ['ADD', 'LOS', 'A12', 'XXX'];

/** Numbers unchanged, dates as day numbers. */
function orderOf(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : Number(value);
}

function holds(operator: string, value: FactValue, expected: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
  const members: readonly unknown[] = Array.isArray(value) ? value : [value];
  const [first, second] = list.map(orderOf);
  const number = orderOf(value);
  switch (operator) {
    case 'is':
    case 'equals':
      return value === expected;
    case 'notEquals':
      return value !== expected;
    case 'in':
    case 'includes':
    case 'includesAny':
      return list.some((each) => members.includes(each));
    case 'notIn':
      return !list.some((each) => members.includes(each));
    case 'includesAll':
      return list.every((each) => members.includes(each));
    case 'inList':
      return PLAIN_LIST.some((each) => members.includes(each));
    case 'notInList':
      return !PLAIN_LIST.some((each) => members.includes(each));
    case 'contains':
      return members.some((each) => String(each).includes(String(expected)));
    case 'startsWith':
      return members.some((each) => String(each).startsWith(String(expected)));
    case 'endsWith':
      return members.some((each) => String(each).endsWith(String(expected)));
    case 'lessThan':
      return number < (first ?? Number.NaN);
    case 'atMost':
      return number <= (first ?? Number.NaN);
    case 'greaterThan':
      return number > (first ?? Number.NaN);
    case 'atLeast':
      return number >= (first ?? Number.NaN);
    case 'between':
      return number >= (first ?? Number.NaN) && number <= (second ?? Number.NaN);
    default:
      throw new Error(`not known to the plain interpreter: ${operator}`);
  }
}
