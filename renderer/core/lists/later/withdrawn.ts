/** Later matches with entries that the copies in force no longer have, or say otherwise. */
import type { FlightId } from '../../../../shared/flight/flight.ts';
import type { LaterMatch } from '../../../../shared/list/later-match.ts';
import type { ListVersion } from '../../../../shared/list/list-version.ts';
import { comparedEntry, entryContent } from '../../../../shared/list/match/compared-entry.ts';
import type { Store } from '../../store/open-store.ts';
import { readKeptIntact } from '../../store/read-intact.ts';
import { findEntries, readSliceIndex } from '../list-contents.ts';

/** What is left of a flight's matches, and how many of each list went. */
export interface Remaining {
  readonly flight: FlightId;
  readonly left: readonly LaterMatch[];
  readonly gone: readonly string[];
}

/** The flights that lose a match; `inForce`: the versions in force. Throws what the store reports. */
export async function remainingMatches(store: Store, inForce: readonly ListVersion[]): Promise<readonly Remaining[]> {
  const records = await readKeptIntact(store, 'laterMatches');
  const wanted = new Map<string, Set<string>>();
  for (const { value } of records) {
    for (const { listed } of value) {
      const ids = wanted.get(listed.list) ?? new Set();
      wanted.set(listed.list, ids.add(listed.entry));
    }
  }
  const contents = new Map<string, ReadonlyMap<string, string>>();
  for (const [list, ids] of wanted) {
    const version = inForce.find((each) => each.list === list);
    const index = version === undefined ? null : await readSliceIndex(store, version.id);
    const found = index === null ? [] : [...(await findEntries(store, index, [...ids]))];
    contents.set(list, new Map(found.map(([id, entry]) => [id, entryContent(comparedEntry(entry))])));
  }
  // A masked match names no entry, and stays.
  const stands = ({ listed: { list, entry, content } }: LaterMatch) =>
    entry === '' || contents.get(list)?.get(entry) === content;
  return records.flatMap(({ id, value }) => {
    const left = value.filter(stands);
    if (left.length === value.length) return [];
    return [{ flight: id, left, gone: value.filter((each) => !stands(each)).map(({ listed }) => listed.list) }];
  });
}
