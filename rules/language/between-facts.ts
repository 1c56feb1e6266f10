/**
 * Operators that compare one fact of a traveller with another of the same type and unit, and dates with the flight's own. The other value may be
 * shifted by an amount: `{ fact: booking.created, lessThanFact: { fact: flight.departure, minus: 30d } }`.
 *
 * When either value is missing, a certain state decides: if one value is certainly absent (sent empty, not applicable), the comparison is false,
 * even if the other is unknown; otherwise it is unknown.
 */
import { encodeDuration } from './durations.ts';
import { encodeFactOperand } from './fact-operand.ts';
import { EVERY, type Operator, ORDERED, operatorRow } from './operator.ts';

/** Wider than any difference of two columns. */
const FAR = 2 ** 40;

function withFact(
  key: string,
  types: Operator['types'],
  ends: (offset: number) => readonly [number, number],
  negate = false,
): Operator {
  return operatorRow({
    key,
    types,
    operand: 'fact',
    words: false,
    test: (fact, expected) => {
      const { other, offset } = encodeFactOperand(fact, expected);
      const [low, high] = ends(offset);
      return { kind: 'difference', other, sets: fact.type === 'set', low, high, negate };
    },
  });
}

/** The day or the instant of scheduled departure, in the type of the given fact. */
function departureFor(type: string): string {
  return type === 'date' ? 'flight.date' : 'flight.departure';
}

function aroundDeparture(key: string, ends: (span: number) => readonly [number, number]): Operator {
  return operatorRow({
    key,
    types: ['date', 'instant'],
    operand: 'span',
    words: false,
    test: (fact, expected) => {
      const span = encodeDuration(fact, String(expected));
      if (span === null) throw new TypeError(`span ${String(expected)} was not checked against ${fact.id}`);
      const [low, high] = ends(span);
      return { kind: 'difference', other: departureFor(fact.type), sets: false, low, high, negate: false };
    },
  });
}

export const BETWEEN_FACTS: readonly Operator[] = [
  withFact('equalsFact', EVERY, (offset) => [offset, offset]),
  withFact('notEqualsFact', EVERY, (offset) => [offset, offset], true),
  withFact('lessThanFact', ORDERED, (offset) => [-FAR, offset - 1]),
  withFact('atMostFact', ORDERED, (offset) => [-FAR, offset]),
  withFact('greaterThanFact', ORDERED, (offset) => [offset + 1, FAR]),
  withFact('atLeastFact', ORDERED, (offset) => [offset, FAR]),
  // Both ends count: the day of departure, and the last day of the span.
  aroundDeparture('withinBeforeDeparture', (span) => [-span, 0]),
  aroundDeparture('withinAfterDeparture', (span) => [0, span]),
];
