/**
 * The words of a written name in capitals A to Z and digits, each with its other spellings. Blanks, hyphens and most signs part words; apostrophes and
 * marks join their neighbours. Total: any text gives words, perhaps none.
 */
import { LATIN } from './script/latin.ts';
import { type Script, type Spellings, spellings } from './script/script.ts';
import { scriptOf } from './script/scripts.ts';

export interface WrittenWord {
  /** The usual spelling first. */
  readonly spellings: Spellings;
  /** Its script leaves most vowels out. */
  readonly isAbjad: boolean;
  /** A full stop follows. */
  readonly isDotted: boolean;
  /** One letter alone. */
  readonly isLetter: boolean;
}

/** These join their neighbours: apostrophes, and the signs for hamza and ain. */
const JOINING = new Set([...`'’‘ʻʼʿʾ\`´ʹʺ"“”„«»\u200b\u200c\u200d\u200e\u200f\u00adـ`]);
const MARK = /\p{M}/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Reads the words of a name in any script. `isWhole`: surname and given names may stand together, as Chinese and Korean write them. */
export function writtenWords(written: string, isWhole = false): WrittenWord[] {
  const words: WrittenWord[] = [];
  let run = '';
  let script: Script | null = null;
  const close = (isDotted: boolean): void => {
    if (run === '') return;
    const isAlone = isWhole && run.length === written.trim().length;
    const read = script === null ? [latinSpellings(run)] : script.read(run, isAlone);
    const isLetter = run.length === 1 && (script === null || !script.isSyllabic);
    for (const each of read) {
      if (each[0] === undefined || each[0] === '') continue;
      const own = isLetter ? each.map((spelling) => spelling.slice(0, 1)) : each;
      words.push({ spellings: own, isAbjad: script?.isAbjad ?? false, isDotted, isLetter });
    }
    run = '';
  };
  for (const sign of written.normalize('NFKC')) {
    const code = sign.codePointAt(0) ?? 0;
    if (code > 0x7f ? LETTER.test(sign) || MARK.test(sign) : isPlainLetter(code)) {
      const own = code > 0x2ff ? scriptOf(code) : null;
      // A mark belongs to the letter before it.
      if (run !== '' && own !== script && !MARK.test(sign)) close(false);
      if (run === '') script = own;
      run += sign;
    } else if (!JOINING.has(sign)) {
      close(sign === '.');
    }
  }
  close(false);
  return words;
}

const OF_LATIN = /^[^0-9.]*$/;
const JOINING_LATIN = /['`´"’‘“”„«»\u200b-\u200e\u00ad]/g;
const PARTING = /[^\p{L}\p{M}]+/u;
/** Letters of the Latin script that are no modifiers. */
const LAST_LATIN = 0x24f;

/** The words of a name as they are written, each of which can be read by itself. Null: another script, digits or full stops are in it, and it is read as a whole. */
export function latinRuns(written: string): readonly string[] | null {
  const text = written.normalize('NFKC');
  if (!OF_LATIN.test(text)) return null;
  const plain = text.replace(JOINING_LATIN, '');
  for (let at = 0; at < plain.length; at += 1) if (plain.charCodeAt(at) > LAST_LATIN) return null;
  return plain.split(PARTING).filter(Boolean);
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

const PLAIN = /^[A-Za-z0-9]+$/;

function latinSpellings(run: string): Spellings {
  if (PLAIN.test(run)) return [unscanned(run.toUpperCase())];
  const letters = Array.from(unscanned(run.normalize('NFC').toUpperCase()), (sign) =>
    LATIN[sign] === undefined ? bare(sign) : sign,
  );
  return spellings(letters.join(''), ALL_LATIN);
}

/** Digits that scanners read for letters, in a word that is mostly letters. */
const SCANNED: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 4: 'A', 5: 'S', 6: 'G', 8: 'B' };
const ANY_DIGIT = /[0-9]/g;

function unscanned(word: string): string {
  const digits = word.match(ANY_DIGIT)?.length ?? 0;
  return digits === 0 || digits * 3 > word.length ? word : word.replace(ANY_DIGIT, (digit) => SCANNED[digit] ?? digit);
}

/** Without marks; '' for a sign that is no Latin letter. */
function bare(sign: string): string {
  return sign
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
}

const ALL_LATIN = {
  ...LATIN,
  ...Object.fromEntries(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', (sign) => [sign, sign])),
};
