/** Ethiopic syllables (Amharic, Tigrinya): eight to a consonant, in the order of the block (The Unicode Standard, U+1200). */
import type { Script } from './script.ts';

const FIRST = 0x1200;
const IN_ROW = 8;
/** A dot: no syllables of names. */
const CONSONANTS =
  'H L H M S R S SH Q Q Q Q B V T CH H H N NY A K K KH KH W A Z ZH Y D D J G G G T CH P TS TS F P'.split(' ');
const VOWELS = ['E', 'U', 'I', 'A', 'E', '', 'O', 'WA'];
/** Consonants that are no sound of their own. */
const SILENT = 'A';

export const ethiopic: Script = {
  blocks: [[FIRST, 0x137f]],
  isAbjad: false,
  isSyllabic: true,
  read: (run) => [[Array.from(run, (letter) => syllable(letter.charCodeAt(0) - FIRST)).join('')]],
};

function syllable(place: number): string {
  const consonant = CONSONANTS[Math.floor(place / IN_ROW)];
  const vowel = VOWELS[place % IN_ROW] ?? '';
  if (consonant === undefined) return '';
  if (consonant !== SILENT) return consonant + vowel;
  return place % IN_ROW === 0 ? 'A' : vowel === '' ? 'I' : vowel;
}
