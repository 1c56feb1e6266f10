/**
 * Says of most names, word by word, that a list has none that may be somebody's. What the list has for a word is looked up once for all names with that word. It loses nothing: where
 * more than the single words decides, the answer is that there may be one.
 */
import { canonicalWord, isFaith, isServant } from './canonical-word.ts';
import { isDoubleName, LEAST_JOINED_SOUNDS, neighboursOf } from './joined-words.ts';
import { isEastAsian, rowsOf } from './known-names.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { hasInitials } from './pair-words.ts';
import { foldOf } from './word-fold.ts';
import { type LightKind, lightKind } from './word-kinds.ts';
import { latinRuns, writtenWords } from './written-words.ts';

/** What a list tells the sieve. */
export interface SievedNames {
  /** How many names there are. */
  readonly size: number;
  /** Calls `visit` with each name that has a word that may be this one, perhaps more than once, and `alone` with each for which this word is enough by itself. */
  namesWith(word: NameWord, visit: (name: number) => void, alone: (name: number) => void): void;
  /** May the list have a word of this sound? */
  mayHaveFold(fold: string): boolean;
  /** Has it a word of a script that leaves vowels out? */
  readonly hasAbjad: boolean;
}

/** What the list has for a word, whatever words stand beside it. */
interface WordReach {
  readonly word: NameWord;
  /** Its usual spelling. */
  readonly text: string;
  /** It is a full word in every name. */
  readonly isFull: boolean;
  readonly names: Uint32Array;
  readonly alone: Uint32Array;
}

/** Words of which the answer is kept. */
const MOST_KEPT = 120_000;
/** The comparison reads no further words. */
const MOST_WORDS = 16;
const LONGEST_WORD = 40;
/** So many words must agree. */
const LEAST_AGREED = 2;

export class NameSieve {
  readonly #names: SievedNames;
  /** Null: what it finds depends on the words beside it. */
  readonly #reaches = new Map<string, WordReach | null>();
  /** By name of the list, how many words of the name at hand it has; all 0 between two names. */
  readonly #agreed: Uint8Array;

  constructor(names: SievedNames) {
    this.#names = names;
    this.#agreed = new Uint8Array(names.size);
  }

  /** May the list have a name that agrees in some strength with this one? `sent`: in any order. `among`: only these names of the list are asked. */
  mayFind(sent: string, among: (name: number) => boolean): boolean {
    const runs = latinRuns(sent);
    if (runs === null) return true;
    const reaches: WordReach[] = [];
    for (const run of runs) {
      const reach = this.#reachOf(run);
      if (reach === null) return true;
      reaches.push(reach);
    }
    const full = reaches.filter(({ isFull }) => isFull).length;
    if (full < LEAST_AGREED || reaches.length > MOST_WORDS) return reaches.length > 0;
    return this.#isAmong(reaches, among) || this.#isWrittenTogether(reaches);
  }

  /** Has a name of the list enough of the words? */
  #isAmong(reaches: readonly WordReach[], among: (name: number) => boolean): boolean {
    const agreed = this.#agreed;
    let found = false;
    for (const { names } of reaches) {
      for (const name of names) {
        agreed[name] = (agreed[name] as number) + 1;
        if (agreed[name] === LEAST_AGREED) found ||= among(name);
      }
    }
    for (const { names } of reaches) for (const name of names) agreed[name] = 0;
    return found || reaches.some(({ alone }) => alone.some(among));
  }

  /** May the list have a word that is several of these, written together? */
  #isWrittenTogether(reaches: readonly WordReach[]): boolean {
    const words = reaches.map(({ word }) => word);
    return neighboursOf(reaches.length).some((places) => {
      if (this.#names.hasAbjad && isDoubleName(words, places)) return true;
      let text = '';
      for (const place of places) text += reaches[place]?.text ?? '';
      if (canonicalWord(text) !== text) return true;
      const fold = foldOf(text);
      return (
        fold.length >= LEAST_JOINED_SOUNDS && (this.#names.mayHaveFold(fold) || rowsOf(text, fold, false).length > 0)
      );
    });
  }

  #reachOf(run: string): WordReach | null {
    const known = this.#reaches.get(run);
    if (known !== undefined) return known;
    const reach = this.#makeReach(run);
    if (this.#reaches.size >= MOST_KEPT) this.#reaches.clear();
    this.#reaches.set(run, reach);
    return reach;
  }

  #makeReach(run: string): WordReach | null {
    const [word] = nameWords({ surname: run, givenNames: null }).words;
    const kind = word === undefined ? null : kindOf(run, word);
    if (word === undefined || kind === null) return null;
    const names = new Set<number>();
    const alone = new Set<number>();
    this.#names.namesWith(
      word,
      (name) => names.add(name),
      (name) => alone.add(name),
    );
    return {
      word,
      text: word.forms[0]?.text ?? '',
      isFull: kind === 'full',
      names: Uint32Array.from(names),
      alone: Uint32Array.from(alone),
    };
  }
}

/** Beside full words they say little, and stay where they are. */
const SMALL: ReadonlySet<LightKind> = new Set<LightKind>(['particle', 'rank', 'suffix']);

/** What the word is beside full ones, whatever they are; null: it depends on them. */
function kindOf(run: string, word: NameWord): 'full' | 'small' | null {
  const [written, ...more] = writtenWords(run);
  const text = written?.spellings[0] ?? '';
  if (more.length > 0 || text.length > LONGEST_WORD || isServant(text) || isFaith(text)) return null;
  if (word.kind !== 'full' || isEastAsian(word.forms[0]?.rows ?? []) || hasInitials([word])) return null;
  const light = lightKind(text);
  if (light === null) return 'full';
  return SMALL.has(light) ? 'small' : null;
}
