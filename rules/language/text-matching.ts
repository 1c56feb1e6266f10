/**
 * Operators that search in texts; of a set, any one member may match. Each text of a block is tested once, not once per traveller. Matching is
 * case-sensitive: `gru` is not `GRU`.
 */
import type { FactType } from '../../shared/fact/fact.ts';
import { type Operator, operatorRow } from './operator.ts';
import { compilePattern } from './pattern/compile-pattern.ts';
import { matchesWildcard } from './wildcard.ts';

const TEXTS: readonly FactType[] = ['text', 'set'];

function text(key: string, check: (text: string, operand: string) => boolean): Operator {
  return operatorRow({
    key,
    types: TEXTS,
    operand: 'pattern',
    words: false,
    test: ({ type }, expected) => {
      const operand = String(expected);
      return { kind: 'pattern', passes: (given) => check(given, operand), members: type === 'set' };
    },
  });
}

export const TEXT_MATCHING: readonly Operator[] = [
  text('contains', (given, operand) => given.includes(operand)),
  text('startsWith', (given, operand) => given.startsWith(operand)),
  text('endsWith', (given, operand) => given.endsWith(operand)),
  // `*` matches any characters or none, `?` exactly one.
  text('matches', matchesWildcard),
  operatorRow({
    key: 'matchesPattern',
    types: TEXTS,
    operand: 'pattern',
    words: false,
    refuse: (operand) => {
      const compiled = compilePattern(String(operand));
      return compiled.ok ? null : { code: `pattern-${compiled.failure.code}`, params: compiled.failure.params };
    },
    test: ({ type }, expected) => {
      const compiled = compilePattern(String(expected));
      if (!compiled.ok) throw new TypeError(`rule set was not checked: ${compiled.failure.code}`);
      return { kind: 'pattern', passes: compiled.value, members: type === 'set' };
    },
  }),
];
