/** Whether a machine can do anything with what was said. */
import { nameWords } from '../name/name-words.ts';
import type { LookoutTerms } from './lookout.ts';
import { isPlaced } from './lookout-scope.ts';

/** Is somebody found by it, or is it at least shown with a flight? One word of a name is found only where flight, route or day say where. */
export function isFindableLookout(terms: LookoutTerms): boolean {
  if (isPlaced(terms)) return true;
  const { name, document, phone, locator, bagTag, company, days } = terms;
  const words = [name, company?.name ?? null].map((each) => (each === null ? 0 : nameWords({ whole: each }).full));
  return (
    words.some((full) => full > 1 || (full === 1 && days !== null)) ||
    [document, phone, locator, bagTag].some((each) => each !== null)
  );
}
