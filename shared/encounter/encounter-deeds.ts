/** Entries of an inspection that were typed in the name of another officer, what that one says of them, and who is told of it. */
import type { Step } from '../casework/case.ts';
import { deedState, type NamedDeed } from '../casework/deed-state.ts';
import { disputesFor, type SaidOfEntry } from '../casework/told-dispute.ts';
import { correctedIn, type EncounterEntry, type EntryStep, entriesInForce } from './encounter-entry.ts';

/** Everybody who is named as the doer of an entry that somebody else typed. */
export function deedsOfEncounter(entries: readonly EncounterEntry[]): readonly NamedDeed[] {
  const answers = saidIn(entries);
  return entries.flatMap(({ number: of, doneBy }) =>
    doneBy === undefined
      ? []
      : [{ of, officer: doneBy.officer, state: deedState({ of, officer: doneBy.officer }, answers) }],
  );
}

/** Those of the officer that wait for their answer: what was corrected waits no longer. */
export function deedsAskedOf(entries: readonly EncounterEntry[], officer: string): readonly NamedDeed[] {
  const counting = new Set(entriesInForce(entries).map(({ number }) => number));
  return deedsOfEncounter(entries).filter(
    (each) => each.officer === officer && each.state === 'waiting' && counting.has(each.of),
  );
}

/** Disputes of what the officer, or their agency, typed, that nobody read. */
export function disputesOfEncounter(
  entries: readonly EncounterEntry[],
  reader: Pick<EntryStep, 'officer' | 'agency'>,
): readonly SaidOfEntry[] {
  const corrected = correctedIn(entries);
  return disputesFor(reader, saidIn(entries), (of) =>
    corrected.has(of) ? undefined : entries.find(({ number }) => number === of),
  );
}

/** Were the two typed at once in the name of the same officer, as a line and the meeting that it says? One answer is for both. */
export function isTypedWith(
  { at, officer, doneBy }: Pick<Step, 'at' | 'officer' | 'doneBy'>,
  other: Pick<EntryStep, 'at' | 'officer' | 'doneBy'>,
): boolean {
  return (
    doneBy !== undefined && doneBy.officer === other.doneBy?.officer && at === other.at && officer === other.officer
  );
}

function saidIn(entries: readonly EncounterEntry[]): readonly SaidOfEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'answered' ? [entry] : []));
}
