/**
 * The likeliest character set of a text that is in neither UTF-8 nor UTF-16 and declares none, and whether it is certain. Sets of several bytes are told by which pairs of bytes
 * they have, and by how many of these are among their frequent characters. Source: the structure of the sets in the WHATWG Encoding Standard.
 */
import { likelySet, type OneByteGuess } from './one-byte-sets.ts';

/** The sets that an officer may choose where the guess is not certain. */
export const CHOSEN_SETS = [
  ...['windows-1252', 'windows-1251', 'windows-1256', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'],
] as const satisfies readonly string[];

export type ChosenSet = (typeof CHOSEN_SETS)[number];

export interface SetGuess {
  readonly set: string;
  /** False: another set explains the bytes nearly as well, or there are too few. */
  readonly isSure: boolean;
}

/** Bytes looked at. */
const SAMPLE = 1 << 20;
/** Of the words with bytes above ASCII, per cent of such bytes from which on they may be of another script than Latin. */
const OTHER_SCRIPT = 40;
/** Fewer characters decide nothing. */
const LEAST = 6;
/** Of its characters, per cent that are frequent in a set which is likely, and by how much the next set must lie behind. */
const LIKELY = 75;
const AHEAD = 15;
/** So many letters tell an alphabet from pairs. */
const LEAST_LETTERS = 16;
/** By how much a set is less likely of which nothing tells it from others. */
const UNTOLD = 50;
/** Per cent of the letters of Cyrillic and Arabic text that are among the ten most frequent ones. */
const FREQUENT_LETTERS = 60;

type Byte = number;

/** A set of two bytes per character. */
interface PairSet {
  readonly set: string;
  readonly isLead: (byte: Byte) => boolean;
  readonly isTrail: (byte: Byte) => boolean;
  /** Bytes above ASCII that are a character by themselves. */
  readonly isSingle: (byte: Byte) => boolean;
  /** Pairs of the characters that most texts are written in. */
  readonly isFrequent: (lead: Byte) => boolean;
  /** Pairs that tell the set from others with the same pairs, and their least share, per cent. */
  readonly telling?: { readonly isIn: (lead: Byte, trail: Byte) => boolean; readonly least: number };
  /** Fewer characters decide nothing; left out: `LEAST`. */
  readonly leastCount?: number;
}

const within = (least: Byte, most: Byte) => (byte: Byte) => byte >= least && byte <= most;
const NEVER = () => false;
const GRAPHIC = within(0xa1, 0xfe);

/**
 * Frequent are the first level of each standard, Hangul syllables, and kana. Chinese, Korean and Japanese share their pairs in three of them: Chinese has characters beyond the first level
 * of Japanese, Japanese has kana, and Korean has Hangul alone. Big5 has pairs with an ASCII byte as well.
 */
const PAIR_SETS: readonly PairSet[] = [
  {
    ...{ set: 'gb18030', isLead: GRAPHIC, isTrail: GRAPHIC, isSingle: NEVER, isFrequent: within(0xb0, 0xd7) },
    telling: { isIn: within(0xd0, 0xd7), least: 15 },
  },
  {
    ...{ set: 'euc-kr', isLead: GRAPHIC, isTrail: GRAPHIC, isSingle: NEVER, isFrequent: within(0xb0, 0xc8) },
    telling: { isIn: within(0xb0, 0xc8), least: 97 },
    leastCount: 20,
  },
  {
    ...{ set: 'euc-jp', isLead: GRAPHIC, isTrail: GRAPHIC, isSingle: NEVER },
    isFrequent: (lead) => within(0xb0, 0xcf)(lead) || within(0xa4, 0xa5)(lead),
    telling: { isIn: within(0xa4, 0xa5), least: 10 },
  },
  {
    ...{ set: 'big5', isLead: within(0xa1, 0xf9), isSingle: NEVER },
    isTrail: (byte) => GRAPHIC(byte) || within(0x40, 0x7e)(byte),
    isFrequent: within(0xa4, 0xc6),
    telling: { isIn: (_, trail) => trail < 0x80, least: 10 },
  },
  {
    set: 'shift_jis',
    isLead: (byte) => within(0x81, 0x9f)(byte) || within(0xe0, 0xfc)(byte),
    isTrail: (byte) => within(0x40, 0xfc)(byte) && byte !== 0x7f,
    isSingle: within(0xa1, 0xdf),
    isFrequent: (lead) => within(0x81, 0x83)(lead) || within(0x88, 0x97)(lead),
  },
];

/** What a text is likely in. It takes the text as it comes: neither UTF-8 nor UTF-16. */
export function guessSet(bytes: Uint8Array): SetGuess {
  const sample = bytes.subarray(0, SAMPLE);
  const one = likelySet(sample);
  const isOther = otherScript(sample);
  if (!isOther) return { set: one.set, isSure: true };
  const letters = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const alphabets = oneByteScores(one, letters);
  // Pairs are frequent letters of an alphabet by accident only in very few of them.
  const isAlphabet = alphabets.some(({ score, count }) => score === 100 && count >= LEAST_LETTERS);
  const pairs = PAIR_SETS.map((set) => pairScore(sample, set));
  const found = [
    ...(isAlphabet ? pairs.map((each) => ({ ...each, score: each.score - UNTOLD })) : pairs),
    ...alphabets,
  ].sort((a, b) => b.score - a.score);
  const [best, next] = found;
  if (best === undefined || best.score < LIKELY || best.count < LEAST)
    return { set: best?.set ?? one.set, isSure: false };
  return { set: best.set, isSure: best.score - (next?.score ?? 0) >= AHEAD };
}

interface Score {
  readonly set: string;
  /** 0 to 100. */
  readonly score: number;
  /** Characters that were looked at. */
  readonly count: number;
}

function oneByteScores({ cyrillic, arabic }: OneByteGuess, letters: number): readonly Score[] {
  const of = (set: string, frequent: number): Score => ({
    ...{ set, count: letters },
    score: letters === 0 ? 0 : Math.min(100, Math.round((frequent * 10_000) / (letters * FREQUENT_LETTERS))),
  });
  return [of('windows-1251', cyrillic), of('windows-1256', arabic)];
}

function pairScore(bytes: Uint8Array, { set, telling, leastCount = LEAST, ...pairs }: PairSet): Score {
  const { isLead, isTrail, isSingle, isFrequent } = pairs;
  let count = 0;
  let told = 0;
  let frequent = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as Byte;
    if (lead < 0x80) continue;
    count++;
    if (isSingle(lead)) continue;
    const trail = bytes[at + 1];
    // Where the sample was cut, or the file, the last character may lack its end.
    if (trail === undefined) continue;
    if (!isLead(lead) || !isTrail(trail)) return { set, score: 0, count };
    if (isFrequent(lead)) frequent++;
    if (telling?.isIn(lead, trail) === true) told++;
    at++;
  }
  if (count === 0) return { set, score: 0, count };
  const isTold = telling === undefined || (count >= leastCount && told * 100 >= telling.least * count);
  return { set, score: Math.round((frequent * 100) / count) - (isTold ? 0 : UNTOLD), count };
}

/**
 * Do the words with bytes above ASCII consist of such bytes for a large part? Words in Latin letters have one or two of them. A single one speaks for Latin, however short the
 * word: `N°`, `Né`, `£`.
 */
function otherScript(bytes: Uint8Array): boolean {
  let [high, all] = [0, 0];
  let [highHere, allHere] = [0, 0];
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) highHere++;
    if (byte >= 0x40) {
      allHere++;
      continue;
    }
    if (highHere > 1) high += highHere;
    if (highHere > 0) all += allHere;
    [highHere, allHere] = [0, 0];
  }
  return high * 100 >= all * OTHER_SCRIPT && high > 0;
}
