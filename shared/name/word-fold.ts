/**
 * The sound of a word as its letters suggest it, whichever tradition spells it: French, English, Portuguese, German, Dutch, Slavic, Arabic in Latin
 * letters. Equal folds are the same word. Three vowels are kept apart: A; E, I and Y; O, U and the W that is a vowel.
 */

/** Where a row holds: at the beginning or end of the word; before a vowel, a consonant or the end, or a vowel that makes C and G soft. */
type Place = 'begin' | 'end' | 'vowel' | 'consonant' | 'soft' | 'dark' | 'any';
type Row = readonly [letters: string, fold: string, place?: Place];

/** The first row that fits is taken. C stands for the sounds of CH and SH, J for those of J, DJ and ZH. */
const ROWS: readonly Row[] = [
  // Endings that a name has for women, or in another language.
  ['OPOULOU', 'UPULUS', 'end'],
  ['OPULU', 'UPULUS', 'end'],
  ['AUSKIENE', 'AUSK', 'end'],
  ['AUSKAITE', 'AUSK', 'end'],
  ['AUSKAS', 'AUSK', 'end'],
  ['SKAYA', 'SKI', 'end'],
  ['SKAIA', 'SKI', 'end'],
  ['SKAJA', 'SKI', 'end'],
  ['SKA', 'SKI', 'end'],
  ['CKA', 'SKI', 'end'],
  ['CKI', 'SKI', 'end'],
  ['CKY', 'SKI', 'end'],
  ['ZKA', 'SKI', 'end'],
  ['OVNA', 'UVNA', 'end'],
  ['OWA', 'UV', 'end'],
  ['OVA', 'UV', 'end'],
  ['EVA', 'IV', 'end'],
  ['EWA', 'IV', 'end'],
  ['OFF', 'UV', 'end'],
  ['EFF', 'IV', 'end'],
  ['INE', 'IN', 'end'],
  // S
  ['SCHTSCH', 'C'],
  ['SHTCH', 'C'],
  ['SCHCH', 'C'],
  ['SHCH', 'C'],
  ['STCH', 'C'],
  ['SZCZ', 'C'],
  ['SCH', 'C'],
  ['SH', 'C'],
  ['SZ', 'S'],
  // C
  ['CHTCH', 'C'],
  ['CHTSH', 'C'],
  ['CHR', 'KR'],
  ['CHL', 'KL'],
  ['CH', 'C'],
  ['CZ', 'C'],
  ['CK', 'K'],
  ['C', 'S', 'soft'],
  ['C', 'K'],
  // T
  ['TSCH', 'C'],
  ['TCH', 'C'],
  ['TSH', 'C'],
  ['TH', 'T'],
  ['TS', 'S'],
  ['TZ', 'S'],
  // D
  ['DZH', 'J'],
  ['DSCH', 'J'],
  ['DJ', 'J'],
  ['DZ', 'Z'],
  ['DH', 'D'],
  ['NDI', 'NJ', 'begin'],
  ['DI', 'J', 'begin'],
  ['NDY', 'NJ', 'begin'],
  ['DY', 'J', 'begin'],
  // others
  ['ZH', 'J'],
  ['KH', 'K'],
  ['GH', 'G'],
  ['GU', 'G', 'soft'],
  ['PH', 'F'],
  ['BH', 'B'],
  ['RH', 'R'],
  ['LH', 'L'],
  ['NH', 'N', 'vowel'],
  ['LJ', 'LI', 'vowel'],
  ['RJ', 'RI', 'vowel'],
  ['VJ', 'VI', 'vowel'],
  ['SJ', 'SI', 'vowel'],
  ['TJ', 'TI', 'vowel'],
  ['MJ', 'MI', 'vowel'],
  ['BJ', 'BI', 'vowel'],
  ['PJ', 'PI', 'vowel'],
  ['KJ', 'KI', 'vowel'],
  ['GJ', 'GI', 'vowel'],
  ['JH', 'J'],
  ['QU', 'K', 'soft'],
  ['Q', 'K'],
  ['X', 'KS'],
  ['J', 'I', 'end'],
  ['J', 'I', 'consonant'],
  ['H', '', 'end'],
  ['MAC', 'MK', 'begin'],
  ['MC', 'MK', 'begin'],
  // vowels
  ['OHN', 'UN'],
  ['OUE', 'VI', 'begin'],
  ['OU', 'V', 'dark'],
  ['OU', 'U'],
  ['OO', 'U'],
  ['OE', 'U'],
  ['OW', 'U', 'end'],
  ['OW', 'U', 'consonant'],
  ['UE', 'U'],
  ['U', 'V', 'dark'],
  ['W', 'V', 'vowel'],
  ['W', 'U'],
  ['AE', 'A', 'consonant'],
  ['AA', 'A'],
  ['EE', 'I'],
  ['E', 'I'],
  ['Y', 'I'],
  ['O', 'U'],
];

