/** The versions of a list: each take-over of its files, and each change of an entry by form. */
import type { IsoDate } from '../manifest.ts';
import type { ComparedState } from './compare-lists.ts';
import type { ListInForce } from './list-in-force.ts';
import type { ListFormat } from './list-reader.ts';

/** The terms of a list as the unit keeps them, whatever its entries. */
export type ListTerms = Omit<ListInForce, 'id' | 'version' | 'publishedOn'>;

export interface StoredList extends ListTerms {
  /** Begins with the unit's code. */
  readonly id: string;
  /** How its entries come: the unit's own are typed or taken from its files, published ones come from files only. */
  readonly entered: ListEntered;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly createdBy: string;
  /** The highest number that a version of it has had. */
  readonly lastVersion: number;
}

export const LIST_ENTERED = ['form', 'files'] as const;
export type ListEntered = (typeof LIST_ENTERED)[number];

/** draft: read, and not confirmed yet · replaced: a later one came into force · rolled-back: two officers put the one before it into force again. */
export type VersionState = 'draft' | 'in-force' | 'replaced' | 'rolled-back';

export interface ListVersion {
  readonly id: string;
  readonly list: string;
  /** From 1, as it came into force; null: it never did. */
  readonly number: number | null;
  readonly state: VersionState;
  /** Null: it is not from files. */
  readonly read: ReadFiles | null;
  /** The version before it; null: it was the first. */
  readonly over: string | null;
  readonly entries: number;
  /** Who read its files or changed its entry, when (ISO 8601 UTC). */
  readonly madeBy: string;
  readonly madeAt: string;
  /** Who took it over and confirmed it, when; null: nobody yet. `confirmedBy` is null where one officer was enough. */
  readonly taken: { readonly by: string; readonly at: string; readonly confirmedBy: string | null } | null;
  /** The entry that was changed by form. `keepsAway`: an entry was added whose handling keeps officers away from whoever it finds. */
  readonly changed: { readonly entry: string; readonly how: EntryChange; readonly keepsAway?: true } | null;
  /** The version whose entries a roll-back put into force again. Where this, `read` and `changed` are null, what the list states was changed. */
  readonly restores: string | null;
  /** The day of the copy: that which the list gives itself, else that of the take-over; null: it was never taken over. */
  readonly copyOf: IsoDate | null;
  /** Why it was taken in spite of a warning, why its entry was changed, or why it was rolled back, in an officer's words. */
  readonly reason: string | null;
  /** The day on which it was replaced or rolled back. */
  readonly endedOn: IsoDate | null;
}

export const ENTRY_CHANGES = ['added', 'changed', 'withdrawn'] as const;
export type EntryChange = (typeof ENTRY_CHANGES)[number];

/** What the reading of the files of a take-over gave. */
export interface ReadFiles {
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  readonly format: ListFormat | null;
  /** The day that the list gives itself. */
  readonly publishedOn: IsoDate | null;
  /** The files held only what changed. */
  readonly delta: boolean;
  readonly counts: Readonly<Record<ComparedState, number>>;
  /** Entries that say the same as another one under another id. */
  readonly alike: number;
  /** How many entries the list says it has and its files lack, or how many places of them could not be read, whichever is more. */
  readonly missing: number;
}

/** What an officer must confirm expressly. */
export const TAKE_OVER_WARNINGS = ['empty', 'shrinks', 'older', 'incomplete'] as const;
export type TakeOverWarning = (typeof TAKE_OVER_WARNINGS)[number];

/** A larger share of entries that go is asked about, in per cent. */
const MOST_GONE = 20;

/** What is odd about a version that is to be taken over. `before`: the one in force. */
export function takeOverWarnings(
  { entries, read }: Pick<ListVersion, 'entries' | 'read'>,
  before: Pick<ListVersion, 'entries' | 'copyOf'> | null,
): readonly TakeOverWarning[] {
  if (read === null) return [];
  const warnings: TakeOverWarning[] = [];
  if (entries === 0) warnings.push('empty');
  else if (read.counts.gone * 100 > (before?.entries ?? 0) * MOST_GONE) warnings.push('shrinks');
  const [day, last] = [read.publishedOn, before?.copyOf ?? null];
  if (day !== null && last !== null && day < last) warnings.push('older');
  if (read.missing > 0) warnings.push('incomplete');
  return warnings;
}

/** The version that a roll-back of `now` puts into force again: what was in force before its entries were. Null: there is none. */
export function versionBefore(now: ListVersion, versions: readonly ListVersion[]): ListVersion | null {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const known = (id: string | null) => (id === null ? null : (byId.get(id) ?? null));
  // Of a version that only shows the entries of another one, that one counts.
  let source: ListVersion | null = now;
  for (const _ of versions) {
    if (source === null || source.read !== null || source.changed !== null) break;
    source = known(source.restores ?? source.over);
  }
  return known(source?.over ?? null);
}
