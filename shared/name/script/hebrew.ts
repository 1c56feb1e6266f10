/** Hebrew letters (Academy of the Hebrew Language 2006, simplified). Vowels are mostly not written. */
import { type Letters, letterScript, type Script } from './script.ts';

const HEBREW: Letters = {
  א: 'A',
  ב: 'B|V',
  ג: 'G',
  ד: 'D',
  ה: 'H',
  ו: 'W|V',
  ז: 'Z',
  ח: 'H|TCH',
  ט: 'T',
  י: 'Y',
  כ: 'K|TCH',
  ך: 'K|TCH',
  ל: 'L',
  מ: 'M',
  ם: 'M',
  נ: 'N',
  ן: 'N',
  ס: 'S',
  ע: 'A',
  פ: 'P|F',
  ף: 'F|P',
  צ: 'TS|Z',
  ץ: 'TS|Z',
  ק: 'K',
  ר: 'R',
  ש: 'SH|S',
  ת: 'T',
};

export const hebrew: Script = letterScript([[0x590, 0x5ff]], HEBREW, true);
