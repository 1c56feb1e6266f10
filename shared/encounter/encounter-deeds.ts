/** Entries of an inspection that were typed in the name of another officer, and what that one says of them. */
import { deedState, type NamedDeed } from '../casework/deed-state.ts';
import { type EncounterEntry, entriesInForce } from './encounter-entry.ts';

/** Everybody who is named as the doer of an entry that somebody else typed. */
export function deedsOfEncounter(entries: readonly EncounterEntry[]): readonly NamedDeed[] {
  const answers = entries.flatMap(({ officer, ...entry }) =>
    entry.kind === 'answered' ? [{ of: entry.of, officer, said: entry.said }] : [],
  );
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
