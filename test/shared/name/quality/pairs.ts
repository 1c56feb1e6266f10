/**
 * Pairs of names with the answer. For each kind of writing, a person's name as one document has it stands against the same name written in that kind
 * (a match), and against the name of a near miss written in that kind (no match). So precision counts what the kind itself makes alike.
 */
import { type Random, seededRandom } from '../../../../shared/training/random.ts';
import type { Culture } from './culture.ts';
import { KINDS, type Kind, type KindName } from './kinds.ts';
import { makePerson, NEAR_MISSES, type NearMissKind, type Person, withWords, wordsOf } from './person.ts';
import { type Spelt, spell, type WrittenName, write } from './spelt.ts';

export interface NamePair {
  readonly kind: KindName;
  readonly culture: string;
  /** Null where both are one person. */
  readonly nearMiss: NearMissKind | null;
  readonly left: WrittenName;
  readonly right: WrittenName;
}

const NEAR_MISS_KINDS = Object.keys(NEAR_MISSES) as readonly NearMissKind[];

/** How many persons, and how many near misses of each, are tried before a culture is said not to have the kind. */
const TRIES = 40;

/** For every kind and culture up to `each` matches and as many near misses; the same seed gives the same pairs. */
export function makePairs(seed: number, cultures: readonly Culture[], each: number): readonly NamePair[] {
  const random = seededRandom(seed);
  const pairs: NamePair[] = [];
  for (const kind of Object.keys(KINDS) as readonly KindName[]) {
    for (const culture of cultures) {
      for (let made = 0; made < each; made++) pairs.push(...bothPairs(random, kind, culture));
    }
  }
  return pairs;
}

/** A match and a near miss of one person; nothing where the culture has no name for the kind. */
function bothPairs(random: Random, kind: KindName, culture: Culture): readonly NamePair[] {
  for (let tried = 0; tried < TRIES; tried++) {
    const person = personFor(random, kind, culture);
    const spelt = spell(random, person);
    const match = rewrite(random, KINDS[kind], spelt, person);
    if (match === null) continue;
    const left = write(random, spelt);
    const nearMiss = someNearMiss(random, kind, person, spelt);
    if (nearMiss === null) continue;
    const pair = { kind, culture: culture.name, left };
    return [
      { ...pair, nearMiss: null, right: match.right },
      { ...pair, nearMiss: nearMiss.of, right: nearMiss.right },
    ];
  }
  return [];
}

export interface Rewritten {
  readonly parts: readonly Spelt[];
  readonly right: WrittenName;
}

/** A person's name in another document of the kind; null where the name offers nothing to change. */
export function rewrite(random: Random, kind: Kind, spelt: readonly Spelt[], person: Person): Rewritten | null {
  const parts = kind.change(random, spelt, person);
  if (parts === null) return null;
  const right = (kind.write ?? write)(random, parts);
  return right === null ? null : { parts, right };
}

function someNearMiss(
  random: Random,
  kind: KindName,
  person: Person,
  spelt: readonly Spelt[],
): { readonly of: NearMissKind; readonly right: WrittenName } | null {
  for (let tried = 0; tried < TRIES; tried++) {
    const of = random.pick(NEAR_MISS_KINDS);
    const other = NEAR_MISSES[of](random, person);
    if (other === null) continue;
    const written = rewrite(random, KINDS[kind], spell(random, other, spelt), other);
    if (written !== null && canBeTold(spelt, written.parts)) return { of, right: written.right };
  }
  return null;
}

/**
 * Whether the two names contradict each other: each side has a word that is no spelling, short form, beginning or initial of a word of the other.
 * What is left of a near miss after the change may be a part of the person's own name, and then nobody can tell.
 */
function canBeTold(left: readonly Spelt[], right: readonly Spelt[]): boolean {
  return hasOwnWord(left, right) && hasOwnWord(right, left);
}

function hasOwnWord(own: readonly Spelt[], others: readonly Spelt[]): boolean {
  return own.some((part) => part.role !== 'particle' && !others.some((other) => mayBeSame(part, other)));
}

function mayBeSame(one: Spelt, other: Spelt): boolean {
  if (one.word === other.word) return true;
  const [a, b] = [lettersOf(one.text), lettersOf(other.text)];
  const short = Math.min(a.length, b.length);
  if (short <= 3 && a.slice(0, short) === b.slice(0, short)) return true;
  return [...one.word.spellings, ...one.word.short].some((each) =>
    [...other.word.spellings, ...other.word.short].includes(each),
  );
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{Letter}]/gu, '')
    .toUpperCase();
}

/** A person; for names that are cut, one with as many given names as the cut needs. */
function personFor(random: Random, kind: KindName, culture: Culture): Person {
  const person = makePerson(random, culture);
  if (kind !== 'truncated') return person;
  const long = [...culture.male, ...culture.female].filter(({ spellings }) => (spellings[0] ?? '').length >= 6);
  if (long.length === 0) return person;
  const given = person.parts.findLastIndex(({ role }) => role === 'given' || role === 'second');
  const parts = person.parts.toSpliced(
    given + 1,
    0,
    { role: 'second', word: random.pick(long) },
    { role: 'second', word: random.pick(long) },
  );
  return { ...withWords(random, person, wordsOf(person)), parts };
}
