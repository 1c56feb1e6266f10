/**
 * Finds the names of a list that may be somebody's. Words of the list are found by the relation that the comparison uses, and every name that shares
 * enough of them is compared, so that nothing is lost that the comparison would take. Numbers stand in typed arrays, for lists of a million names.
 */
import { allSteps, IN_A_STEP, type Steps } from '../steps.ts';
import { compareNameWords, LEAST_BESIDE_CONFLICT, type NameMatch } from './compare-name-words.ts';
import {
  isDoubleName,
  joinedForm,
  joinedPlaces,
  LEAST_JOINED_CONSONANTS,
  LEAST_JOINED_SOUNDS,
  type Place,
} from './joined-words.ts';
import { type KeyTable, KeyTableBuilder, keyOf } from './key-table.ts';
import { type LearnedNames, learnedNames } from './learned-names.ts';
import {
  ENTRY_BITS,
  IS_CUT,
  IS_OTHER_SPELLING,
  KIND_MASK,
  KINDS,
  type NameEntries,
  type Postings,
  postings,
  postingsOf,
  visitPostings,
} from './name-entries.ts';
import { NameSieve } from './name-sieve.ts';
import { type NameWord, type NameWords, type WordKind, withEastern } from './name-words.ts';
import { NumberList } from './number-list.ts';
import { hasInitials, MOST_LETTERS_APART, type Relation } from './pair-words.ts';
import type { SameWord } from './same-word.ts';
import { type WordForm, wordForm } from './word-form.ts';
import { type WordList, WordListBuilder } from './word-list.ts';

export interface FoundName {
  /** The place of the name in the order in which the index was built. */
  readonly name: number;
  readonly match: NameMatch;
  /** How rare the words are that agree: bits, summed over the words. */
  readonly rarity: number;
}

const NOTHING_LEARNED = learnedNames([]);
const KEY = { fold: 1, row: 2, eastern: 3, skeleton: 4, abjad: 5 } as const;
/** Bit of a name that has words written apart which the wanted name writes together. */
const IS_JOINED = 1 << 30;
/** Comparing so many names takes about a millisecond. */
const NAMES_IN_A_STEP = 64;
/** More full words than this are counted as so many. */
const MOST_COUNTED = 63;
const HAS_CUT = 64;
const HAS_INITIALS = 128;

interface IndexParts extends NameEntries {
  readonly words: WordList;
  /** By the key of words that a name writes apart, the name. */
  readonly joined: KeyTable;
  /** How many full words a name has, and whether it has initials. */
  readonly counts: Uint8Array;
  readonly full: Postings;
  readonly light: Postings;
  readonly learned: LearnedNames;
}

export class NameIndex {
  readonly #words: WordList;
  readonly #joined: KeyTable;
  readonly #entries: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #counts: Uint8Array;
  readonly #full: Postings;
  readonly #light: Postings;
  readonly #learned: LearnedNames;
  /** Bits of the words of the wanted name that a name has; all 0 between two searches. */
  readonly #hits: Int32Array;
  #sieve: NameSieve | null = null;

  /** Builds the index; the names are read once, in order. `learned`: words that lists have shown to be one. */
  static build(names: Iterable<NameWords>, learned?: LearnedNames): NameIndex {
    return allSteps(NameIndex.steps(names, learned));
  }

  /** The same in steps of a millisecond or so. */
  static *steps(names: Iterable<NameWords>, learned: LearnedNames = NOTHING_LEARNED): Steps<NameIndex> {
    const words = new WordListBuilder();
    const joined = new KeyTableBuilder();
    const [entries, ends, counts] = [new NumberList(), new NumberList(), new NumberList()];
    for (const name of names) {
      addJoined(joined, name, ends.length);
      for (const word of name.words) {
        word.forms.forEach((form, at) => {
          const bits = KINDS.indexOf(word.kind) + (at === 0 ? 0 : IS_OTHER_SPELLING) + (word.isCut ? IS_CUT : 0);
          entries.add(words.add(form) * 2 ** ENTRY_BITS + bits);
        });
      }
      ends.add(entries.length);
      counts.add(countOf(name));
      if (ends.length % IN_A_STEP === 0) yield;
    }
    const list = yield* words.steps();
    const all: NameEntries = { entries: entries.toArray(), ends: ends.toArray() };
    return new NameIndex({
      ...all,
      words: list,
      joined: yield* joined.steps(),
      counts: Uint8Array.from(counts.toArray()),
      full: yield* postings(all, list.size, 'full'),
      light: yield* postings(all, list.size, 'light'),
      learned,
    });
  }

  private constructor({ words, joined, entries, ends, counts, full, light, learned }: IndexParts) {
    this.#words = words;
    this.#joined = joined;
    this.#entries = entries;
    this.#ends = ends;
    this.#counts = counts;
    this.#full = full;
    this.#light = light;
    this.#learned = learned;
    this.#hits = new Int32Array(ends.length);
  }

