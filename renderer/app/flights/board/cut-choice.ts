/** Whom a supervisor takes and leaves out, while the proposal may change under their eyes. */
import type { ProposedCut } from '../../../core/calls/capacity-cut-views.ts';

type Person = Pick<ProposedCut['people'][number], 'flight' | 'ids' | 'uncut' | 'isTaken'>;

/** What the supervisor chose, by `keyOf`. Whoever is not in it is as proposed. */
export type CutChoice = ReadonlyMap<string, boolean>;

export function keyOf({ flight, ids }: Pick<Person, 'flight' | 'ids'>): string {
  return `${flight} ${ids[0]}`;
}

/** Is the person taken? What was chosen stays, whatever is proposed since; whoever cannot be left out is taken. */
export function isTakenBy(choice: CutChoice, person: Person): boolean {
  return person.uncut !== null || (choice.get(keyOf(person)) ?? person.isTaken);
}
