/** Which functions answer the facts of one scope. */
import type { Answer } from './fact-answer.ts';
import { FACTS } from './fact-catalogue.ts';
import type { FactTable } from './fact-row.ts';

/** The facts of one scope, in the order of the catalogue. Parallel arrays, because the innermost loop reads them. */
export interface FactPlan<Subject> {
  /** Index in the catalogue. */
  readonly facts: readonly number[];
  readonly answers: readonly ((subject: Subject) => Answer)[];
  /** Factor of a value: 1 unless the fact is a decimal. */
  readonly scales: readonly number[];
  /** Is a value a set of texts? */
  readonly areSets: readonly boolean[];
}

/** Puts the functions of some tables in the order of the catalogue; awaited facts have none. */
export function factPlan<Subject>(tables: readonly FactTable<Subject>[]): FactPlan<Subject> {
  const facts: number[] = [];
  const answers: ((subject: Subject) => Answer)[] = [];
  const scales: number[] = [];
  const areSets: boolean[] = [];
  FACTS.forEach(({ id, type, decimals }, at) => {
    const answer = tables.find((table) => table[id] !== undefined)?.[id]?.answer ?? null;
    if (answer === null) return;
    facts.push(at);
    answers.push(answer);
    areSets.push(type === 'set');
    scales.push(type === 'decimal' ? 10 ** (decimals ?? 0) : 1);
  });
  return { facts, answers, scales, areSets };
}
