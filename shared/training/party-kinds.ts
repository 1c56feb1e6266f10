/** The kinds of parties of a real airport, and what is usual for each. */
import type { SampleRates } from './rates.ts';

/** What a booking can be besides its kind of party, each with a rate of its own. */
export const TRAITS = ['late', 'oneWay', 'thirdPartyPayers', 'noContact'] as const;
export type Trait = (typeof TRAITS)[number];

export const PARTY_KINDS = [
  'family',
  'group',
  'student',
  'seaman',
  'deportee',
  'lone-minor',
  'staff',
  'regular',
  'other',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

interface PartyRow {
  /** Passengers per 1,000; the others are what is left. */
  rate(rates: SampleRates): number;
  /** Mean number of passengers in a booking. */
  size(rates: SampleRates, seats: number): number;
  /** Percent of these parties with the trait; the others get what is left of the rate. */
  readonly traits: Readonly<Record<Trait, number>>;
}

/** Single travellers, couples and colleagues in 100 bookings of others. */
export const OTHERS = [
  ['one', 72],
  ['couple', 20],
  ['colleagues', 8],
] as const;

/** Adults and youths of twelve and more in a family, on average. */
const GROWN = 1.75;

/** Children and infants of a family, on average. */
export function familyOf(rates: SampleRates): {
  readonly children: number;
  readonly infants: number;
  readonly size: number;
} {
  // Of lone minors two in three are children by age.
  const childShare = Math.min(0.5, Math.max(0, rates.children - rates.loneMinors * 0.67) / Math.max(1, rates.families));
  const infantShare = Math.min(0.2, rates.infants / Math.max(1, rates.families));
  const size = GROWN / (1 - childShare - infantShare);
  return { children: childShare * size, infants: infantShare * size, size };
}

/** Size of groups on an aircraft, from and to. */
export function groupSizes(seats: number): readonly [number, number] {
  return [6, Math.max(7, Math.min(14, Math.floor(seats / 9)))];
}

export const PARTIES: Readonly<Record<PartyKind, PartyRow>> = {
  family: {
    rate: ({ families }) => families,
    size: (rates) => familyOf(rates).size,
    traits: { late: 1, oneWay: 12, thirdPartyPayers: 7, noContact: 12 },
  },
  group: {
    rate: ({ groups }) => groups,
    size: (_rates, seats) => (groupSizes(seats)[0] + groupSizes(seats)[1]) / 2,
    traits: { late: 0, oneWay: 3, thirdPartyPayers: 5, noContact: 35 },
  },
  student: {
    rate: ({ students }) => students,
    size: () => 1,
    traits: { late: 3, oneWay: 50, thirdPartyPayers: 45, noContact: 8 },
  },
  seaman: {
    rate: ({ seamen }) => seamen,
    size: () => 2,
    traits: { late: 45, oneWay: 85, thirdPartyPayers: 0, noContact: 70 },
  },
  deportee: {
    rate: ({ deportees }) => deportees,
    size: () => 1,
    traits: { late: 60, oneWay: 100, thirdPartyPayers: 0, noContact: 90 },
  },
  'lone-minor': {
    rate: ({ loneMinors }) => loneMinors,
    size: () => 1,
    traits: { late: 0, oneWay: 30, thirdPartyPayers: 35, noContact: 0 },
  },
  staff: {
    rate: ({ staff }) => staff,
    size: () => 1.4,
    traits: { late: 60, oneWay: 50, thirdPartyPayers: 0, noContact: 30 },
  },
  regular: {
    rate: ({ regulars }) => regulars,
    size: () => 1,
    traits: { late: 20, oneWay: 0, thirdPartyPayers: 4, noContact: 8 },
  },
  other: {
    rate: () => 0,
    size: () => 0.72 + 0.2 * 2 + 0.08 * 3,
    traits: { late: 0, oneWay: 0, thirdPartyPayers: 0, noContact: 0 },
  },
};
