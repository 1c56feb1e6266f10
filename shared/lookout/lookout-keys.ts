/**
 * By what a lookout without a flight number is found among many travellers: keys of its numbers and of the words of its names. A traveller who shares none is not
 * compared with it.
 */
import { listedForms, sentForms } from '../list/match/compare-documents.ts';
import { lookAlikeForm } from '../list/match/document-form.ts';
import type { OwnName } from '../list/match/listed-names.ts';
import { phoneEnd, phoneForm, plainCode } from '../search/search-kinds.ts';
import { locatorsOf, phonesOf } from './compare-known.ts';
import type { Aboard } from './flight-company.ts';
import { wordKeys } from './heard-name.ts';
import { documentNumbers } from './part-of-number.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

/** The last digits of a bag tag that each of its forms has. */
const SERIAL = 6;

/** The keys of a lookout; a traveller who is to be compared with it has one of them. */
export function lookoutKeys({ lookout, names, companion, entry, phone }: PreparedLookout): ReadonlySet<string> {
  const { document, bagTag, locator } = lookout.terms;
  const keys = new Set<string>();
  for (const { words } of names) for (const key of wordKeys(words)) keys.add(key);
  for (const { words } of companion?.names ?? []) for (const key of wordKeys(words)) keys.add(`c${key}`);
  for (const each of entry.documents) for (const form of listedForms(each)) keys.add(`d${form}`);
  if (document !== null) keys.add(`x${lookAlikeForm(plainCode(document.signs))}`);
  if (bagTag?.part === 'end') keys.add(`e${plainCode(bagTag.signs)}`);
  if (phone?.kind === 'end') keys.add(`e${plainCode(phone.signs)}`);
  if (phone?.kind === 'abroad') keys.add(`p${phoneForm(phone.signs)}`);
  if (phone?.kind === 'local') keys.add(`t${phoneEnd(phone.signs)}`);
  if (bagTag?.part === 'whole') keys.add(`b${plainCode(bagTag.signs).slice(-SERIAL)}`);
  if (locator !== null) keys.add(`l${locator.toUpperCase()}`);
  return keys;
}

/** Which kinds of keys there are, so that no others are made of travellers. */
export class KeyKinds {
  readonly #kinds: ReadonlySet<string>;
  /** How long the ends of telephones and bag tags are, and those of documents. */
  readonly #ends: readonly number[];
  readonly #documentEnds: readonly number[];

  constructor(keys: Iterable<string>) {
    const all = [...keys];
    this.#kinds = new Set(all.map((key) => key[0] as string));
    const lengths = (kind: string) => [
      ...new Set(all.flatMap((key) => (key.startsWith(kind) ? [key.length - 1] : []))),
    ];
    this.#ends = lengths('e');
    this.#documentEnds = lengths('x');
  }

  /** The keys of a traveller with these names. `beside`: those, and the names of the others of the company. */
  *of(who: Aboard, names: readonly OwnName[], beside: readonly OwnName[]): Generator<string> {
    const { documents, bags } = who.traveller;
    if (this.#has('w')) for (const { words } of names) yield* wordKeys(words);
    if (this.#has('c')) for (const { words } of beside) for (const key of wordKeys(words)) yield `c${key}`;
    if (this.#has('d')) for (const document of documents) for (const form of sentForms(document)) yield `d${form}`;
    const phones = this.#has('p') || this.#has('t') || this.#has('e') ? phonesOf(who) : [];
    if (this.#has('p')) for (const phone of phones) yield `p${phoneForm(phone)}`;
    if (this.#has('t')) for (const phone of phones) yield `t${phoneEnd(phone)}`;
    if (this.#has('b')) for (const tag of bags.tags) yield `b${plainCode(tag).slice(-SERIAL)}`;
    if (this.#has('l')) for (const locator of locatorsOf(who)) yield `l${locator}`;
    if (this.#has('e')) for (const each of [...phones, ...bags.tags]) yield* endKeys('e', plainCode(each), this.#ends);
    if (!this.#has('x')) return;
    for (const { number } of documents) {
      for (const each of number === null ? [] : documentNumbers(number)) {
        yield* endKeys('x', lookAlikeForm(each), this.#documentEnds);
      }
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

function* endKeys(kind: 'e' | 'x', plain: string, lengths: readonly number[]): Generator<string> {
  for (const length of lengths) if (plain.length > length) yield `${kind}${plain.slice(-length)}`;
}

/** Is it a word of the traveller's own name? Such a key is shared by people with other names, too. */
export function isWordKey(key: string): boolean {
  return key.startsWith('w');
}
