/**
 * Character sets of one byte per character: the declared set, or the likeliest one. Use them only when the bytes are no UTF-8; other text almost
 * never passes for UTF-8. Source: WHATWG Encoding Standard (labels; the same in every browser and in Node).
 */

/** Labels of sets in which bytes below 0x80 are ASCII. UTF-16 is not among them: it is converted before. */
const DECLARABLE =
  /^(iso-?8859-?([1-9]|1[0134569])|latin-?[1-9]|windows-?125[0-8]|cp-?125[0-8]|koi8-[ru]|ibm866|cp866|us-ascii|ascii|macintosh)$/;

/** Is it the label of such a set, which can be decoded? */
export function declaredOneByte(label: string): boolean {
  return DECLARABLE.test(label) && decoderOf(label) !== null;
}

type Decode = (bytes: Uint8Array) => string;

const decoders = new Map<string, Decode>();

/** A decoder for the declared set, or for the likeliest one when none (or one of another kind) is declared. */
export function oneByteDecoder(declared: string | null, bytes: Uint8Array): Decode {
  const label = declared?.trim().toLowerCase() ?? '';
  const known = DECLARABLE.test(label) ? decoderOf(label) : null;
  return known ?? decoderOf(likelySet(bytes).set) ?? decodeWindows1252;
}

/** 0x80 to 0x9F in windows-1252; five bytes without a character are control characters, as in the standard. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const latin1 = new TextDecoder('latin1');
const C1 = /[\u0080-\u009f]/g;

/** Text in windows-1252. Node's decoder of that name leaves 0x80 to 0x9F as control characters; a browser's does not. */
function decodeWindows1252(bytes: Uint8Array): string {
  return latin1.decode(bytes).replace(C1, (control) => WESTERN[control.charCodeAt(0) - 0x80] as string);
}

/** Where Node's decoders differ from the standard, which browsers follow: by set, the character of a byte. */
const STANDARD: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'windows-1253': { 170: '\ufffd' },
  'windows-1255': { 202: '\u05ba' },
  'koi8-u': { 174: '\u045e', 190: '\u040e' },
  ibm866: { 26: '\u001a', 28: '\u001c', 127: '\u007f' },
};

function decoderOf(label: string): Decode | null {
  if (/^(windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(label)) return decodeWindows1252;
  const made = decoders.get(label);
  if (made !== undefined) return made;
  const name = label.replace(/^(?:cp|windows)-?(125\d)$/, 'windows-$1').replace('cp866', 'ibm866');
  try {
    const decoder = new TextDecoder(name);
    const differing = STANDARD[name];
    const decode: Decode = (bytes) => {
      const text = decoder.decode(bytes);
      return differing === undefined ? text : standardised(text, bytes, differing);
    };
    decoders.set(label, decode);
    return decode;
  } catch {
    return null;
  }
}

function standardised(text: string, bytes: Uint8Array, differing: Readonly<Record<number, string>>): string {
  if (!bytes.some((byte) => byte in differing)) return text;
  return Array.from(bytes, (byte, at) => differing[byte] ?? text.charAt(at)).join('');
}

/** а е и н о р с т л в к in windows-1251, capital and small. */
const CYRILLIC = flags('c0c5c8cdced0d1d2cbc2ca e0e5e8edeef0f1f2ebe2ea');
/** The ten most frequent Arabic letters in windows-1256: alef, lam, meem, noon, waw, yeh, teh, reh, beh, dal. */
const ARABIC = flags('c7e1e3e4e6edcad1c8cf');
/** The likeliest set, and how many of the letters in words are frequent Cyrillic and Arabic ones. */
export interface OneByteGuess {
  readonly set: 'windows-1256' | 'windows-1251' | 'windows-1252';
  readonly cyrillic: number;
  readonly arabic: number;
}

/** Bytes looked at. */
const SAMPLE = 1 << 20;

/**
 * Arabic, Cyrillic or Western. Words of the first two consist of bytes above 0xC0, while Western text has single accented letters between plain
 * ones. The most frequent letters tell Arabic from Cyrillic.
 */
export function likelySet(bytes: Uint8Array): OneByteGuess {
  let high = 0;
  let inWords = 0;
  let cyrillic = 0;
  let arabic = 0;
  const limit = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < limit; at++) {
    if ((bytes[at] as number) < 0xc0) continue;
    const start = at;
    while (at < limit && (bytes[at] as number) >= 0xc0) at++;
    high += at - start;
    if (at - start < 3) continue;
    inWords += at - start;
    for (let letter = start; letter < at; letter++) {
      cyrillic += CYRILLIC[bytes[letter] as number] as number;
      arabic += ARABIC[bytes[letter] as number] as number;
    }
  }
  const isWestern = inWords * 2 <= high || high === 0;
  const set = isWestern ? 'windows-1252' : arabic > cyrillic ? 'windows-1256' : 'windows-1251';
  return { set, cyrillic, arabic };
}

function flags(hex: string): Uint8Array {
  const found = new Uint8Array(256);
  const digits = hex.replace(' ', '');
  for (let at = 0; at < digits.length; at += 2) found[Number.parseInt(digits.slice(at, at + 2), 16)] = 1;
  return found;
}
