/**
 * Gives every entry of a list a number of its own. By it a later version is compared with this one, so two persons under one number would be one, and
 * the second would be looked for no longer.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { changedFields, contentKey, digestOf, type EntryDigest, ListDigests } from './entry-digest.ts';
import type { ListEntry } from './list-entry.ts';
import type { ListEnd, ListItem } from './list-reader.ts';

/** An entry with the number by which it is kept. `repeated`: the list has it with the same content before. */
export interface OwnNumber {
  readonly entry: ListEntry;
  readonly digest: EntryDigest;
  readonly repeated: boolean;
  /** Said where the number stands before another entry, too. */
  readonly said: Diagnostic | null;
}

export class OwnNumbers {
  /** Of every entry taken, by its own number. */
  readonly digests = new ListDigests();
  /** By a number that several entries have: the contents of those after the first. */
  readonly #more = new Map<string, Set<number>>();

  /** The second entry of a number becomes `NUMBER (2)`, the third `NUMBER (3)`, in the order of the list. */
  take(entry: ListEntry, offset: number): OwnNumber {
    const { id } = entry;
    const digest = digestOf(entry);
    const first = this.digests.get(id);
    if (first === undefined) {
      this.digests.set(id, digest);
      return { entry, digest, repeated: false, said: null };
    }
    const key = contentKey(digest);
    const more = this.#more.get(id) ?? new Set();
    if (changedFields(first, digest) === null || more.has(key)) return { entry, digest, repeated: true, said: null };
    more.add(key);
    this.#more.set(id, more);
    let place = more.size + 1;
    while (this.digests.has(numbered(id, place))) place++;
    const own = { ...entry, id: numbered(id, place) };
    this.digests.set(own.id, digest);
    const said = diagnostic('warning', 'list-number-repeated', { offset }, { value: id, id: own.id });
    return { entry: own, digest, repeated: false, said };
  }

  /** Takes an entry off, by its own number; false: there was none. */
  delete(id: string): boolean {
    this.#more.delete(id);
    return this.digests.delete(id);
  }
}

/** The numbers of the entries that `digests` have under one number, the first one aside. */
export function furtherNumbers(id: string, digests: ListDigests): readonly string[] {
  const found: string[] = [];
  for (let place = 2; digests.has(numbered(id, place)); place++) found.push(numbered(id, place));
  return found;
}

/** The items of a list with numbers of their own, without what is repeated. */
export function* ownNumbered(items: Generator<ListItem, ListEnd>): Generator<ListItem, ListEnd> {
  const numbers = new OwnNumbers();
  for (;;) {
    const step = items.next();
    if (step.done === true) return step.value;
    const item = step.value;
    if (!('entry' in item)) {
      yield item;
      continue;
    }
    const { entry, said } = numbers.take(item.entry, item.offset);
    yield { ...item, entry };
    if (said !== null) yield { ...(item.file === undefined ? {} : { file: item.file }), refused: said };
  }
}

function numbered(id: string, place: number): string {
  return `${id} (${place})`;
}
