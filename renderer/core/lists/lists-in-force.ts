/**
 * The lists of the store as screenings and the desk use them: an index for each list in force, made when first needed and again after its entries changed. What one list needs, or has
 * damaged, is no matter of any other.
 */
import { listPin } from '../../../rules/engine/list-terms.ts';
import type { ListInForce } from '../../../shared/list/list-in-force.ts';
import type { ListVersion, StoredList } from '../../../shared/list/list-version.ts';
import { ListIndex } from '../../../shared/list/match/list-index.ts';
import { type OneList, OneListBuilder } from '../../../shared/list/match/one-list.ts';
import type { UnreadSources } from '../../../shared/list/missing-lists.ts';
import type { ListPin } from '../../../shared/screening/listed.ts';
import { inSlices, type Slices } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { readParted } from '../store/read-intact.ts';
import { readSoundIndex, readSoundSlices } from './list-contents.ts';
import { inForceOf, listOf } from './list-row.ts';

/** By id, lists and lookouts of which the record is damaged, or that of the copy in force: nobody is compared with them. */
export type UnreadIds = ReadonlyMap<string, UnreadSources['of']>;

/** What screenings are told of the lists without opening an entry. */
export interface StoredLists {
  /** Of every list that has been in force, also of one that has ended: its hits stay hidden from whom it is kept. */
  readonly pins: readonly ListPin[];
  /** Which copies are in force; empty: none. Flights to come that were compared with other ones are out of date. */
  readonly copies: string;
  readonly unread: UnreadIds;
  /** By id, lists and lookouts whose entries not every duty reads. */
  readonly readers: ReadonlyMap<string, Pick<ListInForce, 'owner' | 'seenByRoles'>>;
}

/** Those whose entries not every duty reads, by id. */
export function boundByDuty(
  sources: readonly Pick<ListInForce, 'id' | 'owner' | 'seenByRoles'>[],
): StoredLists['readers'] {
  return new Map(sources.flatMap((each) => (each.seenByRoles === null ? [] : [[each.id, each] as const])));
}

/** The lists in force, ready to be compared with travellers. */
export interface ComparedLists {
  readonly copies: string;
  readonly index: ListIndex;
  /** Ids of lists of which a part could not be read: the rest of it is compared, and screenings say so. */
  readonly partial: ReadonlySet<string>;
}

export interface CopyInForce {
  readonly list: ListInForce;
  readonly version: ListVersion;
}

/** The index of a copy. */
interface IndexedCopy {
  /** Id of the version. */
  readonly version: string;
  /** Its slices of entries: a version that states other terms has the same. */
  readonly slices: string;
  readonly index: OneList;
  /** A part of it could not be read. */
  readonly isPartial: boolean;
}

/** Reads what the store has of lists, without their entries. */
export async function readStoredLists(store: Store): Promise<StoredLists> {
  const { lists, copies, unread } = await copiesInForce(store);
  return {
    pins: lists.filter(({ lastVersion }) => lastVersion > 0).map(pinOf),
    copies: namesOf(copies),
    unread,
    readers: boundByDuty(lists),
  };
}

/** What says who sees the hits of a list. */
export function pinOf(list: StoredList): ListPin {
  return listPin(asInForce(list, null));
}

