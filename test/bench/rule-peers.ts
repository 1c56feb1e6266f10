/** The engines that ours is compared with. Each evaluates one traveller after the other, and must find the same hits where all facts are known. */
import type { CompiledRules } from '../../rules/engine/compile.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { ruleTruth } from '../../rules/engine/truth-planes.ts';
import { blockFromExamples } from '../../shared/fact/example-block.ts';
import { TRUTH } from '../../shared/screening/screening.ts';
import { cpuSecondsOf } from './measure.ts';
import type { PlainTraveller } from './rule-travellers.ts';

/** Gives the indexes of the rules that hit a traveller. */
export type RulePeer = (traveller: PlainTraveller) => Promise<readonly number[]>;

/** Pairs of traveller and rule that the peer evaluates per second. */
export async function peerSpeed(peer: RulePeer, travellers: readonly PlainTraveller[], rules: number): Promise<number> {
  const seconds = await cpuSecondsOf(async () => {
    let hits = 0;
    for (const traveller of travellers) hits += (await peer(traveller)).length;
    if (hits === 0) throw new Error('the peer found nothing');
  });
  return (travellers.length * rules) / seconds;
}

/**
 * The number of pairs of traveller and rule with an unknown fact in which the peer and our engine differ. Throws when they differ where all facts
 * of the rule are known.
 */
export async function differentAnswers(
  peer: RulePeer,
  compiled: CompiledRules,
  travellers: readonly PlainTraveller[],
): Promise<number> {
  const evaluation = evaluate(compiled, blockFromExamples(travellers));
  let different = 0;
  for (const [row, traveller] of travellers.entries()) {
    const hits = new Set(await peer(traveller));
    for (const [index, { rule, leaves }] of compiled.rules.entries()) {
      if (hits.has(index) === (ruleTruth(evaluation, index, row) === TRUTH.true)) continue;
      if (leaves.every(({ fact }) => Object.hasOwn(traveller, fact))) {
        throw new Error(`${rule.id} and a peer differ about ${JSON.stringify(traveller)}`);
      }
      different++;
    }
  }
  return different;
}
