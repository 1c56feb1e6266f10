/**
 * Arabic letters, with those of Persian, Urdu, Pashto and Kurdish: a plain phonetic Latin form, as most states print it, without the escape letter X of
 * the published table (ICAO Doc 9303 part 3, section 6.C). Short vowels are mostly not written. Of several spellings the
 * first is that of most Arabs, the second that of Iran and Turkey, the third that of Libya and the Gulf, the fourth that of South Asia.
 */
import { type Letters, type Script, type Spellings, spellings } from './script.ts';

export const ARABIC: Letters = {
  ا: 'A',
  آ: 'AA',
  أ: 'A',
  إ: 'I',
  ٱ: 'A',
  ب: 'B',
  ة: 'AH',
  ت: 'T',
  ث: 'TH|S|TH|S',
  ج: 'J',
  ح: 'H',
  خ: 'KH',
  د: 'D',
  ذ: 'DH|Z|DH|Z',
  ر: 'R',
  ز: 'Z',
  س: 'S',
  ش: 'SH',
  ص: 'S',
  ض: 'D|Z|D|Z',
  ط: 'T',
  ظ: 'Z|D|D|Z',
  ع: 'A',
  غ: 'GH',
  ف: 'F',
  ق: 'Q|G|G|Q',
  ك: 'K',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ه: 'H',
  و: 'W|V',
  ى: 'A',
  ي: 'Y',
  ؤ: 'U',
  ئ: 'I',
  پ: 'P',
  چ: 'CH',
  ژ: 'J|ZH',
  گ: 'G',
  ک: 'K',
  ی: 'Y',
  ہ: 'H',
  ھ: 'H',
  ۀ: 'H',
  ۃ: 'H',
  ے: 'E',
  ٹ: 'T',
  ڈ: 'D',
  ړ: 'R',
  ڑ: 'R',
  ں: 'N',
  ښ: 'SH|KH',
  ځ: 'Z',
  څ: 'TS',
  ڼ: 'N',
  ټ: 'T',
  ډ: 'D',
  ږ: 'G|ZH',
  ې: 'E',
  ۍ: 'I',
  ګ: 'G',
  ڤ: 'V',
  ڭ: 'G',
  ێ: 'E',
  ۆ: 'O',
  ە: 'E',
};

/** The article, written together with its word. */
const ARTICLE = 'ال';
/** With fewer letters after it, ا and ل begin the word itself. */
const LEAST_AFTER_ARTICLE = 3;

export const arabic: Script = {
  blocks: [
    [0x600, 0x6ff],
    [0x750, 0x77f],
  ],
  isAbjad: true,
  isSyllabic: false,
  read: (run): readonly Spellings[] =>
    run.startsWith(ARTICLE) && run.length >= ARTICLE.length + LEAST_AFTER_ARTICLE
      ? [['AL'], spellings(run.slice(ARTICLE.length), ARABIC, true)]
      : [spellings(run, ARABIC, true)],
};
