/**
 * The lists of the store as screenings use them: one index over the entries of all that are in force, built when first needed and again after a list
 * changed.
 */
import { listPin } from '../../../rules/engine/list-terms.ts';
import type { ListInForce } from '../../../shared/list/list-in-force.ts';
import type { ListVersion, StoredList } from '../../../shared/list/list-version.ts';
import { type ListIndex, ListIndexBuilder } from '../../../shared/list/match/list-index.ts';
import type { ListPin } from '../../../shared/screening/listed.ts';
import { inSlices, type Slices } from '../pause.ts';
import type { Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import { readSliceIndex, readSlices } from './list-contents.ts';
import { inForceOf } from './list-row.ts';

/** What screenings are told of the lists without opening an entry. */
export interface StoredLists {
  /** Of every list that has been in force, also of one that has ended: its hits stay hidden from whom it is kept. */
  readonly pins: readonly ListPin[];
  /** Which copies are in force; empty: none. Flights to come that were compared with other ones are out of date. */
  readonly copies: string;
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

/** Reads what the store has of lists, without their entries. */
export async function readStoredLists(store: Store): Promise<StoredLists> {
  const { lists, copies } = await copiesInForce(store);
  return {
    pins: lists.filter(({ lastVersion }) => lastVersion > 0).map((list) => listPin(asInForce(list, null))),
    copies: namesOf(copies),
  };
}

export class ListsInForce {
  static readonly whole =
    'Screenings compare every traveller with every list; from whom a hit is hidden is decided when it is shown.';
  readonly #store: Store;
  #building: Promise<ComparedLists | null> | null = null;
  /** What was built last; undefined: nothing yet. A write that puts no other copy into force, as a draft of a take-over, leaves it valid. */
  #last: ComparedLists | null | undefined = undefined;
  #hasFailed = false;

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted((writes) => this.#written(writes));
  }

  /** Null: no list is in force. Throws what the store reports; entries that are damaged are reported and left out. */
  compared(slice: Slices): Promise<ComparedLists | null> {
    this.#building ??= this.#begin(slice);
    return this.#building;
  }

  /** Builds what `compared` gives, for whoever asks next: a failure is thrown then, if it happens again. */
  compareInBackground(slice: Slices): void {
    this.compared(slice).catch(() => undefined);
  }

  /** Did the last build fail? */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** What `compared` gave last, though lists may have changed since; undefined: nothing yet. */
  get last(): ComparedLists | null | undefined {
    return this.#last;
  }

  #written(writes: readonly Write[]): void {
    if (writes.some(({ table }) => table === 'lists' || table === 'listVersions')) this.#building = null;
  }

  #begin(slice: Slices): Promise<ComparedLists | null> {
    const building = this.#build(slice);
    building.then(
      () => {
        this.#hasFailed = false;
      },
      () => {
        this.#hasFailed = true;
        // A failed build is not kept.
        if (this.#building === building) this.#building = null;
      },
    );
    return building;
  }

  async #build(slice: Slices): Promise<ComparedLists | null> {
    const { copies } = await copiesInForce(this.#store);
    const name = namesOf(copies);
    // Of a copy that could not be read whole, the rest may be there by now.
    if (this.#last?.copies === name && this.#last.partial.size === 0) return this.#last;
    if (copies.length === 0) {
      this.#last = null;
      return null;
    }
    const builder = new ListIndexBuilder();
    const partial = new Set<string>();
    for (const { list, version } of copies) {
      builder.begin(list);
      try {
        await this.#addEntries(version, builder, slice);
      } catch (error) {
        this.#store.damage.pass(error);
        partial.add(list.id);
      }
    }
    const built = { copies: name, index: await inSlices(builder.steps(), slice), partial };
    this.#last = built;
    return built;
  }

  async #addEntries({ id }: ListVersion, builder: ListIndexBuilder, slice: Slices): Promise<void> {
    const slices = await readSliceIndex(this.#store, id);
    for await (const { entries } of readSlices(this.#store, slices?.slices ?? [])) {
      for (const entry of entries) {
        builder.add(entry);
        if (slice.isSpent) await slice.breathe();
      }
    }
  }
}

/** All lists of the store with their versions, and the copies in force. */
export async function copiesInForce(store: Store): Promise<{
  readonly lists: readonly StoredList[];
  readonly versions: readonly ListVersion[];
  readonly copies: readonly CopyInForce[];
}> {
  const [lists, all] = await Promise.all([readAll(store, 'lists'), readAll(store, 'listVersions')]);
  const stored = lists.map(({ value }) => value);
  const versions = all.map(({ value }) => value);
  return { lists: stored, versions, copies: inForce(stored, versions) };
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
