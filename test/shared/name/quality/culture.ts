/** What a culture's names are made of: words with their spellings, and how a whole name is put together. The data serve tests of names only. */
import type { Sex } from '../../../../shared/manifest.ts';

/** One name as it is really spelt in different documents. */
export interface NameWord {
  /** Latin spellings, the usual one first. */
  readonly spellings: readonly string[];
  /** The same name in the script it comes from, or null where that is Latin. */
  readonly script: string | null;
  /** Nicknames and short forms in Latin letters. */
  readonly short: readonly string[];
}

/** Whom a crowd is made of. */
export type Crowd = 'travellers' | 'listed';

/**
 * A form is a row of parts. `G` is the given name, `M` a second one, `P` the father's name, `F` the grandfather's, `S` the surname, `T` a second
 * surname; words in lower case are particles and stay as they are.
 */
export type NameForm = string;

export interface Culture {
  readonly name: string;
  readonly male: readonly NameWord[];
  readonly female: readonly NameWord[];
  /** Empty where people have their father's name instead. */
  readonly surnames: readonly NameWord[];
  /** The first is the most frequent. */
  readonly forms: readonly NameForm[];
  /** What is put before a name, or behind it where it begins with `+`. */
  readonly titles: readonly string[];
  /** Given names that look alike and are different names, by their first spelling: `Amadou/Mamadou`. */
  readonly lookAlikes: readonly string[];
  /** Second given names, where they are not taken from the given names. */
  readonly second?: Readonly<Record<'male' | 'female', readonly NameWord[]>>;
  /** Given names for crowds, where any two syllables make one. */
  readonly manyGiven?: Readonly<Record<'male' | 'female', readonly NameWord[]>>;
  /** How the surname of a woman differs. */
  readonly womanSurname?: (word: NameWord) => NameWord;
  /** How the father's name is turned into a patronymic. */
  readonly patronymic?: (father: NameWord, sex: Sex) => NameWord;
  /** Few surnames serve a whole people, so that none may be invented for long lists. */
  readonly fewSurnames?: true;
  /** Of travellers at an airport of West Africa, and of persons on lists of many countries, how many in some hundred have such names: guesses. */
  readonly shares: Readonly<Record<Crowd, number>>;
}

/**
 * Reads one name a line: `spellings | script | short forms`, the last two may be missing. An underscore stands for a blank inside a spelling.
 *
 * Throws where a line has no spelling.
 */
export function nameWords(text: string): readonly NameWord[] {
  return lines(text).map((line) => {
    const [spellings = '', script = '', short = ''] = line.split('|');
    if (spellings.trim() === '') throw new Error(`no spelling in ${line}`);
    return { spellings: blanks(spellings), script: blanks(script)[0] ?? null, short: blanks(short) };
  });
}

/** A name with one spelling. */
export function plain(spelling: string): NameWord {
  return { spellings: [spelling], script: null, short: [] };
}

/** The lines of a text that are not blank, without the blanks around them. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Words between blanks, underscores read as blanks. */
export function blanks(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}

/** The same word with every spelling, the script form and the short forms changed. */
export function changed(word: NameWord, latin: (text: string) => string, script: (text: string) => string): NameWord {
  return {
    spellings: word.spellings.map(latin),
    script: word.script === null ? null : script(word.script),
    short: [],
  };
}
