/** More facts about what bookings of one flight share: addresses, payers, agencies, and the other part of a split booking. */
import { normaliseName } from '../name/normalise-name.ts';
import { emailStem } from './contact-key.ts';
import { absent, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, PERSONS, PIECES } from './fact-row.ts';
import type { Party, TravellerSubject } from './fact-subjects.ts';
import { counted, type LinkSubject, type SharedLinks, sharing } from './link-facts.ts';

/** Finds these links between the parties of a flight. */
export function sharedLinksOf(parties: readonly Party[]): SharedLinks {
  const split = new Set<string>();
  for (const { booking } of parties) if (booking?.split?.locator != null) split.add(booking.split.locator);
  return {
    addresses: sharing(parties, addressesOf),
    frequentFlyers: sharing(parties, frequentFlyersOf),
    payers: sharing(parties, payersOf),
    emailStems: alike(parties),
    agencies: ofOneAgency(parties),
    split,
    locators: split.size === 0 ? split : new Set(parties.flatMap(({ booking }) => booking?.locator ?? NONE)),
  };
}

export const sharedLinkFacts: FactTable<LinkSubject> = {
  'links.addressBookings': {
    ...fact(212, 3, PIECES, 'links', ['booking.addresses'], { needs: ['pnr'], changed: 10 }),
    pointsAt: { where: 'flight', by: 'address' },
    answer: ({ party, at, shared }) => {
      if (party.booking === null) return NOT_SENT;
      return counted(shared.addresses, at) ?? absent(party.on.coverage.addresses);
    },
  },
  'links.frequentFlyerBookings': {
    ...fact(213, 3, PIECES, 'links', ['traveller.frequentFlyer'], { needs: ['pnr'], changed: 10 }),
    answer: ({ party, at, shared }) =>
      counted(shared.frequentFlyers, at) ?? (party.on.coverage.frequentFlyer ? NOT_APPLICABLE : NOT_SENT),
  },
  'links.payerBookings': {
    ...fact(214, 3, PIECES, 'links', ['booking.payments.payer'], { needs: ['pnr'], changed: 10 }),
    pointsAt: { where: 'flight', by: 'payer' },
    answer: ({ party, at, shared }) => {
      if (party.booking === null) return NOT_SENT;
      return counted(shared.payers, at) ?? absent(party.on.coverage.payer);
    },
  },
  'links.similarEmailBookings': {
    ...fact(215, 3, PIECES, 'links', ['booking.emails', 'traveller.emails'], { needs: ['pnr'], changed: 10 }),
    answer: ({ party, at, shared }) => {
      if (party.emailKeys.length === 0) return absent(party.on.coverage.emails);
      return counted(shared.emailStems, at) ?? NOT_APPLICABLE;
    },
  },
  'links.agencyBookings': {
    ...fact(216, 3, PIECES, 'links', ['booking.agency'], { needs: ['pnr'] }),
    answer: ({ party, at, shared }) =>
      party.booking === null ? NOT_SENT : (counted(shared.agencies, at) ?? absent(party.on.coverage.agency)),
  },
  'links.splitOnFlight': {
    ...fact(217, 3, FLAG, 'links', ['booking.split', 'booking.locator'], { needs: ['pnr'] }),
    answer: ({ party, shared }) => {
      const { booking } = party;
      if (booking === null) return NOT_SENT;
      const other = booking.split?.locator ?? null;
      if (other !== null && other !== booking.locator && shared.locators.has(other)) return true;
      if (booking.locator !== null && other !== booking.locator && shared.split.has(booking.locator)) return true;
      return booking.split !== null || party.on.coverage.journeys ? false : NOT_SENT;
    },
  },
};

/** Facts about who sits or checks in next to a traveller. */
export const neighbourFacts: FactTable<TravellerSubject> = {
  'links.seatNeighbours': {
    ...fact(218, 3, PERSONS, 'links', ['traveller.seat', 'traveller.surname'], { changed: 10 }),
    answer: ({ row, on }) => counted(on.crowd.seats, row) ?? absent(on.coverage.seat),
  },
  'links.checkInNeighbours': {
    ...fact(219, 3, PERSONS, 'links', ['traveller.boardingNumber', 'traveller.surname'], { changed: 10 }),
    answer: ({ row, on }) => counted(on.crowd.checkIns, row) ?? absent(on.coverage.boardingNumber),
  },
};

const NONE: readonly never[] = [];

/** Only addresses with a street: a city alone is no link. */
export function addressesOf({ booking }: Party): readonly string[] {
  if (booking === null || booking.addresses.length === 0) return NONE;
  return booking.addresses.flatMap(({ street, city, country }) =>
    street === null ? NONE : `${normaliseName(street)}|${city ?? ''}|${country ?? ''}`,
  );
}

function frequentFlyersOf({ members }: Party): readonly string[] {
  let keys: string[] | null = null;
  for (const { traveller } of members) {
    const { frequentFlyer } = traveller;
    if (frequentFlyer?.number == null) continue;
    keys ??= [];
    keys.push(`${frequentFlyer.carrier ?? ''}|${frequentFlyer.number}`);
  }
  return keys ?? NONE;
}

/** Names of those who paid, in the form for comparison. */
export function payersOf({ booking }: Party): readonly string[] {
  if (booking === null || booking.payments.every(({ payer }) => payer === null)) return NONE;
  return booking.payments.flatMap(({ payer }) => (payer === null ? NONE : normaliseName(payer)));
}

/** Most parties have one address that equals its own stem; those need no list. */
function stemsOf({ emailKeys }: Party): readonly string[] {
  const [only] = emailKeys;
  if (only === undefined) return NONE;
  if (emailKeys.length > 1) return emailKeys.flatMap((key) => emailStem(key) ?? NONE);
  const stem = emailStem(only);
  return stem === only ? emailKeys : stem === null ? NONE : [stem];
}

/** How many other parties have an address that differs only in digits; equal addresses count elsewhere. */
function alike(parties: readonly Party[]): Int32Array {
  const counts = sharing(parties, stemsOf);
  if (!counts.some((count) => count > 0)) return counts;
  const same = sharing(parties, ({ emailKeys }) => emailKeys.filter((key) => emailStem(key) !== null));
  return counts.map((count, at) => (count > 0 ? Math.max(0, count - Math.max(0, same[at] ?? 0)) : count));
}

/**
 * Counts every other booking of the agency, also with the same surname: the agency's share of a flight is a measure, not a link between
 * people.
 */
function ofOneAgency(parties: readonly Party[]): Int32Array {
  const byAgency = new Map<string, number>();
  for (const { agencyKey } of parties) {
    if (agencyKey !== null) byAgency.set(agencyKey, (byAgency.get(agencyKey) ?? 0) + 1);
  }
  const counts = new Int32Array(parties.length);
  for (let at = 0; at < counts.length; at += 1) {
    const { agencyKey } = parties[at] as Party;
    counts[at] = agencyKey === null ? -1 : (byAgency.get(agencyKey) ?? 1) - 1;
  }
  return counts;
}
