/** Named lists as they stand on a day. */
import type { IsoDate } from '../../shared/manifest.ts';
import type { CompiledRules, Predicate } from './compile.ts';

/**
 * The rules with the entries of named lists that are still valid on a day; their last day counts. Slots and leaves stay as they are. The same object
 * where nothing has run out.
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
