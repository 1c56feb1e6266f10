/**
 * The words of a name in the one form in which names are compared. Words that say who somebody is are full; initials, particles, forms of address,
 * suffixes and legal forms are light, unless too few full ones are left.
 */
import { canonicalWord, isArticle, isFaith, isServant, servantOf } from './canonical-word.ts';
import { easternSound } from './eastern-sound.ts';
import { isEastAsian } from './known-names.ts';
import { otherSpellings } from './other-spellings.ts';
import { forgetForms, type WordForm, wordForm } from './word-form.ts';
import { isLegalForm, isSonOrDaughter, lightKind } from './word-kinds.ts';
import { type WrittenWord, writtenWords } from './written-words.ts';

/** A name as a source gives it: in its two parts, or in one line of any order. `isCut`: the line was full, so that its end may be missing. */
export type NameSource =
  | { readonly surname: string | null; readonly givenNames: string | null; readonly isCut?: boolean }
  | { readonly whole: string; readonly isCut?: boolean };

export type WordKind = 'full' | 'initial' | 'light';

export interface NameWord {
  readonly kind: WordKind;
  /** The spellings of the word; the first is the usual one. */
  readonly forms: readonly WordForm[];
  /** Its end may be missing, because the line ended here. */
  readonly isCut: boolean;
  /** In the name of somebody from China or Korea the sound, in whatever system it is spelt; otherwise ''. */
  readonly eastern: string;
}

export interface NameWords {
  /** In the order as written, surname first. */
  readonly words: readonly NameWord[];
  /** How many are full. */
  readonly full: number;
}

/** With fewer full words, those that may be names count as full. */
const LEAST_FULL = 2;
/** Further words are left out: no name has so many. */
const MOST_WORDS = 16;
/** A shorter line is not cut by the width of a field. */
const SHORTEST_CUT_LINE = 20;
/** Longer words are cut. */
const LONGEST_WORD = 40;

/** Reads a name once. Never fails: a name without a usable letter has no words. */
export function nameWords(name: NameSource): NameWords {
  const isWhole = 'whole' in name;
  const parts = isWhole ? [name.whole] : [name.surname ?? '', name.givenNames ?? ''];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const mayBeCut = name.isCut ?? length >= SHORTEST_CUT_LINE;
  const written = parts.map((part) => writtenWords(part, isWhole));
  const read = (joins: boolean): Draft[] =>
    written.flatMap((part) => withSurname(draftsOf(part, mayBeCut, joins), !isWhole));
  const joined = read(true);
  // `ABDUL KHAN` may be a given name and a surname: both stay.
  const drafts = countFull(joined.map(({ place }) => place)) < LEAST_FULL ? read(false) : joined;
  const known = drafts.filter(({ place }) => place !== 'placeholder');
  const named = known.some(({ place }) => place === 'full') ? known.filter(({ place }) => place !== 'title') : known;
  const words = withEastern(promoted(named.slice(0, MOST_WORDS)));
  return { words, full: words.filter(({ kind }) => kind === 'full').length };
}

/** What a word is before it is known how many full ones there are. */
type Place = 'full' | 'initial' | 'rank' | 'particle' | 'suffix' | 'legal' | 'title' | 'placeholder';

interface Draft {
  readonly place: Place;
  readonly spellings: readonly string[];
  readonly isAbjad: boolean;
  isCut: boolean;
}

/** `joins`: what belongs to `Abd al-` and `al-Din` is written together with it. */
function draftsOf(written: readonly WrittenWord[], mayBeCut: boolean, joins: boolean): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < written.length; ) {
    const joined =
      legalForm(written, at) ?? (joins ? compound(written, at, drafts) : null) ?? single(written[at] as WrittenWord);
    drafts.push(isTribal(written, at) ? { ...joined.draft, place: 'full' } : joined.draft);
    at += joined.taken;
  }
  const last = drafts.at(-1);
  if (last !== undefined) last.isCut = mayBeCut;
  return drafts;
}

/** After another word and the article, a rank is a surname: `AL SAYED`. */
function isTribal(written: readonly WrittenWord[], at: number): boolean {
  const [article, rank] = [written[at - 1]?.spellings[0] ?? '', written[at]?.spellings[0] ?? ''];
  return at > 1 && lightKind(rank) === 'rank' && isArticle(article) && lightKind(article) === 'particle';
}

/** In a field of its own, a word that is elsewhere a particle is a name (`DO`, `LE`). */
function withSurname(drafts: readonly Draft[], isField: boolean): readonly Draft[] {
  if (!isField || drafts.some(({ place }) => place !== 'particle')) return drafts;
  return drafts.map((each) => ({ ...each, place: 'full' }));
}

interface Taken {
  readonly draft: Draft;
  readonly taken: number;
}

