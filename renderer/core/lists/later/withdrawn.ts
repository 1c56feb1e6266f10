/** Later matches with entries that the copies in force no longer have, or say otherwise. */
import type { FlightId } from '../../../../shared/flight/flight.ts';
import type { LaterMatch } from '../../../../shared/list/later-match.ts';
import type { ListVersion } from '../../../../shared/list/list-version.ts';
import { comparedEntry, entryContent } from '../../../../shared/list/match/compared-entry.ts';
import type { Store } from '../../store/open-store.ts';
import { readKeptIntact } from '../../store/read-intact.ts';
import { findEntries, readSoundIndex } from '../list-contents.ts';
import { type SliceRef, slicesWith } from '../slice-index.ts';

/** What is left of a flight's matches, and how many of each list went. */
export interface Remaining {
  readonly flight: FlightId;
  readonly left: readonly LaterMatch[];
  readonly gone: readonly string[];
}

/**
 * The flights that lose a match; `inForce`: the versions in force. What cannot be read is not gone: a match with an entry in a damaged part stays, and all matches of an `unread` list do. Throws what
 * the store reports.
 */
export async function remainingMatches(
  store: Store,
  inForce: readonly ListVersion[],
  unread: Pick<ReadonlyMap<string, unknown>, 'has'>,
): Promise<readonly Remaining[]> {
  const records = await readKeptIntact(store, 'laterMatches');
  const wanted = new Map<string, Set<string>>();
  for (const { value } of records) {
    for (const { listed } of value) {
      const ids = wanted.get(listed.list) ?? new Set();
      wanted.set(listed.list, ids.add(listed.entry));
    }
  }
  const contents = new Map<string, Contents>();
  for (const [list, ids] of wanted) {
    const version = inForce.find((each) => each.list === list);
    if (unread.has(list)) contents.set(list, UNREAD);
    else if (version !== undefined) contents.set(list, await contentsOf(store, version, [...ids]));
  }
  // A masked match names no entry, and stays.
  const stands = ({ listed: { list, entry, content } }: LaterMatch) =>
    entry === '' || contents.get(list)?.isHidden(entry) === true || contents.get(list)?.known.get(entry) === content;
  return records.flatMap(({ id, value }) => {
    const left = value.filter(stands);
    if (left.length === value.length) return [];
    return [{ flight: id, left, gone: value.filter((each) => !stands(each)).map(({ listed }) => listed.list) }];
  });
}

/** What was asked for of a version: what is compared of each entry by its id, and whether an entry may be in a damaged part. */
interface Contents {
  readonly known: ReadonlyMap<string, string>;
  isHidden(entry: string): boolean;
}

const UNREAD: Contents = { known: new Map(), isHidden: () => true };

async function contentsOf(store: Store, { id }: ListVersion, entries: readonly string[]): Promise<Contents> {
  let isIndexDamaged = false;
  const slices = await readSoundIndex(store, id, () => {
    isIndexDamaged = true;
  });
  if (isIndexDamaged) return UNREAD;
  const damaged: SliceRef[] = [];
  const found = await findEntries(store, { slices }, entries, (ref) => damaged.push(ref));
  return {
    known: new Map([...found].map(([entry, value]) => [entry, entryContent(comparedEntry(value))])),
    isHidden: (entry) => !found.has(entry) && slicesWith({ slices: damaged }, entry).length > 0,
  };
}
