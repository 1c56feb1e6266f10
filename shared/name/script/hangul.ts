/**
 * Korean syllables in Revised Romanization (South Korea, 2000), computed from their code points (The Unicode Standard, section 3.12). A name without a
 * blank has a surname of one syllable, or one of the few of two.
 */
import type { Script, Spellings } from './script.ts';

const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WO WE WI YU EU UI I'.split(' ');
const BEGINNINGS = 'G KK N D TT R M B PP S SS  J JJ CH K T P H'.split(' ');
const ENDS = ' K K K N N N T L K M L L L P L M P P T T NG T T K T P T'.split(' ');
const DOUBLE_SURNAMES = new Set(['남궁', '황보', '제갈', '사공', '선우', '서문', '독고', '동방']);

export const hangul: Script = {
  blocks: [[FIRST, LAST]],
  isAbjad: false,
  isSyllabic: true,
  read: (run, isName): readonly Spellings[] => {
    if (!isName || run.length < 2 || run.length > 5) return [habits(latin(run))];
    const surname = run.length > 2 && DOUBLE_SURNAMES.has(run.slice(0, 2)) ? 2 : 1;
    return [surnameHabits(latin(run.slice(0, surname))), habits(latin(run.slice(surname)))];
  },
};

/** Surnames that are seldom written by rule. */
const USUAL_SURNAMES: Readonly<Record<string, string>> = {
  ...{ GIM: 'KIM', I: 'LEE', BAK: 'PARK', CHOE: 'CHOI', GANG: 'KANG', JO: 'CHO', YUN: 'YOON', IM: 'LIM', SIN: 'SHIN' },
  ...{ GWON: 'KWON', AN: 'AHN', YU: 'RYU', GO: 'KO', MUN: 'MOON', GWAK: 'KWAK', NO: 'NOH', U: 'WOO', GU: 'KOO' },
  ...{
    JU: 'JOO',
    NA: 'RA',
    O: 'OH',
    YEO: 'LYUH',
    YANG: 'RYANG',
    YEOM: 'YUM',
    WI: 'WEE',
    BU: 'BOO',
    GI: 'KI',
    SEOK: 'SUK',
  },
};

function surnameHabits(latinName: string): Spellings {
  const usual = USUAL_SURNAMES[latinName];
  return usual === undefined ? habits(latinName) : [...habits(latinName), usual];
}

/** The form by rule, and one with the vowels that Koreans write more often. */
function habits(latinName: string): Spellings {
  const usual = latinName.replaceAll('EO', 'O').replaceAll('EU', 'U');
  return usual === latinName ? [latinName] : [latinName, usual];
}

function latin(run: string): string {
  return Array.from(run, (letter) => syllable(letter.charCodeAt(0) - FIRST)).join('');
}

function syllable(place: number): string {
  const end = place % ENDS.length;
  const vowel = Math.floor(place / ENDS.length) % VOWELS.length;
  const beginning = Math.floor(place / (ENDS.length * VOWELS.length));
  const closed = ENDS[end] ?? '';
  // `SUK` would be read as most people spell `SEOK`.
  const open = VOWELS[vowel] === 'U' && (closed === 'K' || closed === 'L') ? 'OO' : (VOWELS[vowel] ?? '');
  return `${BEGINNINGS[beginning] ?? ''}${open}${closed}`;
}
