/** Which of many versions of a list are to be compared. Versions of one sender seldom differ by more than a few entries, so few of a hundred tell what no other does. */
import type { FoldMessage } from './flight.ts';
import { effectOf } from './message-effect.ts';

/**
 * Of places of lists among messages in their order, those before which the flight is to be compared. Left out is a whole list that only takes away what the last version tells again, or
 * what the flight told before an earlier place of these.
 */
export function tellingPlaces(sorted: readonly FoldMessage[], places: readonly number[]): readonly number[] {
  const last = new Map(sorted.flatMap((message) => (isVersion(message) ? [[chainOf(message), message]] : [])));
  const seen = new Set([...last.values()].flatMap(entriesOf));
  const wanted = new Set(places);
  /** What the lists of each sender told since the last place that is kept of theirs. */
  const told = new Map<string, Set<string>>();
  return sorted.flatMap((list, at) => {
    const chain = chainOf(list);
    const isFirst = !told.has(chain);
    const before = told.get(chain) ?? new Set<string>();
    const is = new Set(entriesOf(list));
    const takesNothing = isVersion(list) && [...before].every((entry) => is.has(entry) || seen.has(entry));
    const isKept = wanted.has(at) && (isFirst || !takesNothing);
    if (isKept) for (const entry of before) seen.add(entry);
    told.set(chain, new Set([...(isKept ? [] : before), ...is].filter((entry) => !seen.has(entry))));
    return isKept ? [at] : [];
  });
}

/** Of sets of messages in their order, those without which the flight tells otherwise: left out is a version that a later one with half of its entries replaces. */
export function lastVersions<Group extends readonly FoldMessage[]>(sets: readonly Group[]): readonly Group[] {
  const entries = sets.map(([list]) => new Set(list === undefined || !isVersion(list) ? [] : entriesOf(list)));
  return sets.filter(([list], at) => {
    const own = entries[at];
    if (list === undefined || own === undefined || own.size === 0) return true;
    return !sets.some(([other], later) => {
      if (later <= at || other === undefined || !isVersion(other) || chainOf(other) !== chainOf(list)) return false;
      return 2 * [...own].filter((entry) => entries[later]?.has(entry)).length >= own.size;
    });
  });
}

/** Of sets of messages in their order, the last and the first, and those that tell an entry which none before them tells. All that are no whole list stay. */
export function tellingAlone<Group extends readonly FoldMessage[]>(sets: readonly Group[]): readonly Group[] {
  const seen = new Set<string>();
  const told = new Set<Group>();
  for (const set of [...sets.slice(-1), ...sets]) {
    const isList = set.length === 1 && set.every(isVersion);
    const fresh = isList ? set.flatMap(entriesOf).filter((entry) => !seen.has(entry)) : [];
    for (const entry of fresh) seen.add(entry);
    if (!isList || fresh.length > 0) told.add(set);
  }
  return sets.filter((set) => told.has(set));
}

/** A list that names everybody, in one part. */
function isVersion({ manifest: { format, function: kind, part } }: FoldMessage): boolean {
  return part === null && effectOf(format, kind) === 'replace';
}

function chainOf({ manifest: { sender, format } }: FoldMessage): string {
  return JSON.stringify([sender, format]);
}

/** Entries as they are written, each with who sent it in which form: another sender's words of the same person are other words. */
function entriesOf(message: FoldMessage): readonly string[] {
  return message.manifest.travellers.map((traveller) => `${chainOf(message)} ${JSON.stringify(traveller)}`);
}
