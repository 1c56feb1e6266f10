/** The two names of a traveller in a reason that rests on their difference. No fact holds a name, so they come from the flight. */
import type { Traveller } from '../flight/flight.ts';
import type { ExplanationLeaf } from './screening.ts';

/** Facts that compare the name of the document with that of the ticket. */
const NAME_FACTS: ReadonlySet<string> = new Set(['identity.nameDiffers', 'identity.anotherName']);

/** The leaves with both names where a fact compares them; the same leaves where the traveller has one name only, or is masked. */
export function withNames(
  leaves: readonly ExplanationLeaf[],
  { surname, givenNames, otherName }: Pick<Traveller, 'surname' | 'givenNames' | 'otherName'>,
): readonly ExplanationLeaf[] {
  if (otherName === null || !leaves.some(({ fact }) => NAME_FACTS.has(fact))) return leaves;
  const names = { document: [surname ?? '', givenNames ?? ''].join('/'), ticket: otherName };
  return leaves.map((leaf) => (NAME_FACTS.has(leaf.fact) && leaf.state === 'value' ? { ...leaf, names } : leaf));
}
