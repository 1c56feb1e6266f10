/** Invented persons of a culture, and near misses: persons whose names share words and who are somebody else. */
import type { Sex } from '../../../../shared/manifest.ts';
import type { Random } from '../../../../shared/training/random.ts';
import { type Culture, type NameForm, type NameWord, plain } from './culture.ts';
import { editDistance } from './edit-distance.ts';

export type Role = 'given' | 'second' | 'father' | 'grandfather' | 'surname' | 'second surname' | 'particle';

const ROLES: Readonly<Record<string, Role>> = {
  G: 'given',
  M: 'second',
  P: 'father',
  F: 'grandfather',
  S: 'surname',
  T: 'second surname',
};

export interface Part {
  readonly role: Role;
  readonly word: NameWord;
}

export interface Person {
  readonly culture: Culture;
  readonly sex: Sex;
  /** In the order of the culture. */
  readonly parts: readonly Part[];
}

/** The words that are drawn for the parts of a person; a near miss replaces some of them. */
export type Words = Readonly<Partial<Record<Role, NameWord>>>;

/** A person whose words are drawn by chance, all words of a stock equally often. */
export function makePerson(random: Random, culture: Culture): Person {
  const sex: Sex = random.percent(60) ? 'M' : 'F';
  const given = culture.lookAlikes.length > 0 && random.percent(30) ? lookAlikeOf(random, culture) : undefined;
  const words = given === undefined ? {} : { given };
  const parts = assemble(someForm(random, culture), words, (role, used) => draw(random, culture, sex, role, used));
  return { culture, sex, parts };
}

/** The same form with some words given and the rest drawn, no word twice. */
export function withWords(random: Random, person: Person, words: Words): Person {
  const { culture, sex } = person;
  const form = person.parts
    .map(({ role, word }) => (role === 'particle' ? word.spellings[0] : letterOf(role)))
    .join(' ');
  return { culture, sex, parts: assemble(form, words, (role, used) => draw(random, culture, sex, role, used)) };
}

/** The words of a person by their role. A patronymic stands as the word that the name shows. */
export function wordsOf(person: Person): Words {
  return Object.fromEntries(
    person.parts.filter(({ role }) => role !== 'particle').map(({ role, word }) => [role, word]),
  );
}

/** Draws the word of a part; `used` are those that the name already has. */
export type DrawWord = (role: Role, used: ReadonlySet<NameWord>) => NameWord;

/** The parts of a form: words that are given, the others drawn. */
export function assemble(form: NameForm, words: Words, draw: DrawWord): readonly Part[] {
  const used = new Set<NameWord>(Object.values(words));
  return form.split(' ').map((letter): Part => {
    const role = ROLES[letter];
    if (role === undefined) return { role: 'particle', word: plain(letter.replaceAll('_', ' ')) };
    const word = words[role] ?? draw(role, used);
    used.add(word);
    return { role, word };
  });
}

/** The form of a person: the first of a culture is as frequent as all others together. */
export function someForm(random: Random, { forms }: Culture): NameForm {
  const [usual = 'G S', ...others] = forms;
  return others.length === 0 || random.percent(50) ? usual : random.pick(others);
}

function draw(random: Random, culture: Culture, sex: Sex, role: Role, used: ReadonlySet<NameWord>): NameWord {
  const unused = stockOf(culture, sex, role).filter((each) => !used.has(each));
  return formOf(culture, sex, role, random.pick(unused));
}

/** The names from which a part is drawn. */
export function stockOf(culture: Culture, sex: Sex, role: Role): readonly NameWord[] {
  const ofSex = sex === 'M' ? culture.male : culture.female;
  return {
    given: ofSex,
    second: culture.second?.[sex === 'M' ? 'male' : 'female'] ?? ofSex,
    father: culture.male,
    grandfather: culture.male,
    surname: culture.surnames,
    'second surname': culture.surnames,
    particle: [],
  }[role];
}

/** The form that a name takes in its place: a patronymic, a woman's surname. */
export function formOf(culture: Culture, sex: Sex, role: Role, word: NameWord): NameWord {
  if (role === 'father') return culture.patronymic?.(word, sex) ?? word;
  if (role === 'surname' && sex === 'F') return culture.womanSurname?.(word) ?? word;
  return word;
}

