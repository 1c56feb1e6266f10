/**
 * The form of names for comparison: words of capital letters A to Z, separated by one blank.
 *
 * Letters outside A…Z follow the transliteration tables for machine-readable travel documents (ICAO Doc 9303 part 3, section 6); stripping
 * accents alone would damage Ø, Æ, Ł, Đ, Þ and similar letters. Apostrophes and full stops join (`D'ARTAGNAN` is one word), hyphens, slashes and
 * fillers separate; every other sign is dropped.
 */

const LATIN: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  Ü: 'UE',
  ẞ: 'SS',
  Þ: 'TH',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  Ŧ: 'T',
  Ł: 'L',
  Ŋ: 'N',
  Ĳ: 'IJ',
  İ: 'I',
  ı: 'I',
  ĸ: 'Q',
  Ə: 'A',
  Ɓ: 'B',
  Ɗ: 'D',
  Ƙ: 'K',
  Ɛ: 'E',
  Ɔ: 'O',
  Ɖ: 'D',
  Ƒ: 'F',
  Ɣ: 'G',
  Ʋ: 'V',
  Ƴ: 'Y',
};

const CYRILLIC: Readonly<Record<string, string>> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ґ: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Є: 'IE',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  І: 'I',
  Ї: 'I',
  Й: 'I',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ў: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: 'IE',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
  Ю: 'IU',
  Я: 'IA',
  Ѓ: 'G',
  Ќ: 'K',
  Ђ: 'D',
  Ћ: 'C',
  Ј: 'J',
  Љ: 'LJ',
  Њ: 'NJ',
  Ѕ: 'DZ',
  Џ: 'DZ',
};

/** A plain phonetic Latin form, as most states print it, without the escape letter X of the published table. */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'A',
  آ: 'AA',
  أ: 'A',
  إ: 'I',
  ب: 'B',
  ة: 'AH',
  ت: 'T',
  ث: 'TH',
  ج: 'J',
  ح: 'H',
  خ: 'KH',
  د: 'D',
  ذ: 'DH',
  ر: 'R',
  ز: 'Z',
  س: 'S',
  ش: 'SH',
  ص: 'S',
  ض: 'D',
  ط: 'T',
  ظ: 'Z',
  ع: 'A',
  غ: 'GH',
  ف: 'F',
  ق: 'Q',
  ك: 'K',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ه: 'H',
  و: 'W',
  ى: 'A',
  ي: 'Y',
  ؤ: 'U',
  ئ: 'I',
  پ: 'P',
  چ: 'CH',
  ژ: 'J',
  گ: 'G',
  ک: 'K',
  ی: 'Y',
};

const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({ ...LATIN, ...CYRILLIC, ...ARABIC }));
/** These separate words; all other signs join their neighbours. */
const PARTING = new Set([' ', '-', '‐', '‑', '–', '—', '/', '<', '_', ',', ';', '+', '&', '\t', '\u00a0']);

/** Normalises one name; '' when it has no letter. Idempotent. */
export function normaliseName(written: string): string {
  return isPlain(written) ? written : transliterate(written);
}

/** Nearly every name in a message is already plain and is returned unchanged. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (before === 32) return false;
    } else if (code < 65 || code > 90) return false;
    before = code;
  }
  return text.length === 0 || before !== 32;
}

function transliterate(written: string): string {
  let out = '';
  for (const sign of written.normalize('NFC').toUpperCase()) {
    if (sign >= 'A' && sign <= 'Z') out += sign;
    else if (PARTING.has(sign)) out += ' ';
    else out += LETTERS.get(sign) ?? plainLetters(sign);
  }
  return out.split(' ').filter(Boolean).join(' ');
}

/** A letter without its marks, with compatibility forms decomposed; '' for a sign that is no Latin letter. */
function plainLetters(sign: string): string {
  let out = '';
  for (const part of sign.normalize('NFKD').toUpperCase()) if (part >= 'A' && part <= 'Z') out += part;
  return out;
}
