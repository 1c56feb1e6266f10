/** The other fact of an operator: its id alone, or with an amount that shifts its value. */
import type { FactDeclaration } from '../../shared/fact/fact.ts';
import { type Expected, encodeAmount, type FactOperand, readAmount } from './operands.ts';
import { type Reader, refuseUnknownKeys, report } from './source-reader.ts';
import type { SourceNode } from './source-tree.ts';

function isFactOperand(expected: Expected): expected is FactOperand {
  return typeof expected === 'object' && 'fact' in expected;
}

/** The id of the other fact; null when the operand is something else. Only for leaves with an operator of two facts. */
export function otherFact(expected: Expected): string | null {
  if (typeof expected === 'string') return expected;
  return isFactOperand(expected) ? expected.fact : null;
}

/** The id of the other fact, and the shift of its column value; throws when the operand was never checked. */
export function encodeFactOperand(
  fact: FactDeclaration,
  expected: Expected,
): { readonly other: string; readonly offset: number } {
  if (typeof expected === 'string') return { other: expected, offset: 0 };
  if (!isFactOperand(expected)) throw new TypeError(`no fact was checked beside ${fact.id}`);
  const amount = expected.plus ?? expected.minus;
  const steps = amount === undefined ? 0 : encodeAmount(fact, amount);
  if (steps === null) throw new TypeError(`amount ${String(amount)} was not checked against ${fact.id}`);
  return { other: expected.fact, offset: expected.minus === undefined ? steps : -steps };
}

/** Reads the operand of an operator of two facts. `factAt` finds the fact that a node names, or reports an error. */
export function readFactOperand(
  reader: Reader,
  fact: FactDeclaration,
  node: SourceNode,
  factAt: (node: SourceNode) => FactDeclaration | null,
): string | FactOperand | null {
  if (node.kind === 'list') return report(reader, node, 'not-a-fact-operand', { fact: fact.id });
  const named = node.kind === 'map' ? node.entries.find(({ key }) => key === 'fact')?.value : node;
  if (named === undefined) return report(reader, node, 'missing-key', { key: 'fact' });
  const other = factAt(named);
  if (other === null) return null;
  if (other.id === fact.id) return report(reader, named, 'fact-against-itself', { fact: fact.id });
  if (!areComparable(fact, other)) {
    return report(reader, named, 'facts-not-comparable', { fact: fact.id, other: other.id });
  }
  return node.kind === 'map' ? withAmount(reader, fact, other, node) : other.id;
}

/** Of the same type, unit and number of decimals: only then their columns are comparable. */
export function areComparable(one: FactDeclaration, other: FactDeclaration): boolean {
  return one.type === other.type && one.unit === other.unit && (one.decimals ?? 0) === (other.decimals ?? 0);
}

function withAmount(
  reader: Reader,
  fact: FactDeclaration,
  other: FactDeclaration,
  map: Extract<SourceNode, { kind: 'map' }>,
): FactOperand | null {
  const before = reader.problems.length;
  refuseUnknownKeys(reader, map, ['fact', 'plus', 'minus']);
  const [moved, second] = map.entries.filter(({ key }) => key === 'plus' || key === 'minus');
  if (second !== undefined) report(reader, second, 'operator-more-than-one', { key: second.key });
  const { value } = moved ?? {};
  const amount = value?.kind === 'scalar' ? readAmount(fact, value.text, value.quoted) : null;
  if (value !== undefined && amount === null) report(reader, value, 'amount-not-for-fact', { fact: fact.id });
  if (reader.problems.length > before) return null;
  if (moved === undefined || amount === null) return { fact: other.id };
  return moved.key === 'plus' ? { fact: other.id, plus: amount } : { fact: other.id, minus: amount };
}
