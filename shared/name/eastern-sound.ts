/**
 * The sound of Chinese and Korean words, whichever system spells them: Hanyu Pinyin, Wade-Giles without its apostrophes, Revised Romanization,
 * McCune-Reischauer. What these write with the same letters, or with two for one, is one sign here.
 */

type Rows = readonly (readonly [letters: string, sign: string])[];

/** The first that fits is taken. */
const BEGINNINGS: Rows = [
  ['CH', 'J'],
  ['ZH', 'J'],
  ['J', 'J'],
  ['Q', 'J'],
  ['HS', 'X'],
  ['SH', 'X'],
  ['X', 'X'],
  ['TS', 'Z'],
  ['TZ', 'Z'],
  ['Z', 'Z'],
  ['C', 'Z'],
  ['SZ', 'S'],
  ['SS', 'S'],
  ['S', 'S'],
  ['PP', 'P'],
  ['P', 'P'],
  ['B', 'P'],
  ['TT', 'T'],
  ['T', 'T'],
  ['D', 'T'],
  ['KK', 'K'],
  ['K', 'K'],
  ['G', 'K'],
  ['L', 'L'],
  ['R', 'L'],
  ['M', 'M'],
  ['N', 'N'],
  ['F', 'F'],
  ['H', 'H'],
  ['W', 'U'],
  ['Y', 'I'],
];
const MIDDLES: Rows = [
  ['YEONG', 'ION'],
  ['YEON', 'ION'],
  ['IEN', 'IAN'],
  ['YEN', 'IAN'],
  ['EO', 'O'],
  ['EU', 'U'],
  ['OO', 'U'],
  ['EE', 'I'],
  ['AE', 'A'],
  ['AI', 'A'],
  ['UO', 'O'],
  ['OU', 'O'],
  ['UEI', 'UI'],
  ['UEH', 'UO'],
  ['IEH', 'IO'],
  ['IH', 'I'],
  ['UNG', 'ON'],
  ['A', 'A'],
  ['E', 'O'],
  ['I', 'I'],
  ['O', 'O'],
  ['U', 'U'],
  ['Y', 'I'],
];
const ENDS: Rows = [
  ['NG', 'N'],
  ['N', 'N'],
  ['K', 'K'],
  ['G', 'K'],
  ['L', 'L'],
  ['M', 'M'],
  ['P', 'P'],
  ['T', 'T'],
  ['H', ''],
];
const LONGEST = 14;
const VOWEL = /[AEIOUY]/;

/** The sound, or '' for a word that these languages cannot have. */
export function easternSound(word: string): string {
  if (word.length > LONGEST) return '';
  const revised = KOREAN_HABITS.reduce((text, [habit, usual]) => text.replace(habit, usual), word);
  return soundOf(revised).replace(/NK(?=[AIOU])/g, 'N');
}

/** The sound of words written together. Nobody can hear there whether `JEONGEUN` is `JEONG EUN` or `JEON GEUN`. */
export function joinedSound(sounds: readonly string[]): string {
  let out = '';
  for (const sound of sounds) {
    if (sound === '') return '';
    const last = out.at(-1);
    const isHeard = last !== sound[0] && !(last === 'N' && sound[0] === 'K' && VOWEL.test(sound[1] ?? ''));
    out += isHeard ? sound : sound.slice(1);
  }
  return out;
}

/** How habit spells Korean syllables that Chinese does not have, and how the Revised Romanization does. */
const KOREAN_HABITS: readonly (readonly [habit: RegExp, revised: string])[] = [
  // HEE, HI
  [/(?<![SCZ])HE?UI/g, 'HI'],
  // HYUN, HYUK, BYUN
  [/(?<=[HBP])YU(?=[NK])/g, 'YEO'],
  // CHUL, SUK
  [/(?<![EO])U(?=[KL](?![AEIOUY]))/g, 'EO'],
  // SUN, HUN
  [/(?<=(?:^|[^SCZ])[HS])UN(?!G)/g, 'EON'],
];

function soundOf(word: string): string {
  let out = '';
  for (let at = 0; at < word.length; ) {
    const beginning = rowAt(BEGINNINGS, word, at);
    out += sign(out, beginning?.[1] ?? '');
    at += beginning?.[0].length ?? 0;
    let vowels = 0;
    for (let middle = rowAt(MIDDLES, word, at); middle !== undefined; middle = rowAt(MIDDLES, word, at)) {
      out += sign(out, middle[1]);
      at += middle[0].length;
      vowels += 1;
    }
    if (vowels === 0 && beginning?.[0] !== 'Y') return '';
    const end = rowAt(ENDS, word, at);
    // Before a vowel, a consonant begins the next syllable.
    if (end !== undefined && !VOWEL.test(word[at + end[0].length] ?? '')) {
      out += end[1];
      at += end[0].length;
    } else if (end?.[0] === 'NG' && !VOWEL.test(word[at + 1] ?? '')) {
      out += 'N';
      at += 1;
    }
  }
  return out;
}

/** A sign that is there already is not written twice. */
function sign(before: string, next: string): string {
  return before.endsWith(next) ? '' : next;
}

function rowAt(rows: Rows, word: string, at: number): Rows[number] | undefined {
  return rows.find(([letters]) => word.startsWith(letters, at));
}
