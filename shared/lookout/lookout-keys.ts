/**
 * By what a lookout without a flight number is found among many travellers: keys of its numbers and of the words of its names. A traveller who shares none is not
 * compared with it.
 */
import { listedForms, sentForms } from '../list/match/compare-documents.ts';
import type { OwnName } from '../list/match/listed-names.ts';
import type { NameWords } from '../name/name-words.ts';
import { phoneForm, plainCode } from '../search/search-kinds.ts';
import type { Aboard } from './flight-company.ts';
import type { PartOfNumber } from './lookout.ts';
import { LEAST_END } from './part-of-number.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

/** The last digits of a bag tag that each of its forms has. */
const SERIAL = 6;
const LONGEST_END = 12;

/** The keys of a lookout; a traveller who is to be compared with it has one of them. */
export function lookoutKeys({ lookout, names, companion, entry }: PreparedLookout): ReadonlySet<string> {
  const { document, phone, bagTag, locator } = lookout.terms;
  const keys = new Set<string>();
  for (const { words } of names) for (const key of wordKeys(words)) keys.add(key);
  for (const { words } of companion?.names ?? []) for (const key of wordKeys(words)) keys.add(`c${key}`);
  for (const each of entry.documents) for (const form of listedForms(each)) keys.add(`d${form}`);
  for (const said of [document, phone, bagTag]) if (said?.part === 'end') keys.add(endKey(said));
  if (phone?.part === 'whole') keys.add(`p${phoneForm(phone.signs)}`);
  if (bagTag?.part === 'whole') keys.add(`b${plainCode(bagTag.signs).slice(-SERIAL)}`);
  if (locator !== null) keys.add(`l${locator.toUpperCase()}`);
  return keys;
}

function endKey({ signs }: PartOfNumber): string {
  return `e${plainCode(signs)}`;
}

/** Which kinds of keys there are, so that no others are made of travellers. */
export class KeyKinds {
  readonly #kinds: ReadonlySet<string>;
  readonly #ends: readonly number[];

  constructor(keys: Iterable<string>) {
    const all = [...keys];
    this.#kinds = new Set(all.map((key) => key[0] as string));
    this.#ends = [...new Set(all.flatMap((key) => (key.startsWith('e') ? [key.length - 1] : [])))];
  }

  /** The keys of a traveller with these names. `beside`: names of the others of the company. */
  *of({ traveller, booking }: Aboard, names: readonly OwnName[], beside: readonly OwnName[]): Generator<string> {
    if (this.#has('w')) for (const { words } of names) yield* wordKeys(words);
    if (this.#has('c')) for (const { words } of beside) for (const key of wordKeys(words)) yield `c${key}`;
    if (this.#has('d')) {
      for (const document of traveller.documents) for (const form of sentForms(document)) yield `d${form}`;
    }
    const phones = this.#has('p') || this.#has('e') ? [...traveller.phones, ...(booking?.phones ?? [])] : [];
    if (this.#has('p')) for (const phone of phones) yield `p${phoneForm(phone)}`;
    if (this.#has('b')) for (const tag of traveller.bags.tags) yield `b${plainCode(tag).slice(-SERIAL)}`;
    if (this.#has('l')) {
      for (const locator of [
        traveller.locator,
        booking?.locator,
        ...(booking?.otherLocators ?? []).map((each) => each.locator),
      ])
        if (locator != null) yield `l${locator.toUpperCase()}`;
    }
    if (this.#ends.length === 0) return;
    const numbers = traveller.documents.flatMap(({ number }) => number ?? []);
    for (const written of [...numbers, ...phones, ...traveller.bags.tags]) {
      const plain = plainCode(written);
      for (const length of this.#ends) if (plain.length > length) yield `e${plain.slice(-length)}`;
    }
  }

  /** Are names of companions asked for? */
  get asksCompanions(): boolean {
    return this.#has('c');
  }

  get asksNames(): boolean {
    return this.#has('w');
  }

  #has(kind: string): boolean {
    return this.#kinds.has(kind);
  }
}

/** Is it a word of the traveller's own name? Such a key is shared by people with other names, too. */
export function isWordKey(key: string): boolean {
  return key.startsWith('w');
}

/** Words that are the same, sound alike, or are spellings of a known name share a key. */
function* wordKeys({ words }: NameWords): Generator<string> {
  for (const { kind, forms, eastern } of words) {
    if (kind === 'initial') continue;
    if (eastern !== '') yield `ws${eastern}`;
    for (const { fold, rows } of forms) {
      yield `wf${fold}`;
      for (const row of rows) yield `wr${row >> 1}`;
    }
  }
}

/** Can it be found at all without the flight being looked at? */
export function isEndLong({ signs }: PartOfNumber): boolean {
  const { length } = plainCode(signs);
  return length >= LEAST_END && length <= LONGEST_END;
}
