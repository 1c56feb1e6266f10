/** Builds fact blocks from facts written by hand: the examples of a rule, a trial in the rule builder. */
import { type FactBlock, STATE } from './fact-block.ts';
import { FACT_CATALOGUE_VERSION, FACTS, factById } from './fact-catalogue.ts';
import { encodeFact, factWords } from './fact-values.ts';

/**
 * One traveller per example. A missing fact was not sent, `null` means sent but empty, anything else is the value as the rule language
 * writes it. Throws a RangeError naming the fact when there is no such fact or the value does not fit its type.
 */
export function blockFromExamples(examples: readonly Readonly<Record<string, unknown>>[]): FactBlock {
  const words = factWords();
  for (const example of examples) {
    for (const id of Object.keys(example)) {
      if (factById(id) === undefined) throw new RangeError(`no such fact: ${id}`);
    }
  }
  const columns = FACTS.map((declaration) => {
    const values = new Int32Array(examples.length);
    const states = new Uint8Array(examples.length).fill(STATE.notSent);
    examples.forEach((example, row) => {
      const written = Object.hasOwn(example, declaration.id) ? example[declaration.id] : undefined;
      if (written === undefined) return;
      if (written === null) {
        states[row] = STATE.empty;
        return;
      }
      const value = encodeFact(declaration, written, words);
      if (value === undefined) throw new RangeError(`not a value of ${declaration.id}: ${JSON.stringify(written)}`);
      values[row] = value;
      states[row] = STATE.value;
    });
    return { fact: declaration.id, values, states };
  });
  return {
    catalogue: FACT_CATALOGUE_VERSION,
    size: examples.length,
    columns,
    texts: words.texts,
    sets: words.sets,
  };
}
