/** Greek letters (ELOT 743, ISO 843 type 2), with the pairs of letters that stand for one sound. */
import { type Letters, type Script, spellings } from './script.ts';

const GREEK: Letters = {
  Α: 'A',
  Β: 'V|B',
  Γ: 'G',
  Δ: 'D',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'I|E',
  Θ: 'TH',
  Ι: 'I',
  Κ: 'K',
  Λ: 'L',
  Μ: 'M',
  Ν: 'N',
  Ξ: 'X',
  Ο: 'O',
  Π: 'P',
  Ρ: 'R',
  Σ: 'S',
  Τ: 'T',
  Υ: 'Y',
  Φ: 'F|PH',
  Χ: 'CH|H',
  Ψ: 'PS',
  Ω: 'O',
};

const PAIRS: readonly (readonly [string, string])[] = [
  ['ΟΥ', 'OU'],
  ['ΓΓ', 'NG'],
  ['ΓΚ', 'GK'],
  ['ΓΞ', 'NX'],
  ['ΓΧ', 'NCH'],
  ['ΑΥ', 'AV'],
  ['ΕΥ', 'EV'],
];
/** Before a voiceless consonant, the second letter of `ΑΥ` and `ΕΥ` is F. */
const VOICELESS = /([ΑΕ])Υ(?=[ΘΚΞΠΣΤΦΧΨ])/g;
/** At the beginning of a word. */
const FIRST_PAIRS: readonly (readonly [string, string])[] = [
  ['ΜΠ', 'B'],
  ['ΝΤ', 'D'],
];

export const greek: Script = {
  blocks: [
    [0x370, 0x3ff],
    [0x1f00, 0x1fff],
  ],
  isAbjad: false,
  isSyllabic: false,
  read: (run) => {
    let plain = run.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
    for (const [pair, latin] of FIRST_PAIRS) if (plain.startsWith(pair)) plain = latin + plain.slice(pair.length);
    plain = plain.replaceAll(VOICELESS, '$1F');
    for (const [pair, latin] of PAIRS) plain = plain.replaceAll(pair, latin);
    return [spellings(plain, { ...GREEK, ...OWN })];
  },
};

/** Latin letters that the pairs have put in. */
const OWN: Letters = Object.fromEntries([...'ABCDEFGHKNOUVX'].map((letter) => [letter, letter]));
