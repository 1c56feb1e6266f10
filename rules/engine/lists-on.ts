/** Named lists as they are on a day. */
import type { IsoDate } from '../../shared/manifest.ts';
import type { CompiledRules, Predicate } from './compile.ts';

/**
 * The rules with the list entries that are valid on a day; the last day is included. Slots and leaves stay the same. Returns the same object when
 * nothing has expired.
 */
export function withListsOn(compiled: CompiledRules, day: IsoDate): CompiledRules {
  const ranOut = compiled.predicates.some(({ until }) => until?.some((last) => last < day) === true);
  return ranOut ? { ...compiled, predicates: compiled.predicates.map((each) => on(each, day)) } : compiled;
}

function on(predicate: Predicate, day: IsoDate): Predicate {
  const { until, operands } = predicate;
  if (until === null) return predicate;
  return { ...predicate, operands: operands.filter((_, index) => day <= (until[index] ?? day)) };
}