function letterOf(role: Role): string {
  return Object.keys(ROLES).find((letter) => ROLES[letter] === role) ?? '';
}

/** The word of a given name, found by its first spelling or its script; a name that is only mentioned as a look-alike is its own spelling. */
function givenNamed(culture: Culture, name: string): NameWord {
  const found = [...culture.male, ...culture.female].find(
    ({ spellings, script }) => spellings[0] === name || script === name,
  );
  return found ?? plain(name);
}

function lookAlikeOf(random: Random, culture: Culture): NameWord {
  const [first = '', second = ''] = random.pick(culture.lookAlikes).split('/');
  return givenNamed(culture, random.percent(50) ? first : second);
}

function otherOfLookAlike({ culture }: Person, { spellings, script }: NameWord): NameWord | undefined {
  for (const pair of culture.lookAlikes) {
    const [first = '', second = ''] = pair.split('/');
    if (first === spellings[0] || first === script) return givenNamed(culture, second);
    if (second === spellings[0] || second === script) return givenNamed(culture, first);
  }
  return undefined;
}

/** Somebody else whose name is near, or null where the person's name has no part for it. */
export type NearMiss = (random: Random, person: Person) => Person | null;

export const NEAR_MISSES = {
  sibling: (random, person) => {
    const { father, grandfather, surname, 'second surname': second } = wordsOf(person);
    if (father === undefined && second === undefined) return null;
    return withWords(random, person, defined({ father, grandfather, surname, 'second surname': second }));
  },
  'same surname': (random, person) => {
    const { surname } = wordsOf(person);
    return surname === undefined ? null : withWords(random, person, { surname });
  },
  'same given name': (random, person) => {
    const { given, second } = wordsOf(person);
    return withWords(random, person, defined({ given, second }));
  },
  'father and son': (random, person) => {
    const { father, grandfather, surname } = wordsOf(person);
    if (father === undefined || person.culture.patronymic !== undefined) return null;
    return withWords(random, person, defined({ given: father, father: grandfather, surname }));
  },
  'shared second name': (random, person) => {
    const { second } = wordsOf(person);
    return second === undefined ? null : withWords(random, person, { second });
  },
  'given names look alike': (random, person) => {
    const { given, ...others } = wordsOf(person);
    const other = given === undefined ? undefined : otherOfLookAlike(person, given);
    return other === undefined ? null : withWords(random, person, { ...others, given: other });
  },
  'closest given name': (random, person) => {
    const { given, ...others } = wordsOf(person);
    const other = given === undefined ? undefined : closest(given, givenNamesOf(person));
    return other === undefined ? null : withWords(random, person, { ...others, given: other });
  },
  'closest surname': (random, person) => {
    const { surname, ...others } = wordsOf(person);
    const { culture, sex } = person;
    const surnames = culture.surnames.map((each) => formOf(culture, sex, 'surname', each));
    const other = surname === undefined ? undefined : closest(surname, surnames);
    return other === undefined ? null : withWords(random, person, { ...others, surname: other });
  },
  'same given and father’s name': (random, person) => {
    const { given, father } = wordsOf(person);
    return father === undefined ? null : withWords(random, person, defined({ given, father }));
  },
  stranger: (random, person) => withWords(random, person, {}),
} satisfies Readonly<Record<string, NearMiss>>;

export type NearMissKind = keyof typeof NEAR_MISSES;

function givenNamesOf({ culture, sex }: Person): readonly NameWord[] {
  return stockOf(culture, sex, 'given');
}

/** The other word whose usual spelling needs the fewest changes. */
function closest(word: NameWord, stock: readonly NameWord[]): NameWord | undefined {
  const letters = word.spellings[0] ?? '';
  return stock
    .filter((each) => each !== word && each.spellings[0] !== letters)
    .map((each) => ({ each, distance: editDistance(letters, each.spellings[0] ?? '') }))
    .toSorted((a, b) => a.distance - b.distance)[0]?.each;
}

function defined(words: Partial<Record<Role, NameWord | undefined>>): Words {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
}
