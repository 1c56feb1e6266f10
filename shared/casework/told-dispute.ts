/** To whom a dispute is told: whoever typed what is disputed, and officers of their agency where another agency disputes it. One answer for steps, inspections and exhibits. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { SaidOf } from './deed-state.ts';

/** An officer and their agency; steps of earlier releases do not say the agency. */
interface By {
  readonly officer: string;
  readonly agency?: LawAgency;
}

/** What was said of the entry with that number of a record, by an answer or a correction. */
export interface SaidOfEntry extends By {
  readonly of: number;
  readonly said: SaidOf;
  /** It was said of a step of the case, too, and is told there. */
  readonly withStep?: true;
}

/** Is the dispute told to the reader? */
export function isToldOf(typed: By, disputed: By, reader: By): boolean {
  if (reader.officer === disputed.officer) return false;
  if (reader.officer === typed.officer) return true;
  return typed.agency !== undefined && reader.agency === typed.agency && disputed.agency !== typed.agency;
}

/**
 * The disputes in a record that wait until the reader, or somebody else to whom they are told, has read them. `said`: in order. What was corrected, or confirmed after all,
 * waits no longer. `typedBy`: who typed the entry with that number.
 */
export function disputesFor(
  reader: By,
  said: readonly SaidOfEntry[],
  typedBy: (of: number) => By | undefined,
): readonly SaidOfEntry[] {
  return said.filter((dispute, at) => {
    const typed = typedBy(dispute.of);
    if (dispute.said !== 'disputed' || dispute.withStep || typed === undefined || !isToldOf(typed, dispute, reader))
      return false;
    const ends = (later: SaidOfEntry) =>
      later.officer === dispute.officer ||
      later.said === 'corrected' ||
      (later.said === 'read' && isToldOf(typed, dispute, later));
    return !said.slice(at + 1).some((later) => later.of === dispute.of && ends(later));
  });
}
