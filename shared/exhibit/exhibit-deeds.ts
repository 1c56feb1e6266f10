/** Officers whom somebody else named in an entry of an exhibit, as those who found, sealed, opened or weighed it, and what they say of it. */
import { deedState, type NamedDeed } from '../casework/deed-state.ts';
import type { Exhibit, ExhibitEntry } from './exhibit.ts';

/** Everybody who is named, in the order of the entries. */
export function deedsOfExhibit({ entries }: Pick<Exhibit, 'entries'>): readonly NamedDeed[] {
  const answers = entries.flatMap((entry) =>
    entry.kind === 'answered' ? [{ of: entry.of, officer: entry.officer, said: entry.said }] : [],
  );
  return entries.flatMap((entry, at) =>
    namedIn(entry).map((officer) => ({ of: at + 1, officer, state: deedState({ of: at + 1, officer }, answers) })),
  );
}

/** Those of the officer that wait for their answer. */
export function exhibitAsks(exhibit: Pick<Exhibit, 'entries'>, officer: string): readonly NamedDeed[] {
  return deedsOfExhibit(exhibit).filter((each) => each.officer === officer && each.state === 'waiting');
}

function namedIn(entry: ExhibitEntry): readonly string[] {
  const named = [...('foundBy' in entry ? [entry.foundBy] : []), ...('officers' in entry ? entry.officers : [])];
  return [...new Set(named)].filter((officer) => officer !== entry.officer);
}