  /** How many names there are. */
  get size(): number {
    return this.#ends.length;
  }

  /** The names that agree with the wanted one in some strength, best first, then by how rare the words are that agree. */
  find(wanted: NameWords): readonly FoundName[] {
    return allSteps(this.finding(wanted));
  }

  /** May a name agree with the one sent, in any order? Says no for most, in a few microseconds. `among`: only these names are asked. */
  mayFind(sent: string, among: (name: number) => boolean = isAny): boolean {
    this.#sieve ??= new NameSieve({
      size: this.size,
      namesWith: (word, visit, alone) => {
        const found = (name: number): void => {
          visit(name);
          // Initials agree with words that they begin, a surname that a full line cut with a longer name.
          const count = this.#counts[name] as number;
          if ((count & HAS_INITIALS) !== 0 || isCutAlone(count)) alone(name);
        };
        this.#visitWord(word, found, alone);
      },
      mayHaveFold: (fold) => this.#words.mayHaveFold(fold),
      hasAbjad: this.#words.hasAbjad,
    });
    return this.#sieve.mayFind(sent, among);
  }

  /** As `find` in steps of a millisecond or so: a frequent name shares words with thousands. `among`: only these names are compared; left out: all. */
  *finding(wanted: NameWords, among: (name: number) => boolean = isAny): Steps<readonly FoundName[]> {
    const found: FoundName[] = [];
    const relation = remembering(this.#learned.relation);
    let compared = 0;
    for (const name of this.#candidates(wanted)) {
      if (!among(name)) continue;
      compared += 1;
      if (compared % NAMES_IN_A_STEP === 0) yield;
      const match = compareNameWords(wanted, this.words(name), undefined, relation);
      if (match.strength !== 'none') found.push({ name, match, rarity: this.#rarityOf(match) });
    }
    return found.sort((a, b) => b.match.score - a.match.score || b.rarity - a.rarity || a.name - b.name);
  }

  /** The words of a name of the list. */
  words(name: number): NameWords {
    const words: NameWord[] = [];
    let forms: WordForm[] = [];
    let full = 0;
    const from = name === 0 ? 0 : (this.#ends[name - 1] as number);
    for (let at = from; at < (this.#ends[name] as number); at += 1) {
      const entry = this.#entries[at] as number;
      const form = this.#words.form(entry >>> ENTRY_BITS);
      if ((entry & IS_OTHER_SPELLING) !== 0) {
        forms.push(form);
        continue;
      }
      forms = [form];
      const kind = KINDS[entry & KIND_MASK] as WordKind;
      if (kind === 'full') full += 1;
      words.push({ kind, forms, isCut: (entry & IS_CUT) !== 0, eastern: '' });
    }
    return { words: withEastern(words), full };
  }

  /** Names that share enough words with the wanted one, or words that are written together. */
  #candidates(wanted: NameWords): number[] {
    const { words } = wanted;
    const hits = this.#hits;
    const touched: number[] = [];
    const mark = (name: number, bits: number): void => {
      if (hits[name] === 0) touched.push(name);
      hits[name] = (hits[name] as number) | bits;
    };
    words.forEach((word, at) => {
      if (word.kind === 'initial') return;
      this.#visitWord(
        word,
        (name) => mark(name, 1 << at),
        (name) => mark(name, (1 << at) | IS_JOINED),
      );
    });
    for (const places of joinedPlaces(words)) {
      if (!this.#mayBeJoined(words, places)) continue;
      const bits = places.reduce((sum, place) => sum | (1 << place), 0);
      const form = joinedForm(words, places);
      if (form.eastern !== '')
        this.#joined.find(keyOf(KEY.eastern, form.eastern), (name) => mark(name, bits | IS_JOINED));
      this.#words.joined(form, (number) => {
        visitPostings(this.#full, number, (name) => mark(name, bits));
        visitPostings(this.#light, number, (name) => mark(name, bits));
      });
    }
    const count = countOf(wanted);
    const chosen = touched.filter((name) => mayMatch(this.#counts[name] as number, count, hits[name] as number));
    for (const name of touched) hits[name] = 0;
    return chosen;
  }

  /** Calls `visit` with each name that has a word that may be this one, and `apart` with each that may write it apart. */
  #visitWord(word: NameWord, visit: (name: number) => void, apart: (name: number) => void): void {
    if (word.eastern !== '') this.#joined.find(keyOf(KEY.eastern, word.eastern), apart);
    for (const form of this.#withLearned(word.forms)) {
      for (const number of this.#words.related(form)) {
        visitPostings(this.#full, number, visit);
        if (word.kind === 'full') visitPostings(this.#light, number, visit);
      }
      this.#joined.find(keyOf(KEY.fold, form.fold), apart);
      if (form.skeleton.length >= LEAST_JOINED_CONSONANTS)
        this.#joined.find(keyOf(form.isAbjad ? KEY.skeleton : KEY.abjad, form.skeleton), apart);
      for (const row of form.rows) this.#joined.find(keyOf(KEY.row, String(row >> 1)), apart);
    }
  }

  /** Has the list a word about as long? The comparison takes no other for words written together. */
  #mayBeJoined(words: NameWords['words'], places: Place): boolean {
    let length = 0;
    for (const place of places) {
      const word = words[place] as NameWord;
      if (word.eastern !== '' || word.forms[0]?.isAbjad === true) return true;
      length += word.forms[0]?.text.length ?? 0;
    }
    return this.#words.hasAbout(length, MOST_LETTERS_APART) || (this.#words.hasAbjad && isDoubleName(words, places));
  }

  #withLearned(forms: readonly WordForm[]): readonly WordForm[] {
    return [...forms, ...forms.flatMap(({ text }) => this.#learned.others(text).map((other) => wordForm(other)))];
  }

  /** Whole bits: a word that every second name has is worth one, one of a thousand names ten. */
  #rarityOf({ agreed }: NameMatch): number {
    let bits = 0;
    for (const { other } of agreed) {
      for (const text of other) bits += 31 - Math.clz32(Math.floor(this.size / (1 + this.#timesOf(text))) + 1);
    }
    return bits;
  }

  /** How many names have the word. */
  #timesOf(text: string): number {
    let times = 0;
    for (const number of this.#words.numbersOf(text)) times += postingsOf(this.#full, number);
    return times;
  }
}

function isAny(): boolean {
  return true;
}

/** The relation for one search: each pair of words is compared once. */
function remembering(relation: Relation): Relation {
  const answers = new Map<WordKey, Map<WordKey, SameWord | null>>();
  return (one, other) => {
    const [a, b] = [keyOfWord(one), keyOfWord(other)];
    let row = answers.get(a);
    if (row === undefined) {
      row = new Map();
      answers.set(a, row);
    }
    let answer = row.get(b);
    if (answer === undefined) {
      answer = relation(one, other);
      row.set(b, answer);
    }
    return answer;
  };
}

type WordKey = WordForm | string;

/** What the relation looks at: nearly always one form alone. */
function keyOfWord({ forms, eastern }: NameWord): WordKey {
  if (forms.length === 1 && eastern === '') return forms[0] as WordForm;
  return `${forms.map(({ text, isAbjad }) => (isAbjad ? `${text}@` : text)).join(' ')} ${eastern}`;
}

/** Adds what a name would be with words written together. */
function addJoined(joined: KeyTableBuilder, { words }: NameWords, name: number): void {
  for (const { eastern } of words) if (eastern !== '') joined.add(keyOf(KEY.eastern, eastern), name);
  for (const places of joinedPlaces(words)) {
    const form = joinedForm(words, places);
    if (form.eastern !== '') joined.add(keyOf(KEY.eastern, form.eastern), name);
    if (form.skeleton.length >= LEAST_JOINED_CONSONANTS) {
      joined.add(keyOf(KEY.skeleton, form.skeleton), name);
      if (form.isAbjad) joined.add(keyOf(KEY.abjad, form.skeleton), name);
    }
    if (form.fold.length < LEAST_JOINED_SOUNDS) continue;
    joined.add(keyOf(KEY.fold, form.fold), name);
    for (const row of form.rows) joined.add(keyOf(KEY.row, String(row >> 1)), name);
  }
}

/** How many full words a name has, and whether it has initials, or a word that may be cut. */
function countOf({ words, full }: NameWords): number {
  const cut = words.some((word) => word.isCut) ? HAS_CUT : 0;
  return Math.min(full, MOST_COUNTED) + cut + (hasInitials(words) ? HAS_INITIALS : 0);
}

/** Has the name one full word only, and may that be cut? */
function isCutAlone(count: number): boolean {
  return (count & MOST_COUNTED) <= 1 && (count & HAS_CUT) !== 0;
}

/** Could the comparison take two names with these words in common? Its rules say how many must agree. */
function mayMatch(one: number, other: number, bits: number): boolean {
  if ((bits & IS_JOINED) !== 0 || ((one | other) & HAS_INITIALS) !== 0) return true;
  const agreed = countBits(bits);
  const [wanted, listed] = [one & MOST_COUNTED, other & MOST_COUNTED];
  // One word alone that a full line cut agrees with a longer name.
  if (agreed < 2) return agreed === 1 && ((wanted <= 1 && listed <= 1) || isCutAlone(one) || isCutAlone(other));
  // Beside two whole words, one that is cut agrees without being found.
  const cut = Number((one & HAS_CUT) !== 0) + Number((other & HAS_CUT) !== 0);
  return agreed + cut >= Math.min(LEAST_BESIDE_CONFLICT, wanted, listed);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
