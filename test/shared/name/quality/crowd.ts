/**
 * Many invented persons, for lists and for travellers. Names are as unequal as in life: a few are very frequent (Zipf's law), most are rare. The stock
 * of a culture is made larger by rule: the beginning of one name and the end of another, cut where a vowel ends, so that a new name has its culture's
 * letters and endings.
 */
import type { IsoDate, Sex } from '../../../../shared/manifest.ts';
import { type Random, seededRandom } from '../../../../shared/training/random.ts';
import { CULTURES } from './all-cultures.ts';
import { type Culture, type NameWord, plain } from './culture.ts';
import { assemble, formOf, type Person, type Role, someForm, stockOf } from './person.ts';

export interface CrowdMember {
  readonly person: Person;
  readonly born: IsoDate;
}

/** How many names a people has: given names of each sex, and surnames where they are not few. */
const GIVEN_NAMES = 400;
const SURNAMES = 6000;

/** Documents give 1 January where the day is not known. */
const DAY_UNKNOWN_PERCENT = 4;

/** Draws persons without end; the same seed gives the same persons. */
export function crowd(seed: number): () => CrowdMember {
  const random = seededRandom(seed);
  const shares = CULTURES.map((culture) => [culture, culture.share] as const);
  const stocks = new Map<readonly NameWord[], Ranked>();

  function rankedStock(culture: Culture, sex: Sex, role: Role): Ranked {
    const stock = stockOf(culture, sex, role);
    const known = stocks.get(stock);
    if (known !== undefined) return known;
    const wanted = role === 'surname' || role === 'second surname' ? SURNAMES : GIVEN_NAMES;
    const few = (role.endsWith('surname') && culture.fewSurnames === true) || (role === 'second' && culture.second);
    const ranked = rank(few ? stock : grow(stock, wanted));
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

function rank(words: readonly NameWord[]): Ranked {
  let sum = 0;
  const sums = words.map((_, at) => {
    sum += Math.ceil(10_000_000 / (at + 4));
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
    [...word.matchAll(/(?<=^.+[aeiouyáéíóúàèâêôûäöüąęōāī])(?=[^aeiouy].+$)/giu)].map(
      ({ index }) => [word.slice(0, index), word.slice(index)] as const,
    ),
  );
  const known = new Set(usual);
  const grown: NameWord[] = [...stock];
  for (let tried = 0; tried < 4 * wanted && grown.length < wanted && cuts.length > 0; tried++) {
    const [beginning] = random.pick(cuts);
    const [, end] = random.pick(cuts);
    const word = beginning + end;
    if (word.length > 14 || word.length < 4 || known.has(word)) continue;
    known.add(word);
    grown.push(plain(word));
  }
  return grown;
}
