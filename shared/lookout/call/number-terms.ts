/** Numbers that a caller reads out: document, telephone, bag tag, locator, each after the word for it. */
import type { PartOfNumber } from '../lookout.ts';
import type { CallReader, Found } from './call-reader.ts';
import { type CallWord, type CallWords, type Phrases, phrases, places } from './call-word.ts';

const DOCUMENT = phrases(
  'passport|passeport|pp|ppt|pass|travel document|document|document de voyage|titre de voyage|laissez passer|id card|identity card|carte d identite|carte identite|cni|id',
);
const PHONE = phrases(
  'tel|tele|telephone|phone|phone number|numero de telephone|mobile|cell|cellphone|portable|gsm|whatsapp|num de tel|numero de tel|cellulaire',
);
const TAG = phrases(
  'tag|bag tag|luggage tag|baggage tag|bagtag|etiquette|etiquette bagage|etiquette de bagage|etiquette de la valise|etiquette valise|label',
);
const LOCATOR = phrases(
  'pnr|locator|record locator|booking|booking code|booking reference|booking ref|rloc|reservation|resa|dossier|reference de reservation',
);
const NUMBER = phrases('number|no|n|nr|num|numero|code|ref|reference');
const END = phrases(
  [
    'ends|ends in|ends with|ending|ending in|ending with|end|end in|end with|finishes|finishes with|finishing|finishing with|last|last digits|last four|last 4|last 3|last three',
    'last four digits|last 4 digits|last three digits|last 3 digits|last 5 digits|last figures|last numbers|finit|finit par|finit en|finissant|finissant par|finissant en',
    'termine|termine par|terminant|terminant par|se termine|se termine par|qui finit par|qui se termine par|fin|derniers chiffres|les derniers chiffres|4 derniers chiffres',
    'les 4 derniers chiffres|quatre derniers chiffres|les quatre derniers chiffres|3 derniers chiffres|les 3 derniers chiffres|with last digits|that ends in|which ends in|is ending',
  ].join('|'),
);
const OF = phrases('of the|of his|of her|of|de la|de l|de son|du|de|d|the|his|her|le|la|son|l|sa');
const IS = phrases('is|est|are|sont|by|par|in|with|en');
const ASKS_END = /[…*]|\.\.|\.\s*$/u;

/** `passport ends 4421`, `last four of passport 4421`, `passeport 12AB34567`. */
export const readDocument: CallReader = (words, at) => {
  const found = readNumber(words, at, DOCUMENT, documentSigns);
  if (found === null) return null;
  const short = found.number.part === 'whole' && found.number.signs.length < LEAST_DOCUMENT;
  const document: PartOfNumber = short ? { ...found.number, part: 'end' } : found.number;
  return { terms: { document }, words: found.words, ...(short ? { doubt: { code: 'short-number' } } : {}) };
};

/** A shorter number is the end of one: passports have eight or nine signs, identity cards no fewer than six. */
const LEAST_DOCUMENT = 6;

/** A passport number without the word for it: letters and digits in one of the forms that countries use. */
export const readBareDocument: CallReader = (words, at) => {
  const word = words.free(at);
  if (word === null || !/^(?:[A-Z]{1,3}\d{6,8}|\d{2}[A-Z]{2}\d{5})$/.test(word.raw)) return null;
  return { terms: { document: { signs: word.raw, part: 'whole' } }, words: [at] };
};

/** `tel 90 12 34 56`, `phone ends 77`, `+228 90 12 34 56`, and eight digits by twos. */
export const readPhone: CallReader = (words, at) => {
  const named = readNumber(words, at, PHONE, phoneSigns);
  if (named !== null) {
    const whole = named.number.part === 'whole' && named.number.signs.replace('+', '').length >= LEAST_PHONE;
    return { terms: { phone: { ...named.number, part: whole ? 'whole' : 'end' } }, words: named.words };
  }
  const signs = phoneSigns(words, at);
  if (signs === null) return null;
  const digits = signs.signs.replace('+', '').length;
  const byTwos = signs.to - at >= 4;
  const abroad = signs.signs.startsWith('+') || (signs.signs.startsWith('00') && digits > 10);
  if (digits < LEAST_PHONE || !(byTwos || abroad)) return null;
  return { terms: { phone: { signs: signs.signs, part: 'whole' } }, words: places(at, signs.to) };
};

/** Numbers in Togo have eight digits; a shorter one is an end. */
const LEAST_PHONE = 7;

/** `bag tag 3321`, `étiquette finit 3321`. */
export const readBagTag: CallReader = (words, at) => {
  const found = readNumber(words, at, TAG, tagSigns);
  if (found === null) return null;
  const whole = found.number.part === 'whole' && found.number.signs.length >= LEAST_TAG;
  return { terms: { bagTag: { ...found.number, part: whole ? 'whole' : 'end' } }, words: found.words };
};

/** A carrier and six digits, or ten digits (IATA Resolution 740). */
const LEAST_TAG = 8;

/** `PNR ABC123`. */
export const readLocator: CallReader = (words, at) => {
  const found = readNumber(words, at, LOCATOR, locatorSigns) ?? readNumber(words, at, REFERENCE, sixSigns);
  return found === null ? null : { terms: { locator: found.number.signs }, words: found.words };
};

/** A word that may also mean a document's number: behind it only the usual six signs are a locator. */
const REFERENCE = phrases('ref|reference|conf|confirmation');

