/** Digests of entries, by which a version of a list is compared with the next one without keeping either. */
import { canonicalJson } from '../canonical-json.ts';
import type { ListEntry } from './list-entry.ts';

export type ComparedField = Exclude<keyof ListEntry, 'id' | 'typed'>;

/** Every field that says something of the entry itself, in the order of the words of a digest. */
const FIELDS = {
  kind: 0,
  names: 1,
  births: 2,
  birthPlaces: 3,
  sex: 4,
  nationalities: 5,
  documents: 6,
  phones: 7,
  emails: 8,
  addresses: 9,
  identifiers: 10,
  reference: 11,
  programmes: 12,
  remarks: 13,
  listedOn: 14,
  changedOn: 15,
  validUntil: 16,
  outcome: 17,
  handling: 18,
  instruction: 19,
  warning: 20,
  rules: 21,
  pictures: 22,
  notice: 23,
} as const satisfies Readonly<Record<ComparedField, number>>;

export const COMPARED_FIELDS: readonly ComparedField[] = Object.keys(FIELDS) as ComparedField[];

/** A word for each field, and one for all of them. */
const WORDS = COMPARED_FIELDS.length + 1;

/** A word per field, then one over all fields with another seed: a change is missed once in 2^64. */
export type EntryDigest = Uint32Array;

/** The digest of an entry. The order of values in a field does not count. */
export function digestOf(entry: ListEntry): EntryDigest {
  const digest = new Uint32Array(WORDS);
  let all = 0x9e37_79b9;
  for (const [at, field] of COMPARED_FIELDS.entries()) {
    const text = fieldText(entry[field]);
    digest[at] = hashed(text, 0x811c_9dc5);
    all = hashed(text, all);
  }
  digest[WORDS - 1] = all;
  return digest;
}

/** The fields in which two digests differ; null where the entries are the same. */
export function changedFields(before: EntryDigest, after: EntryDigest): readonly ComparedField[] | null {
  if (before.every((word, at) => word === after[at])) return null;
  return COMPARED_FIELDS.filter((_, at) => before[at] !== after[at]);
}

/** A number for the whole content, as a key: 53 bits of the digest. */
export function contentKey(digest: EntryDigest): number {
  const fields = hashed(digest.subarray(0, WORDS - 1).join(), 0x85eb_ca6b);
  return (fields >>> 11) * 2 ** 32 + (digest[WORDS - 1] as number);
}

function fieldText(value: ListEntry[ComparedField]): string {
  if (value === null || typeof value === 'string' || !isSeveral(value)) return canonicalJson(value);
  return [...new Set(value.map(canonicalJson))].sort().join('\n');
}

/** An array of any kind, which TypeScript does not tell from an object where it is read-only. */
function isSeveral(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

/** FNV-1a over code units (public domain), with its bits mixed at the end. */
function hashed(text: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Ids, and their digests in the same order. */
export interface PackedDigests {
  readonly ids: readonly string[];
  readonly words: Uint32Array;
}

/** The digests of one version of a list by the ids of its entries, packed: a million entries take 72 MB beside their ids. */
export class ListDigests {
  readonly #places = new Map<string, number>();
  #words = new Uint32Array(WORDS * 64);
  #next = 0;

  get size(): number {
    return this.#places.size;
  }

  ids(): IterableIterator<string> {
    return this.#places.keys();
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  get(id: string): EntryDigest | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#words.subarray(place, place + WORDS);
  }

  set(id: string, digest: EntryDigest): void {
    let place = this.#places.get(id);
    if (place === undefined) {
      place = this.#next;
      this.#next += WORDS;
      if (this.#next > this.#words.length) {
        const wider = new Uint32Array(this.#words.length * 2);
        wider.set(this.#words);
        this.#words = wider;
      }
      this.#places.set(id, place);
    }
    this.#words.set(digest, place);
  }

  delete(id: string): boolean {
    return this.#places.delete(id);
  }

  /** All of it, as it can be handed to another worker. */
  packed(): PackedDigests {
    const words = new Uint32Array(this.size * WORDS);
    let at = 0;
    for (const place of this.#places.values()) {
      words.set(this.#words.subarray(place, place + WORDS), at);
      at += WORDS;
    }
    return { ids: [...this.#places.keys()], words };
  }

  static of({ ids, words }: PackedDigests): ListDigests {
    const digests = new ListDigests();
    for (const [at, id] of ids.entries()) digests.set(id, words.subarray(at * WORDS, (at + 1) * WORDS));
    return digests;
  }
}
