/** The names of all listed persons, found by the one relation of names. */
import { compareNameWords, type NameMatch, type NameStrength } from '../../name/compare-name-words.ts';
import { NameIndex } from '../../name/name-index.ts';
import { type NameSource, type NameWords, nameWords } from '../../name/name-words.ts';
import { NumberList } from '../../name/number-list.ts';
import type { Steps } from '../../steps.ts';
import type { ListedName } from '../list-entry.ts';
import type { NameFound } from './compare-entry.ts';
import type { ComparedEntry } from './compared-entry.ts';
import type { ComparedTraveller } from './contact-forms.ts';
import { type EvidenceWay, type How, how } from './evidence.ts';

/** By what somebody is found by name. */
export type NamedPerson = Pick<ComparedTraveller, 'surname' | 'givenNames' | 'otherName' | 'wholeName' | 'dateOfBirth'>;

/** A name of a traveller. `isOther`: the one of the other channel, where they differ. */
export interface OwnName {
  readonly written: string;
  readonly words: NameWords;
  readonly isOther: boolean;
}

/** The name of an entry that comes nearest to one of a traveller. */
export interface NearestName {
  /** Place among the names of the entry. */
  readonly place: number;
  readonly own: OwnName;
  readonly match: NameMatch;
  /** How rare the agreeing words are in the list; 0 where the names do not agree. */
  readonly rarity: number;
}

const STRENGTHS = ['none', 'weak', 'part', 'full'] as const satisfies readonly NameStrength[];

export class ListedNames {
  readonly #index: NameIndex;
  /** By name: the row of its entry, and its place there. */
  readonly #rows: Uint32Array;
  readonly #places: Uint32Array;

  private constructor(index: NameIndex, rows: Uint32Array, places: Uint32Array) {
    this.#index = index;
    this.#rows = rows;
    this.#places = places;
  }

  /** Takes in the names of all entries, in steps. */
  static *steps(entries: Iterable<{ readonly row: number; readonly entry: ComparedEntry }>): Steps<ListedNames> {
    const [rows, places] = [new NumberList(), new NumberList()];
    function* names(): Generator<NameWords> {
      for (const { row, entry } of entries) {
        for (const [place, name] of entry.names.entries()) {
          rows.add(row);
          places.add(2 * place + Number(name.quality === 'weak'));
          yield nameWords(sourceOf(name));
        }
      }
    }
    const index = yield* NameIndex.steps(names());
    return new ListedNames(index, rows.toArray(), places.toArray());
  }

  /** May the index have a name that agrees with one of these in some strength? Says no for most, in a few microseconds. */
  mayFind(written: readonly string[], among: ((row: number) => boolean) | null): boolean {
    const isAmong = among === null ? undefined : (name: number) => among(this.#rows[name] as number);
    return written.some((name) => this.#index.mayFind(name, isAmong));
  }

  /**
   * By row, the name that comes nearest: the strongest, one that the list does not call weak, the highest score. `among`: only the names of these rows are compared; null: all.
   */
  *finding(
    owns: readonly OwnName[],
    among: ((row: number) => boolean) | null,
  ): Steps<ReadonlyMap<number, NearestName>> {
    const isAmong = among === null ? undefined : (name: number) => among(this.#rows[name] as number);
    const nearest = new Map<number, NearestName>();
    const ranks = new Map<number, number>();
    for (const own of owns) {
      for (const { name, match, rarity } of yield* this.#index.finding(own.words, isAmong)) {
        const row = this.#rows[name] as number;
        const place = this.#places[name] as number;
        const rank = rankOf(match, (place & 1) === 1);
        if (rank <= (ranks.get(row) ?? -1)) continue;
        ranks.set(row, rank);
        nearest.set(row, { place: place >>> 1, own, match, rarity });
      }
    }
    return nearest;
  }
}

/** A name of an entry, read. */
export interface ReadName {
  readonly words: NameWords;
  readonly isWeak: boolean;
}

/** The names of an entry, read. */
export function readNames({ names }: ComparedEntry): readonly ReadName[] {
  return names.map((name) => ({ words: nameWords(sourceOf(name)), isWeak: name.quality === 'weak' }));
}

/** Compares all names of an entry that was found otherwise; null where either side has none. */
export function nearestName(entry: ComparedEntry, traveller: ComparedTraveller): NearestName | null {
  return nearestOf(readNames(entry), ownNames(traveller));
}

/** The same of names that were read before. */
export function nearestOf(names: readonly ReadName[], owns: readonly OwnName[]): NearestName | null {
  let nearest: NearestName | null = null;
  let best = -1;
  for (const own of owns) {
    for (const [place, name] of names.entries()) {
      const match = compareNameWords(own.words, name.words);
      const rank = rankOf(match, name.isWeak);
      if (rank <= best) continue;
      best = rank;
      nearest = { place, own, match, rarity: 0 };
    }
  }
  return nearest;
}

function rankOf({ strength, score }: NameMatch, isWeak: boolean): number {
  return (2 * STRENGTHS.indexOf(strength) + Number(!isWeak)) * 1024 + score;
}

function sourceOf({ name, surname, givenNames }: ListedName): NameSource {
  return surname === null && givenNames === null ? { whole: name } : { surname, givenNames };
}

/** The names of a traveller: in parts, in one line, and that of the other channel. */
export function ownNames({ surname, givenNames, otherName, wholeName }: NamedPerson): readonly OwnName[] {
  const written = [surname, givenNames].filter((part) => part !== null).join(', ');
  const names: OwnName[] = [];
  if (written !== '') names.push({ written, words: nameWords({ surname, givenNames }), isOther: false });
  if (wholeName !== undefined)
    names.push({ written: wholeName, words: nameWords({ whole: wholeName }), isOther: false });
  if (otherName !== null) names.push({ written: otherName, words: nameWords({ whole: otherName }), isOther: true });
  return names;
}

/** What the evidence says of the nearest name. */
export function nameFound({ names }: ComparedEntry, { place, own, match, rarity }: NearestName): NameFound {
  const { score, strength } = match;
  return {
    listed: names[place] as ListedName,
    sent: own.written,
    score,
    rarity,
    strength: strength === 'none' ? null : strength,
    how: [...(own.isOther ? [how('other-channel-name')] : []), ...wordWays(match)],
  };
}

/** The words that do not agree letter by letter. The traveller is the one side, the list the other. */
function wordWays({ agreed, conflict, only }: NameMatch): readonly How[] {
  const ways: How[] = [];
  const add = (way: EvidenceWay, listed: readonly string[], sent: readonly string[]): void => {
    ways.push(how(way, { listed: listed.join(' '), sent: sent.join(' ') }));
  };
  for (const { one, other, how: agreement } of agreed) if (agreement !== 'same') add(`word-${agreement}`, other, one);
  if (conflict.one.length > 0) add('word-conflict', conflict.other, conflict.one);
  if (only.other.length > 0) add('word-only-listed', only.other, []);
  if (only.one.length > 0) add('word-only-sent', [], only.one);
  return ways;
}