function sixSigns(words: CallWords, at: number): Signs | null {
  return words.value(at)?.raw.length === 6 ? locatorSigns(words, at) : null;
}

/** A long number of which nobody said what it is. */
export const readOddNumber: CallReader = (words, at) => {
  const word = words.free(at);
  if (word === null || !/^(?=.*\d)[A-Z\d]{6,}$/.test(word.raw)) return null;
  return { terms: {}, words: [], doubt: { code: 'which-number' } };
};

interface Signs {
  readonly signs: string;
  /** The place behind them. */
  readonly to: number;
}
/** Fewer signs fit too many people of one flight. */
const LEAST_SIGNS = 3;

type ReadSigns = (words: CallWords, at: number, end: boolean) => Signs | null;

function readNumber(
  words: CallWords,
  at: number,
  keyword: Phrases,
  read: ReadSigns,
): { readonly number: PartOfNumber; readonly words: Found['words'] } | null {
  // `last four of passport 4421`
  const first = words.after(at, END);
  const key = words.after(first === null ? at : words.past(first, OF), keyword);
  if (key === null) return null;
  const numbered = words.past(key, NUMBER);
  for (const from of [numbered, skipTaken(words, numbered)]) {
    const end = words.after(from, END);
    const value = words.past(words.past(end ?? from, IS), NUMBER);
    const dots =
      ASKS_END.test(words.all[value]?.gap ?? '') && value === from && /[…*]|\.\./.test(words.all[value]?.gap ?? '');
    const signs = words.value(value) === null ? null : read(words, value, end !== null || first !== null || dots);
    if (signs !== null && signs.signs.length >= LEAST_SIGNS) {
      const part = end !== null || first !== null || dots ? 'end' : 'whole';
      const taken = places(at, signs.to).filter((place) => words.free(place) !== null);
      return { number: { signs: signs.signs, part }, words: taken };
    }
  }
  return null;
}

/** `passeport togolais finissant par`: the nationality was taken before. */
function skipTaken(words: CallWords, at: number): number {
  return words.free(at) === null && at < words.all.length ? at + 1 : at;
}

function documentSigns(words: CallWords, at: number, end: boolean): Signs | null {
  const word = words.value(at);
  if (word === null || !/^[a-z\d]+$/i.test(word.folded)) return null;
  const next = words.close(at + 1);
  // `AB 123456`
  if (!end && /^[A-Z]{1,3}$/.test(word.raw) && next !== null && /^\d{5,9}$/.test(next.raw))
    return { signs: word.raw + next.raw, to: at + 2 };
  const grouped = end ? null : groups(words, at);
  if (grouped !== null) return grouped;
  return /\d/.test(word.raw) && word.raw.length >= 2 ? { signs: signsOf(word), to: at + 1 } : null;
}

/** `G 440 1234`, `440 1234`: groups of three digits or more, six to nine in all. */
function groups(words: CallWords, at: number): Signs | null {
  const letters = /^[A-Z]{1,3}$/.test(words.value(at)?.raw ?? '') ? 1 : 0;
  let to = at + letters;
  let digits = '';
  for (let word = to === at ? words.value(to) : words.close(to); word !== null; word = words.close(to)) {
    if (!/^\d{3,7}$/.test(word.raw) || digits.length + word.raw.length > MOST_DIGITS) break;
    digits += word.raw;
    to += 1;
  }
  if (digits.length < LEAST_DOCUMENT || to - at - letters < 2) return null;
  return { signs: (letters === 0 ? '' : (words.all[at]?.raw ?? '')) + digits, to };
}

const MOST_DIGITS = 9;

function tagSigns(words: CallWords, at: number): Signs | null {
  const word = words.value(at);
  if (word === null) return null;
  const next = words.close(at + 1);
  if (/^(?:[A-Z\d]{2}|\d{4})$/.test(word.raw) && next !== null && /^\d{6}$/.test(next.raw))
    return { signs: word.raw + next.raw, to: at + 2 };
  return /^(?:[a-z\d]{2})?\d{2,10}$/.test(word.folded) ? { signs: signsOf(word), to: at + 1 } : null;
}

function locatorSigns(words: CallWords, at: number): Signs | null {
  const word = words.value(at);
  if (word === null || !/^[a-z\d]{5,8}$/.test(word.folded)) return null;
  // `booking yesterday` names no locator.
  return /\d/.test(word.raw) || word.raw === word.raw.toUpperCase() ? { signs: signsOf(word), to: at + 1 } : null;
}

/** Groups of digits that follow closely. */
function phoneSigns(words: CallWords, at: number): Signs | null {
  let to = at;
  let digits = '';
  while (digits.length < MOST_PHONE) {
    const word = to === at ? words.free(to) : words.free(to);
    if (word === null || !/^\d+$/.test(word.raw)) break;
    if (to > at && !/^[ .()-]{1,2}$/.test(word.gap)) break;
    digits += word.raw;
    to += 1;
  }
  if (digits.length < 2 || digits.length > MOST_PHONE) return null;
  const plus = /\+\s?\(?$/.test(words.all[at]?.gap ?? '') ? '+' : '';
  return { signs: plus + digits, to };
}

/** Digits of the longest number (ITU-T E.164), with the two zeros of a call abroad. */
const MOST_PHONE = 17;

function signsOf({ raw }: CallWord): string {
  return raw.toUpperCase();
}
