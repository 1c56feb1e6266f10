/** Officers whom somebody else named in an entry of an exhibit, as those who found, sealed, opened or weighed it, what they say of it, and who is told of it. */
import { deedState, type NamedDeed } from '../casework/deed-state.ts';
import { disputesFor, type SaidOfEntry } from '../casework/told-dispute.ts';
import type { Exhibit, ExhibitEntry } from './exhibit.ts';

type Entries = Pick<Exhibit, 'entries'>;

/** Everybody who is named, in the order of the entries. */
export function deedsOfExhibit({ entries }: Entries): readonly NamedDeed[] {
  const answers = saidIn(entries);
  return entries.flatMap((entry, at) =>
    namedIn(entry).map((officer) => ({ of: at + 1, officer, state: deedState({ of: at + 1, officer }, answers) })),
  );
}

/** Those of the officer that wait for their answer. */
export function exhibitAsks(exhibit: Entries, officer: string): readonly NamedDeed[] {
  return deedsOfExhibit(exhibit).filter((each) => each.officer === officer && each.state === 'waiting');
}

/** Disputes of what the officer, or their agency, typed, that nobody read. */
export function disputesOfExhibit(
  { entries }: Entries,
  reader: Pick<ExhibitEntry, 'officer' | 'agency'>,
): readonly SaidOfEntry[] {
  return disputesFor(reader, saidIn(entries), (of) => entries[of - 1]);
}

function saidIn(entries: readonly ExhibitEntry[]): readonly SaidOfEntry[] {
  return entries.flatMap((entry): readonly SaidOfEntry[] => {
    if (entry.kind === 'answered') return [entry];
    return entry.kind === 'corrected' ? [{ ...entry, said: 'corrected' }] : [];
  });
}

function namedIn(entry: ExhibitEntry): readonly string[] {
  const named = [...('foundBy' in entry ? [entry.foundBy] : []), ...('officers' in entry ? entry.officers : [])];
  return [...new Set(named)].filter((officer) => officer !== entry.officer);
}
