/** Persons of a list as they travel: mostly as listed, else written in one of the kinds. */
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
