/**
 * Compares a new version of a list with the version in force, entry by entry, before anything is taken over. Entries pass through one at a time; only
 * digests are kept.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { type ComparedField, changedFields, contentKey, type EntryDigest, type ListDigests } from './entry-digest.ts';
import type { ListEntry } from './list-entry.ts';
import type { ListEnd, ListItem } from './list-reader.ts';
import { furtherNumbers, OwnNumbers } from './own-numbers.ts';

/** What the new version does to one entry, or what of the file cannot be taken. */
export type Compared =
  | {
      readonly state: 'new' | 'same';
      readonly entry: ListEntry;
      readonly offset: number;
      readonly alike: string | null;
    }
  | {
      readonly state: 'changed';
      readonly entry: ListEntry;
      readonly offset: number;
      readonly fields: readonly ComparedField[];
      readonly alike: string | null;
      /** Parts of it that did not change are not in it. */
      readonly partial?: true;
    }
  /** `offset` is null where a whole list no longer has the entry. */
  | { readonly state: 'gone'; readonly id: string; readonly offset: number | null }
  /** A delta takes off what was not there. */
  | { readonly state: 'absent'; readonly id: string; readonly offset: number }
  /** An entry for the second time, with the same id and content; the first one stands. */
  | { readonly state: 'repeated'; readonly entry: ListEntry; readonly offset: number }
  | { readonly state: 'refused'; readonly refused: Diagnostic };

export type ComparedState = Compared['state'];

export interface ListComparison {
  readonly end: ListEnd;
  readonly counts: Readonly<Record<ComparedState, number>>;
  /** Entries of the file whose content, under another id, an earlier one has: `alike` names it. */
  readonly alike: number;
  /** How many entries the list says it has and the file lacks, or how many places of it could not be read, whichever is more. */
  readonly missing: number;
  /** The version that is in force once this one is taken. */
  readonly digests: ListDigests;
}

/**
 * Compares what a reader gives with the version in force (empty for a new list). A whole list ends with the entries it no longer has; a delta leaves
 * the others as they are.
 */
export function* compareLists(
  items: Generator<ListItem, ListEnd>,
  before: ListDigests,
): Generator<Compared, ListComparison> {
  const counts: Record<ComparedState, number> = {
    new: 0,
    same: 0,
    changed: 0,
    gone: 0,
    absent: 0,
    repeated: 0,
    refused: 0,
  };
  const numbers = new OwnNumbers();
  const said = numbers.digests;
  const takenOff = new Set<string>();
  const contents = new Map<number, string>();
  let alike = 0;
  let lost = 0;

  /** Takes off whatever has the number: who of several is meant, the list does not say. */
  function* goneCompared({ gone, offset }: { gone: string; offset: number }): Generator<Compared> {
    const all = new Set([gone, ...furtherNumbers(gone, said), ...furtherNumbers(gone, before)]);
    for (const id of all) {
      const wasThere = numbers.delete(id) || (before.has(id) && !takenOff.has(id));
      takenOff.add(id);
      if (wasThere || id === gone) yield { state: wasThere ? 'gone' : 'absent', id, offset };
    }
  }

  function* entryCompared({
    entry: given,
    offset,
    partial,
  }: Extract<ListItem, { entry: ListEntry }>): Generator<Compared> {
    const { entry, digest, repeated, said: why } = numbers.take(given, offset);
    if (repeated) yield { state: 'repeated', entry, offset };
    else yield againstBefore(entry, digest, { offset, partial });
    if (why !== null) yield { state: 'refused', refused: why };
  }

  function againstBefore(
    entry: ListEntry,
    digest: EntryDigest,
    { offset, partial }: { readonly offset: number; readonly partial: true | undefined },
  ): Compared {
    const { id } = entry;
    const key = contentKey(digest);
    const twin = contents.get(key) ?? null;
    if (twin === null) contents.set(key, id);
    else if (twin !== id) alike++;
    const other = twin === id ? null : twin;
    const known = before.get(id);
    if (known === undefined) return { state: 'new', entry, offset, alike: other };
    const fields = changedFields(known, digest);
    if (fields === null) return { state: 'same', entry, offset, alike: other };
    return { state: 'changed', entry, offset, fields, alike: other, ...(partial === true ? { partial } : {}) };
  }

  function* everything(): Generator<Compared, ListEnd> {
    let next = items.next();
    for (; next.done !== true; next = items.next()) {
      const item = next.value;
      if ('refused' in item) {
        if (item.refused.severity === 'error') lost++;
        yield { state: 'refused', refused: item.refused };
      } else if ('gone' in item) yield* goneCompared(item);
      else yield* entryCompared(item);
    }
    for (const id of before.ids()) {
      if (said.has(id) || takenOff.has(id)) continue;
      if (next.value.delta) said.set(id, before.get(id) as EntryDigest);
      else yield { state: 'gone', id, offset: null };
    }
    return next.value;
  }

  const steps = everything();
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    counts[step.value.state]++;
    yield step.value;
  }
  const inFile = counts.new + counts.same + counts.changed + counts.repeated;
  const missing = Math.max(lost, (step.value.stated ?? 0) - inFile);
  return { end: step.value, counts, alike, missing, digests: said };
}
