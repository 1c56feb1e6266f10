/**
 * Who left a flight and who came with the same list, where the two may be one person under another name and passport. An exchange of both leaves no key by which lists are
 * merged, so it reads as one gone and one new. It is offered to officers only, and merges nobody.
 */
import type { TravellerType } from '../manifest.ts';
import { MOST_ALIKE } from './cluster.ts';
import type { Traveller, TravellerId } from './flight.ts';

/** One thing that both have, what it counts, and its keys; two agree where they share a key. */
interface SignRow {
  readonly weight: number;
  keysOf(traveller: Traveller): readonly string[];
}

/** Many birth dates that nobody knew are written as the first of January. */
const UNSURE_BIRTH = /-01-01$/;

/** What one person alone has: without one of these, nobody is offered. */
const OWN_SIGNS = {
  'bag-tag': { weight: 5, keysOf: ({ bags }) => bags.tags },
  ticket: { weight: 5, keysOf: ({ ticket }) => given(ticket) },
  'frequent-flyer': { weight: 5, keysOf: ({ frequentFlyer }) => given(frequentFlyer?.number) },
  birth: { weight: 3, keysOf: ({ dateOfBirth }) => given(dateOfBirth).filter((date) => !UNSURE_BIRTH.test(date)) },
  'birth-year': {
    weight: 1,
    keysOf: ({ dateOfBirth }) => given(dateOfBirth).filter((date) => UNSURE_BIRTH.test(date)),
  },
} as const satisfies Readonly<Record<string, SignRow>>;

/** What others have, too: it adds to the rest. */
const SHARED_SIGNS = {
  seat: { weight: 2, keysOf: ({ seat }) => given(seat) },
  sex: { weight: 1, keysOf: ({ sex }) => given(sex) },
  // The state that issued the passport stands for a nationality that was not sent.
  nationality: { weight: 1, keysOf: ({ nationality, documents }) => given(nationality ?? documents[0]?.issuer) },
  contact: { weight: 1, keysOf: ({ phones, emails }) => [...phones, ...emails] },
  // Lists of one flight are often printed in one order.
  place: {
    weight: 1,
    keysOf: ({ sources: [first] }) => (first === undefined ? [] : [`${first.channel} ${first.index}`]),
  },
} as const satisfies Readonly<Record<string, SignRow>>;

const SIGNS = { ...OWN_SIGNS, ...SHARED_SIGNS } as const;

/** What a list has again of whoever an earlier one left out. One alone is enough: no key of the lists joins them across the list between. */
export const KEPT_SIGNS = ['document', 'name'] as const;

export type KeptSign = (typeof KEPT_SIGNS)[number];

/** Something that agrees. */
export type PerhapsSign = keyof typeof SIGNS | KeptSign;

/** In the order in which officers read them. */
const EXCHANGE_SIGNS = Object.keys(SIGNS) as readonly (keyof typeof SIGNS)[];

/** From so much on two are offered: a birth date with sex and nationality, or with the seat, or a bag tag alone. */
const ENOUGH = 5;

/** Somebody who is perhaps a target whom a list left out: new on that list under another name and passport, or on a later one under the same name or passport. No list says so: an officer does, or says that they are two. */
export interface PerhapsNow {
  readonly traveller: TravellerId;
  /** '' where it was not sent. */
  readonly name: string;
  readonly seat: string | null;
  /** What agrees. */
  readonly signs: readonly PerhapsSign[];
}

export interface PerhapsSame {
  readonly gone: Traveller;
  readonly come: Traveller;
  /** What agrees. */
  readonly signs: readonly PerhapsSign[];
}

/** The pairs that may be one person, without those whom officers keep `apart`. A pair is offered only where nobody else fits either of them as well: twins who are exchanged together are two riddles. */
export function perhapsSame(
  gone: readonly Traveller[],
  come: readonly Traveller[],
  apart: (come: Traveller, gone: Traveller) => boolean = () => false,
): readonly PerhapsSame[] {
  const byKey = new Map<string, Traveller[]>();
  for (const each of come)
    for (const key of ownKeys(each)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [each]);
      else if (same.length < MOST_ALIKE) same.push(each);
    }
  const pairs = gone.flatMap((was) => {
    const near = new Set(ownKeys(was).flatMap((key) => byKey.get(key) ?? []));
    return [...near].flatMap((is) => {
      const signs =
        contradict(was, is) || apart(is, was) ? [] : EXCHANGE_SIGNS.filter((sign) => agrees(SIGNS[sign], was, is));
      const weight = signs.reduce((sum, sign) => sum + SIGNS[sign].weight, 0);
      return weight < ENOUGH ? [] : [{ gone: was, come: is, signs, weight }];
    });
  });
  const isBest = (pair: (typeof pairs)[number]) =>
    pairs.every(
      (other) => other === pair || (other.gone !== pair.gone && other.come !== pair.come) || other.weight < pair.weight,
    );
  return pairs.filter(isBest).map(({ weight: _, ...pair }) => pair);
}

function ownKeys(traveller: Traveller): readonly string[] {
  return Object.entries(OWN_SIGNS).flatMap(([sign, { keysOf }]) => keysOf(traveller).map((key) => `${sign} ${key}`));
}

function agrees({ keysOf }: SignRow, a: Traveller, b: Traveller): boolean {
  const keys = new Set(keysOf(a));
  return keysOf(b).some((key) => keys.has(key));
}

/** What no exchange of names explains. */
function contradict(a: Traveller, b: Traveller): boolean {
  const isOtherSex = a.sex !== null && b.sex !== null && a.sex !== 'X' && b.sex !== 'X' && a.sex !== b.sex;
  const isOtherBirth = a.dateOfBirth !== null && b.dateOfBirth !== null && a.dateOfBirth !== b.dateOfBirth;
  return isOtherSex || isOtherBirth || peopleOf(a.type) !== peopleOf(b.type);
}

function peopleOf(type: TravellerType): 'crew' | 'infant' | 'passenger' {
  return type === 'crew' || type === 'transit-crew' ? 'crew' : type === 'infant' ? 'infant' : 'passenger';
}

function given(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined || value === '' ? [] : [value];
}