/** `S.A.R.L.` */
function legalForm(written: readonly WrittenWord[], from: number): Taken | null {
  let letters = '';
  let at = from;
  for (; at < written.length; at += 1) {
    const word = written[at] as WrittenWord;
    if (!word.isDotted || word.spellings[0]?.length !== 1) break;
    letters += word.spellings[0];
  }
  // The last full stop is often left out.
  const end = written[at]?.spellings[0] ?? '';
  if (letters.length > 0 && end.length === 1 && isLegalForm(letters + end)) {
    return { draft: draft('legal', [letters + end], false), taken: at - from + 1 };
  }
  if (letters.length < 2 || !isLegalForm(letters)) return null;
  return { draft: draft('legal', [letters], false), taken: at - from };
}

/** `ABD AL RAHMAN`, and `NUR AL DIN`, which takes the word before out of the drafts. */
function compound(written: readonly WrittenWord[], at: number, drafts: Draft[]): Taken | null {
  const word = written[at] as WrittenWord;
  const main = word.spellings[0] as string;
  const next = written[at + 1];
  if (isServant(main) && next !== undefined) {
    const after = written[at + 2];
    const isParted = after !== undefined && isArticle(next.spellings[0] as string);
    const named = isParted ? after : next;
    const spellings = named.spellings.map((spelling) => canonicalWord(servantOf(spelling)));
    return { draft: draft('full', spellings, named.isAbjad), taken: isParted ? 3 : 2 };
  }
  const before = drafts.at(-1);
  if (before === undefined || before.place === 'initial') return null;
  const isParted = isArticle(main) && next !== undefined && isFaith(next.spellings[0] as string);
  if (!isParted && !isFaith(main)) return null;
  drafts.pop();
  const spellings = before.spellings.map((spelling) => `${spelling}DIN`);
  return { draft: draft('full', spellings, before.isAbjad), taken: isParted ? 2 : 1 };
}

function single({ spellings, isAbjad, isLetter }: WrittenWord): Taken {
  const cut = spellings.map((spelling) => canonicalWord(spelling.slice(0, LONGEST_WORD)));
  const word = spellings[0] as string;
  const place = isLetter ? letterPlace(word) : isAbjad && isSonOrDaughter(word) ? 'particle' : placeOf(word);
  return { draft: draft(place, cut, isAbjad), taken: 1 };
}

function letterPlace(letter: string): Place {
  return letter >= '0' && letter <= '9' ? 'full' : 'initial';
}

function placeOf(word: string): Place {
  return lightKind(word) ?? 'full';
}

function draft(place: Place, spellings: readonly string[], isAbjad: boolean): Draft {
  return { place, spellings, isAbjad, isCut: false };
}

/** Where so few full words are left, those count that may be names, or all that there is: in this order. */
const PROMOTED = [
  { place: 'rank', least: LEAST_FULL },
  { place: 'particle', least: LEAST_FULL },
  { place: 'suffix', least: 1 },
  { place: 'legal', least: 1 },
  { place: 'title', least: 1 },
] as const;

/** The words with their sounds, where one is a surname of China or Korea. */
export function withEastern(words: readonly NameWord[]): readonly NameWord[] {
  if (!words.some(({ forms }) => isEastAsian((forms[0] as WordForm).rows))) return words;
  return words.map((word) =>
    word.kind === 'full' ? { ...word, eastern: easternSound(word.forms[0]?.text ?? '') } : word,
  );
}

function promoted(drafts: readonly Draft[]): NameWord[] {
  const places = drafts.map(({ place }) => place);
  for (const { place, least } of PROMOTED) {
    for (let at = 0; at < places.length && countFull(places) < least; at += 1)
      if (places[at] === place) places[at] = 'full';
  }
  return drafts.map(({ spellings, isAbjad, isCut }, at) => ({
    kind: kindOf(places[at] as Place),
    forms: formsOf(spellings, isAbjad),
    isCut,
    eastern: '',
  }));
}

function countFull(places: readonly Place[]): number {
  return places.reduce((sum, place) => sum + Number(place === 'full'), 0);
}

function kindOf(place: Place): WordKind {
  return place === 'full' || place === 'initial' ? place : 'light';
}

/** Words of names repeat: the forms of those read last are kept. */
const MOST_KEPT = 100_000;
const kept = new Map<string, readonly WordForm[]>();

/** Lets go of the words of names that are kept for speed. Whoever closes the records of a session calls it. */
export function forgetNames(): void {
  kept.clear();
  forgetForms();
}

function formsOf(spellings: readonly string[], isAbjad: boolean): readonly WordForm[] {
  const [word] = spellings;
  if (word === undefined || spellings.length > 1 || isAbjad) return makeForms(spellings, isAbjad);
  const known = kept.get(word);
  if (known !== undefined) return known;
  const forms = makeForms(spellings, isAbjad);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, forms);
  return forms;
}

function makeForms(spellings: readonly string[], isAbjad: boolean): readonly WordForm[] {
  const forms: WordForm[] = [];
  for (const text of [...spellings, ...(isAbjad ? [] : spellings.flatMap(otherSpellings))]) {
    if (text !== '' && !forms.some((form) => form.text === text)) forms.push(wordForm(text, isAbjad));
  }
  return forms;
}
