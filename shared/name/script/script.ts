/**
 * How a script is read into Latin capitals. A table of letters gives each letter its spelling; where states and people spell it in several ways, the
 * others follow after `|`, and the spellings of one place in the list belong to one habit.
 */

/** Latin spelling of each letter, in upper case where the script has one: `'G|H'`. */
export type Letters = Readonly<Record<string, string>>;

/** The spellings of one word, the usual one first. */
export type Spellings = readonly string[];

export interface Script {
  /** First and last code point of each of its blocks (The Unicode Standard, chapter 24). */
  readonly blocks: readonly (readonly [number, number])[];
  /** Are most vowels left unwritten? */
  readonly isAbjad: boolean;
  /** Is each of its letters a syllable? */
  readonly isSyllabic: boolean;
  /** The words of a run of its letters; usually one. `isName`: the run is a whole name, which may be written without a blank. */
  readonly read: (run: string, isName: boolean) => readonly Spellings[];
}

/** Spellings beyond so many are left out. */
const MOST_SPELLINGS = 4;

/** Reads letter by letter; a letter that the table lacks is left out. `isAbjad`: a vowel may stand between any two letters. */
export function spellings(run: Iterable<string>, letters: Letters, isAbjad = false): Spellings {
  const found: string[] = [];
  for (let habit = 0; habit < MOST_SPELLINGS; habit += 1) {
    let out = '';
    let more = habit === 0;
    for (const letter of run) {
      const ways = waysOf(letters[letter] ?? '');
      if (ways.length > habit) more = true;
      const own = ways[Math.min(habit, ways.length - 1)] ?? '';
      out += isAbjad && isOneWith(out, own) ? `A${own}` : own;
    }
    if (more && !found.includes(out)) found.push(out);
  }
  return found;
}

/** Would the letters before and after be read as one, though two were written: `KH` of K and H? */
function isOneWith(before: string, next: string): boolean {
  const last = before.at(-1) ?? '';
  if (!'BDGJKLMNPQRSTZ'.includes(last) || last === '') return false;
  return next[0] === 'H' || next[0] === last || (last === 'G' && next[0] === 'N');
}

/** The first of the spellings of a letter. */
export function usualSpelling(entry: string): string {
  return waysOf(entry)[0] as string;
}

function waysOf(entry: string): readonly string[] {
  return entry.includes('|') ? entry.split('|') : [entry];
}

/** A script whose letters stand for themselves. */
export function letterScript(blocks: Script['blocks'], letters: Letters, isAbjad = false): Script {
  return {
    blocks,
    isAbjad,
    isSyllabic: false,
    read: (run) => [spellings(run.normalize('NFC').toUpperCase(), letters, isAbjad)],
  };
}

/** A script whose consonants are followed by A unless a sign says otherwise. */
export interface Abugida {
  readonly blocks: Script['blocks'];
  readonly consonants: Letters;
  /** Vowels that stand alone, and signs that are no consonants. */
  readonly others: Letters;
  /** Signs that take the place of the A. */
  readonly vowelSigns: Letters;
  /** The sign that takes the A away. */
  readonly silencer: string;
}

const WITH_DOT = /.[\u093c\u09bc]?/gsu;

/** Reads a script of this kind; the A at the end of a word of three letters or more is silent. */
export function abugidaScript({ blocks, consonants, others, vowelSigns, silencer }: Abugida): Script {
  // A dot below a consonant belongs to it.
  const letters = new Map(Object.entries(consonants).map(([letter, latin]) => [letter.normalize('NFC'), latin]));
  const read = (run: string): readonly Spellings[] => {
    let out = '';
    let open = false;
    for (const [sign] of run.normalize('NFC').matchAll(WITH_DOT)) {
      const vowel = vowelSigns[sign];
      const consonant = letters.get(sign) ?? letters.get(sign[0] as string);
      if (sign === silencer || vowel !== undefined) out += vowel ?? '';
      else {
        if (open) out += 'A';
        out += consonant ?? others[sign] ?? '';
      }
      open =
        consonant !== undefined || (open && vowel === undefined && sign !== silencer && others[sign] === undefined);
    }
    const short = out.length < 3;
    return [[open && short ? `${out}A` : out, ...(open && !short ? [`${out}A`] : [])]];
  };
  return { blocks, isAbjad: false, isSyllabic: false, read };
}
