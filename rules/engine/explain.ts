/** Makes the explanation of a hit from what was kept of it: one truth per leaf, and the flight's fact block. */
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../shared/fact/fact-values.ts';
import { type ExplanationLeaf, TRUTH } from '../../shared/screening/screening.ts';
import type { Leaf, Rule } from '../language/rule-set.ts';
import { secondFact } from '../language/second-fact.ts';
import { leavesOf } from './compile.ts';

/**
 * What each leaf of the rule asked of a traveller (row of the block), what was there, and whether it held, in the order of the rule text. `truths` is the
 * vector kept with the hit; throws a RangeError when it belongs to another rule.
 */
export function explain(
  rule: Rule,
  truths: Uint8Array,
  block: FactBlock,
  traveller: number,
): readonly ExplanationLeaf[] {
  const leaves = leavesOf(rule.when);
  if (leaves.length !== truths.length)
    throw new RangeError(`${truths.length} truths for the ${leaves.length} leaves of ${rule.id}`);
  return leaves.map((leaf, index) => explainLeaf(leaf, truths[index] ?? TRUTH.unknown, block, traveller));
}

function explainLeaf(leaf: Leaf, truth: number, block: FactBlock, traveller: number): ExplanationLeaf {
  const { state, value } = read(leaf.fact, block, traveller);
  const second = secondFact(leaf);
  return {
    path: leaf.path,
    fact: leaf.fact,
    operator: leaf.operator,
    expected: leaf.expected,
    actual: value,
    state,
    result: truth === TRUTH.unknown ? 'unknown' : truth === TRUTH.true,
    ...(second === null ? {} : { beside: { fact: second, ...read(second, block, traveller) } }),
  };
}

function read(fact: string, block: FactBlock, traveller: number): ReturnType<typeof readFact> {
  const declaration = factById(fact);
  if (declaration === undefined) throw new RangeError(`no such fact: ${fact}`);
  return readFact(block, declaration, traveller);
}
