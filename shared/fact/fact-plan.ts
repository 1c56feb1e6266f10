/** Which functions answer the facts of one scope. */
import type { Answer } from './fact-answer.ts';
import { FACTS } from './fact-catalogue.ts';
import type { FactTable } from './fact-row.ts';
import type { FactWords } from './fact-values.ts';

type SetMaker = Extract<keyof FactWords, 'set' | 'sequence'>;

/** The facts of one scope, in the order of the catalogue. Parallel arrays, because the innermost loop reads them. */
export interface FactPlan<Subject> {
  /** Index in the catalogue. */
  readonly facts: readonly number[];
  readonly answers: readonly ((subject: Subject) => Answer)[];
  /** Factor of a value: 1 unless the fact is a decimal. */
  readonly scales: readonly number[];
  /** What makes the number of a value that is a set of texts; null for other values. */
  readonly sets: readonly (SetMaker | null)[];
}

/** Puts the functions of some tables in the order of the catalogue; awaited facts have none. */
export function factPlan<Subject>(tables: readonly FactTable<Subject>[]): FactPlan<Subject> {
  const facts: number[] = [];
  const answers: ((subject: Subject) => Answer)[] = [];
  const scales: number[] = [];
  const sets: (SetMaker | null)[] = [];
  FACTS.forEach(({ id, type, decimals, inOrderSince }, at) => {
    const answer = tables.find((table) => table[id] !== undefined)?.[id]?.answer ?? null;
    if (answer === null) return;
    facts.push(at);
    answers.push(answer);
    sets.push(type !== 'set' ? null : inOrderSince === undefined ? 'set' : 'sequence');
    scales.push(type === 'decimal' ? 10 ** (decimals ?? 0) : 1);
  });
  return { facts, answers, scales, sets };
}
