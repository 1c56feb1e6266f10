/**
 * Many invented persons, for lists and for travellers. Names are as unequal as in life: a few are very frequent (Zipf's law), most are rare. The stock
 * of a culture is made larger by rule: the beginning of one name and the end of another, cut where a vowel ends, so that a new name has its culture's
 * letters and endings. New names that are nearly one of the stock are left out: in life there are spellings of a name, but few other names beside it.
 */
import type { IsoDate, Sex } from '../../../../shared/manifest.ts';
import { type Random, seededRandom } from '../../../../shared/training/random.ts';
import { CULTURES } from './all-cultures.ts';
import { type Crowd, type Culture, type NameWord, plain } from './culture.ts';
import { editDistance } from './edit-distance.ts';
import { assemble, formOf, type Person, type Role, someForm, stockOf } from './person.ts';

export interface CrowdMember {
  readonly person: Person;
  readonly born: IsoDate;
}

/**
 * How many names there are, and how even they are: a name is drawn with the weight 1 / (its rank + `evenness`). A few given names serve many people, the
 * most frequent surname of a people with many of them one in a hundred. `size` 0: the stock as it is.
 */
interface Variety {
  readonly size: number;
  readonly evenness: number;
}

const GIVEN_NAMES: Variety = { size: 400, evenness: 6 };
const GIVEN_NAMES_OF_SYLLABLES: Variety = { size: 0, evenness: 60 };
const SURNAMES: Variety = { size: 6000, evenness: 16 };
const FEW: Variety = { size: 0, evenness: 3 };

/** Documents give 1 January where the day is not known. */
const DAY_UNKNOWN_PERCENT = 4;

/** Draws persons of a crowd without end; the same seed gives the same persons. */
export function crowd(seed: number, of: Crowd): () => CrowdMember {
  const random = seededRandom(seed);
  const shares = CULTURES.map((culture) => [culture, culture.shares[of]] as const);
  const stocks = new Map<readonly NameWord[], Ranked>();

  function rankedStock(culture: Culture, sex: Sex, role: Role): Ranked {
    const { stock, variety } = varietyOf(culture, sex, role);
    const known = stocks.get(stock);
    if (known !== undefined) return known;
    const ranked = rank(grow(stock, variety.size), variety.evenness);
    stocks.set(stock, ranked);
    return ranked;
  }

  return () => {
    const culture = random.weighted(shares);
    const sex: Sex = random.percent(60) ? 'M' : 'F';
    const parts = assemble(someForm(random, culture), {}, (role) =>
      formOf(culture, sex, role, drawRanked(random, rankedStock(culture, sex, role))),
    );
    return { person: { culture, sex, parts }, born: birthDate(random) };
  };
}

function varietyOf(
  culture: Culture,
  sex: Sex,
  role: Role,
): { readonly stock: readonly NameWord[]; readonly variety: Variety } {
  const stock = stockOf(culture, sex, role);
  if (role.endsWith('surname')) return { stock, variety: culture.fewSurnames === true ? FEW : SURNAMES };
  if (role === 'second' && culture.second !== undefined) return { stock, variety: FEW };
  const many = culture.manyGiven?.[sex === 'M' ? 'male' : 'female'];
  return many === undefined ? { stock, variety: GIVEN_NAMES } : { stock: many, variety: GIVEN_NAMES_OF_SYLLABLES };
}

function birthDate(random: Random): IsoDate {
  const year = random.between(1946, 2006);
  if (random.percent(DAY_UNKNOWN_PERCENT)) return `${year}-01-01`;
  const day = (text: number) => String(text).padStart(2, '0');
  return `${year}-${day(random.between(1, 12))}-${day(random.between(1, 28))}`;
}

/** Names by frequency, the most frequent first, with the sum of weights up to each. */
interface Ranked {
  readonly words: readonly NameWord[];
  readonly sums: readonly number[];
}

function rank(words: readonly NameWord[], evenness: number): Ranked {
  let sum = 0;
  const sums = words.map((_, at) => {
    sum += Math.ceil(10_000_000 / (at + evenness));
    return sum;
  });
  return { words, sums };
}

function drawRanked(random: Random, { words, sums }: Ranked): NameWord {
  const drawn = random.between(1, sums.at(-1) as number);
  let [from, to] = [0, sums.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sums[middle] as number) < drawn) from = middle + 1;
    else to = middle;
  }
  return words[from] as NameWord;
}

/** The stock and as many new names as are wanted, or as many as its beginnings and ends allow. */
function grow(stock: readonly NameWord[], wanted: number): readonly NameWord[] {
  const random = seededRandom(stock.length);
  const usual = stock.map(({ spellings }) => spellings[0] as string);
  const cuts = usual.flatMap((word) =>
    [...word.matchAll(/(?<=^.+[aeiouyáéíóúàèâêôûäöüąęōāī])(?=[^aeiouy].+$)/giu)].map(({ index }) => ({ word, index })),
  );
  const known = new Set(usual);
  const grown: NameWord[] = [...stock];
  for (let tried = 0; tried < 4 * wanted && grown.length < wanted && cuts.length > 0; tried++) {
    const [first, second] = [random.pick(cuts), random.pick(cuts)];
    const word = first.word.slice(0, first.index) + second.word.slice(second.index);
    if (word.length > 14 || word.length < 4 || known.has(word)) continue;
    if (isNear(word, first.word) || isNear(word, second.word)) continue;
    known.add(word);
    grown.push(plain(word));
  }
  return grown;
}

function isNear(word: string, other: string): boolean {
  const near = Math.floor(other.length / 3);
  return Math.abs(word.length - other.length) <= near && editDistance(word, other) <= near;
}
