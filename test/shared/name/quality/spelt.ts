/** A person's name in letters, before it is written into fields or a line. */
import type { Random } from '../../../../shared/training/random.ts';
import type { NameWord } from './culture.ts';
import type { Part, Person, Role } from './person.ts';

export interface Spelt {
  readonly role: Role;
  readonly text: string;
  readonly word: NameWord;
}

/** As a reader of names gets it. */
export type WrittenName = { readonly surname: string; readonly givenNames: string } | { readonly whole: string };

/** Spells each part, mostly in its usual way. Words in `known` are spelt as there. */
export function spell(random: Random, person: Person, known: readonly Spelt[] = []): readonly Spelt[] {
  return person.parts.map(({ role, word }) => {
    const same = known.find((each) => each.word === word);
    return { role, word, text: same?.text ?? spellingOf(random, word) };
  });
}

function spellingOf(random: Random, { spellings }: NameWord): string {
  return random.percent(60) ? (spellings[0] as string) : random.pick(spellings);
}

/** Another spelling for each word that has one; null where none has. */
export function respell(random: Random, parts: readonly Spelt[]): readonly Spelt[] | null {
  const respelt = parts.map((part) => {
    const others = part.word.spellings.filter((each) => each !== part.text);
    return others.length === 0 ? part : { ...part, text: random.pick(others) };
  });
  return respelt.some(({ text }, at) => text !== parts[at]?.text) ? respelt : null;
}

/** Every part in the script of its culture; null where one has none. */
export function inScript(parts: readonly Spelt[]): readonly Spelt[] | null {
  const script = parts.filter(({ role }) => role !== 'particle');
  if (script.some(({ word }) => word.script === null)) return null;
  return parts.map((part) => ({ ...part, text: part.word.script ?? part.text }));
}

/** Fields of a manifest: the surnames with the particles before them, and the rest. Without a surname, the last part stands for it. */
export function fields(parts: readonly Spelt[]): { readonly surname: string; readonly givenNames: string } {
  const isSurname = (part: Part) => part.role === 'surname' || part.role === 'second surname';
  const last = parts.at(-1);
  const inSurname = parts.some(isSurname) ? isSurname : (part: Part) => part === last;
  const surname: string[] = [];
  const givenNames: string[] = [];
  let particles: string[] = [];
  for (const part of parts) {
    if (part.role === 'particle') {
      particles.push(part.text);
      continue;
    }
    (inSurname(part) ? surname : givenNames).push(...particles, part.text);
    particles = [];
  }
  return { surname: surname.join(' '), givenNames: givenNames.join(' ') };
}

export function inOneLine(parts: readonly Spelt[], blank = ' '): { readonly whole: string } {
  return { whole: parts.map(({ text }) => text).join(blank) };
}

/** In fields or in the order of the culture, in capitals or not. */
export function write(random: Random, parts: readonly Spelt[]): WrittenName {
  const name = random.percent(60) ? fields(parts) : inOneLine(parts);
  return random.percent(40) ? capitals(name) : name;
}

export function capitals(name: WrittenName): WrittenName {
  if ('whole' in name) return { whole: name.whole.toUpperCase() };
  return { surname: name.surname.toUpperCase(), givenNames: name.givenNames.toUpperCase() };
}

/** Words of the whole name, in capitals. */
export function wholeText(name: WrittenName): string {
  return 'whole' in name ? name.whole : `${name.givenNames} ${name.surname}`;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'SS',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Ø: 'OE',
  Æ: 'AE',
  Þ: 'TH',
  İ: 'I',
  ı: 'I',
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Å: 'AA',
};

/** The letters A to Z and blanks, as a machine-readable zone has them (ICAO 9303 part 3, section 4.6 and 6). */
export function machineLetters(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => LETTERS[letter] ?? LETTERS[letter.toUpperCase()] ?? letter)
    .join('')
    .normalize('NFD')
    .toUpperCase()
    .replace(/[\p{Mark}'’.]/gu, '')
    .replace(/[^A-Z]+/g, ' ')
    .trim();
}
