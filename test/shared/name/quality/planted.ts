/** Persons of a list as they travel: mostly as listed, else with a name written in one of the kinds, or with another date of birth. */
import type { IsoDate } from '../../../../shared/manifest.ts';
import { isoDate } from '../../../../shared/time/civil.ts';
import type { Random } from '../../../../shared/training/random.ts';
import { KINDS, type KindName } from './kinds.ts';
import { rewrite } from './pairs.ts';
import type { Person } from './person.ts';
import type { Spelt, WrittenName } from './spelt.ts';

/** How many of a hundred listed persons travel under a name of each kind. A guess: most names come from a passport, as those of the list do. */
const SHARES = {
  same: 24,
  transliteration: 12,
  script: 2,
  order: 10,
  typing: 8,
  scanning: 1,
  merged: 3,
  'run together': 1,
  split: 1,
  missing: 12,
  truncated: 2,
  initials: 2,
  nickname: 2,
  honorific: 5,
  hyphen: 3,
  particle: 3,
  fillers: 6,
  mixed: 3,
} satisfies Readonly<Record<KindName, number>>;

const KIND_SHARES = Object.entries(SHARES) as readonly [KindName, number][];

export interface Planted {
  readonly kind: KindName;
  readonly name: WrittenName;
}

/** The name under which a listed person travels. Of kinds that the name does not allow, another is drawn. */
export function plant(random: Random, person: Person, listed: readonly Spelt[]): Planted {
  for (;;) {
    const kind = random.weighted(KIND_SHARES);
    const written = rewrite(random, KINDS[kind], listed, person);
    if (written !== null) return { kind, name: written.right };
  }
}

/**
 * What a thousand of them travel with as their date of birth. A guess: in records of people that were linked by hand, two to five in a hundred dates
 * differ.
 */
const BIRTH_SHARES = {
  'as listed': 940,
  'day and month swapped': 20,
  'one digit': 15,
  '1 January': 20,
  'another year': 5,
} as const;
const BIRTHS = Object.entries(BIRTH_SHARES) as readonly [keyof typeof BIRTH_SHARES, number][];

/** The date of birth with which a listed person travels. What makes no date is drawn again. */
export function plantBirth(random: Random, born: IsoDate): IsoDate {
  const [year, month, day] = born.split('-').map(Number) as [number, number, number];
  for (;;) {
    const date = {
      'as listed': () => born,
      'day and month swapped': () => isoDate(year, day, month),
      'one digit': () => isoDate(...slipped(random, year, month, day)),
      '1 January': () => isoDate(year, 1, 1),
      'another year': () => isoDate(year + random.between(2, 8), month, day),
    }[random.weighted(BIRTHS)]();
    if (date !== null) return date;
  }
}

/** With another last digit of the year, the month or the day. */
function slipped(random: Random, year: number, month: number, day: number): [number, number, number] {
  const otherDigit = (part: number) => part - (part % 10) + ((part + random.between(1, 9)) % 10);
  const place = random.between(0, 2);
  const parts = [year, month, day] as const;
  return parts.map((part, at) => (at === place ? otherDigit(part) : part)) as [number, number, number];
}