/** The rows by their first letter, each with the code of its second one (0: it has none). Names are folded by the million. */
const BY_FIRST: (readonly { readonly row: Row; readonly second: number }[] | undefined)[] = [];
for (const row of ROWS) {
  const first = row[0].charCodeAt(0);
  BY_FIRST[first] = [...(BY_FIRST[first] ?? []), { row, second: row[0].length === 1 ? 0 : row[0].charCodeAt(1) }];
}

/** Of a shorter word, the ending is not cut. */
const SHORTEST_WITH_ENDING = 5;
/** Of a shorter word, `DI` and `MAC` at the beginning are read as they stand. */
const AFTER_BEGINNING = 2;

/** The fold of a word in capitals A to Z and digits. */
export function foldOf(word: string): string {
  let out = '';
  let last = '';
  for (let at = 0; at < word.length; ) {
    const row = rowAt(word, at);
    const fold = row === undefined ? (word[at] as string) : row[1];
    for (let place = 0; place < fold.length; place += 1) {
      const sign = fold[place] as string;
      // A sound that is written twice counts once.
      if (sign !== last) out += sign;
      last = sign;
    }
    at += row === undefined ? 1 : row[0].length;
  }
  return out;
}

/** The fold of a word of a script. Without vowels, a J before a consonant is no vowel. */
export function formFold(text: string, isAbjad: boolean): string {
  return foldOf(isAbjad ? text.replaceAll('J', 'DJ') : text);
}

function rowAt(word: string, at: number): Row | undefined {
  const rows = BY_FIRST[word.charCodeAt(at)];
  if (rows === undefined) return undefined;
  const next = word.charCodeAt(at + 1);
  for (const { row, second } of rows) {
    if (second !== 0 && second !== next) continue;
    if ((row[0].length <= 2 || word.startsWith(row[0], at)) && fits(row, word, at)) return row;
  }
  return undefined;
}

function fits([letters, , place]: Row, word: string, at: number): boolean {
  const end = at + letters.length;
  if (place === undefined) return true;
  if (place === 'end') return end === word.length && (letters.length < 2 || word.length >= SHORTEST_WITH_ENDING);
  if (place === 'begin')
    return at === 0 && word.length - end >= AFTER_BEGINNING && (letters.length > 2 || isDark(word[end]));
  if (place === 'vowel') return isVowel(word[end]);
  if (place === 'consonant') return at > 0 && end < word.length && !isVowel(word[end]);
  if (place === 'dark') return isDark(word[end]);
  return place === 'soft' && isSoft(word[end]);
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'AEIOUY'.includes(letter);
}

function isDark(letter: string | undefined): boolean {
  return letter !== undefined && 'AOUI'.includes(letter);
}

function isSoft(letter: string | undefined): boolean {
  return letter !== undefined && 'EIY'.includes(letter);
}

/** Signs that are written for another in the next language, or heard for it. */
const CONFUSED: Readonly<Record<string, string>> = { A: '*', I: '*', U: '*', C: 'S', Z: 'S' };

/**
 * The fold without telling vowels apart, nor the sounds that hiss: `M*H*M*D`. H at the beginning, which Russian writes as G, is one with it.
 */
export function blindOf(fold: string): string {
  let out = '';
  const from = fold[0] === 'I' && isDark(fold[1]) ? 1 : 0;
  // YAROSLAV and JAROSLAV.
  if (from === 1) out = 'J';
  for (let at = from; at < fold.length; at += 1) {
    const sign = fold[at] as string;
    if (at === 0 && sign === 'H') out += 'G';
    else out += at === fold.length - 1 && sign === 'F' ? 'V' : (CONFUSED[sign] ?? sign);
  }
  return out;
}

/** Signs that an abjad writes with one letter: Arabic J and G, Hebrew and Thai F and P. */
const ONE_LETTER: Readonly<Record<string, string>> = { J: 'G', F: 'P' };

/** Consonants of the fold as an abjad writes them: without vowels, and without those letters that stand for long ones. */
export function skeletonOf(fold: string): string {
  let out = '';
  for (const sign of fold) if (!'AIUV'.includes(sign)) out += ONE_LETTER[sign] ?? sign;
  return out;
}
