/**
 * Hebrew letters (Academy of the Hebrew Language 2006, simplified). Vowels are mostly not written. Of several spellings the second is that of Ashkenazi
 * surnames, the third has the soft sounds alone, the fourth the S of German.
 */
import { type Letters, type Script, spellings } from './script.ts';

const HEBREW: Letters = {
  א: 'A',
  ב: 'B|V|V|B',
  ג: 'G',
  ד: 'D',
  ה: 'H',
  ו: 'W|V|V|W',
  ז: 'Z|Z|S|S',
  ח: 'H|TCH|H',
  ט: 'T',
  י: 'Y',
  כ: 'K|TCH|K',
  ך: 'K|TCH|K',
  ל: 'L',
  מ: 'M',
  ם: 'M',
  נ: 'N',
  ן: 'N',
  ס: 'S',
  ע: 'A',
  פ: 'P|F',
  ף: 'F|P',
  צ: 'TS|Z|TS',
  ץ: 'TS|Z|TS',
  ק: 'K',
  ר: 'R',
  ש: 'SH|S|SH|S',
  ת: 'T',
};

/** At the beginning of a word these are never soft. */
const HARD: Letters = { ...HEBREW, ב: 'B', כ: 'K', פ: 'P' };
/** `-OVITZ`, which others write `-OVICH`. */
const SON = /(?:ביץ|וויץ|ויץ)$/;
const SON_SPELLINGS = 'VYTS|VYCH|VYTS|VYCH';

export const hebrew: Script = {
  blocks: [[0x590, 0x5ff]],
  isAbjad: true,
  isSyllabic: false,
  read: (run) => {
    const [first = '', ...rest] = run.normalize('NFC');
    return [spellings([`^${first}`, ...parted(rest.join(''))], lettersFrom(first), true)];
  },
};

function lettersFrom(first: string): Letters {
  return { ...HEBREW, [`^${first}`]: HARD[first] ?? '', [END]: SON_SPELLINGS };
}

/** Stands for the ending, as a letter of its own. */
const END = '$';

function parted(rest: string): readonly string[] {
  const found = SON.exec(rest);
  return found === null ? [...rest] : [...rest.slice(0, found.index), END];
}