export class ListsInForce {
  static readonly whole =
    'Screenings compare every traveller with every list; from whom a hit is hidden is decided when it is shown.';
  readonly #store: Store;
  /** By list, the index that was made last. */
  readonly #made = new Map<string, IndexedCopy>();
  /** By version. One that failed is made again when it is next asked for. */
  readonly #making = new Map<string, Promise<IndexedCopy>>();
  readonly #failed = new Set<string>();
  /** Ids of versions of which a part was found damaged by whoever read them for something else. */
  readonly #damaged = new Set<string>();
  /** Null: lists changed since they were read. */
  #copies: Promise<readonly CopyInForce[]> | null = null;
  #compared: ComparedLists | null = null;
  #isArranged = false;

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted((writes) => {
      if (writes.some(({ table }) => table === 'lists' || table === 'listVersions')) this.#copies = null;
    });
  }

  /** The copies in force, in order of the ids of their lists. Throws what the store reports. */
  copies(): Promise<readonly CopyInForce[]> {
    const reading = this.#copies ?? copiesInForce(this.#store).then(({ copies }) => copies);
    this.#copies = reading;
    reading.catch(() => {
      if (this.#copies === reading) this.#copies = null;
    });
    return reading;
  }

  /** All lists; null: none is in force. Throws what the store reports; entries that are damaged are left out. */
  async compared(slice: Slices): Promise<ComparedLists | null> {
    const copies = await this.copies();
    const inForce = new Set(copies.map(({ list }) => list.id));
    for (const list of this.#made.keys()) if (!inForce.has(list)) this.#made.delete(list);
    const indexed: IndexedCopy[] = [];
    for (const copy of copies) indexed.push(await this.indexOf(copy, slice));
    this.#isArranged = true;
    const name = namesOf(copies);
    if (copies.length === 0) this.#compared = null;
    else if (this.#compared?.copies !== name)
      this.#compared = {
        copies: name,
        index: new ListIndex(indexed.map(({ index }) => index)),
        partial: new Set(indexed.flatMap(({ index: { list }, isPartial }) => (isPartial ? [list.id] : []))),
      };
    return this.#compared;
  }

  /** The same for whoever asks next: a failure is thrown then, if it happens again. */
  compareInBackground(slice: Slices): void {
    this.compared(slice).catch(() => undefined);
  }

  /** The index of a copy. Throws what the store reports. */
  indexOf(copy: CopyInForce, slice: Slices): Promise<IndexedCopy> {
    const { list, version } = copy;
    const made = this.#made.get(list.id);
    // What is damaged stays so until a copy is taken over again, or the store is opened anew.
    if (made?.version === version.id) return Promise.resolve(made);
    const making = this.#making.get(version.id) ?? this.#begin(copy, made, slice);
    this.#making.set(version.id, making);
    return making;
  }

  /** Were all lists arranged since the store was opened? A list that comes later is a new one. */
  get isArranged(): boolean {
    return this.#isArranged;
  }

  /** The index of a list that was made last, of whatever copy; undefined: none yet. */
  lastOf(list: string): IndexedCopy | undefined {
    return this.#made.get(list);
  }

  /** A part of a version was found damaged when it was read for something else. */
  noteDamaged({ id }: ListVersion): void {
    this.#damaged.add(id);
  }

  /** Was a part of the copy damaged when it was last read? */
  isDamaged({ list, version }: CopyInForce): boolean {
    const made = this.#made.get(list.id);
    return this.#damaged.has(version.id) || (made?.version === version.id && made.isPartial);
  }

  /** Could the index of a version not be made when it was last asked for? */
  hasFailed(version: string): boolean {
    return this.#failed.has(version);
  }

  async #begin({ list, version }: CopyInForce, made: IndexedCopy | undefined, slice: Slices): Promise<IndexedCopy> {
    try {
      const index = await this.#make(list, version, made, slice);
      this.#failed.delete(version.id);
      const last = this.#made.get(list.id)?.index.list.version ?? 0;
      // The copy before may take longer than this one.
      if (list.version >= last) this.#made.set(list.id, index);
      return index;
    } catch (error) {
      this.#failed.add(version.id);
      throw error;
    } finally {
      this.#making.delete(version.id);
    }
  }

  async #make(
    list: ListInForce,
    { id }: ListVersion,
    made: IndexedCopy | undefined,
    slice: Slices,
  ): Promise<IndexedCopy> {
    let isPartial = false;
    const onDamaged = () => {
      isPartial = true;
    };
    const slices = await readSoundIndex(this.#store, id, onDamaged);
    const same = { version: id, slices: slices.map((ref) => ref.id).join(' ') };
    if (made?.slices === same.slices && !isPartial)
      return { ...same, index: made.index.under(list), isPartial: made.isPartial };
    const builder = new OneListBuilder();
    for await (const { entries } of readSoundSlices(this.#store, slices, onDamaged)) {
      for (const entry of entries) {
        builder.add(entry);
        if (slice.isSpent) await slice.breathe();
      }
    }
    return { ...same, index: await inSlices(builder.steps(list), slice), isPartial };
  }
}

/** All lists of the store with their versions, the copies in force, and the ids of lists that are damaged so that none is. */
export async function copiesInForce(store: Store): Promise<{
  readonly lists: readonly StoredList[];
  readonly versions: readonly ListVersion[];
  readonly copies: readonly CopyInForce[];
  readonly unread: UnreadIds;
}> {
  const [lists, all] = await Promise.all([readParted(store, 'lists'), readParted(store, 'listVersions')]);
  const stored = lists.found.map(({ value }) => value);
  const versions = all.found.map(({ value }) => value);
  const copies = inForce(stored, versions);
  const compared = new Set(copies.map(({ list }) => list.id));
  const withoutCopy = all.damaged.map(listOf).filter((id) => !compared.has(id));
  const unread = new Map([...lists.damaged, ...withoutCopy].map((id) => [id, 'list'] as const));
  return { lists: stored, versions, copies, unread };
}

/** Names the copies. */
function namesOf(copies: readonly CopyInForce[]): string {
  return copies.map(({ list, version }) => `${list.id}@${version.number}`).join(' ');
}

/** The lists with a version in force, in order of their ids. */
function inForce(lists: readonly StoredList[], versions: readonly ListVersion[]): readonly CopyInForce[] {
  return [...lists]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((list) => {
      const version = inForceOf(versions.filter((each) => each.list === list.id));
      return version === null ? [] : [{ list: asInForce(list, version), version }];
    });
}

function asInForce(stored: StoredList, version: ListVersion | null): ListInForce {
  const { entered: _, createdAt: _at, createdBy: _by, lastVersion, ...list } = stored;
  return { ...list, version: version?.number ?? lastVersion, publishedOn: version?.copyOf ?? null };
}
