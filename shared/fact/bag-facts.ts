/** Facts about checked bags. */
import type { Bags } from '../manifest.ts';
import type { BookedParty } from './booking-facts.ts';
import { notBoarded } from './check-in-facts.ts';
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, KG, KG_PER_NIGHT, KG1, PIECES } from './fact-row.ts';
import type { BagSharers, TravellerSubject } from './fact-subjects.ts';
import { haveSurnameInCommon } from './share-surname.ts';

export const bagFacts: FactTable<TravellerSubject> = {
  'bags.count': {
    ...fact(64, 1, PIECES, 'bags', ['traveller.bags'], { absenceOf: 'bags' }),
    answer: (subject) => subject.traveller.bags.count ?? withoutBags(subject, subject.on.coverage.bagCount),
  },
  'bags.weightKg': {
    ...fact(65, 1, KG, 'bags', ['traveller.bags'], { absenceOf: 'bags' }),
    answer: (subject) => {
      const { weightKg } = subject.traveller.bags;
      return weightKg === null ? withoutBags(subject, subject.on.coverage.bagWeight) : Math.round(weightKg);
    },
  },
  'bags.kgPerNight': {
    ...fact(66, 1, KG_PER_NIGHT, 'bags', ['traveller.bags', 'booking.segments'], { needs: ['pnr'] }),
    answer: kgPerNight,
  },
  'bags.none': {
    ...fact(67, 1, FLAG, 'bags', ['traveller.bags', 'traveller.status'], { absenceOf: 'bags', none: 1 }),
    answer: (subject) => {
      const { count } = subject.traveller.bags;
      if (count !== null) return count === 0;
      return leftEmpty(subject) || withoutBags(subject, subject.on.coverage.bagCount);
    },
  },
  'bags.poolHead': {
    ...fact(68, 1, FLAG, 'bags', ['traveller.bags']),
    answer: ({ traveller, on }) =>
      traveller.bags.pool === null && !on.coverage.pool ? NOT_SENT : traveller.bags.pool === 'head',
  },
  'bags.tags': {
    ...fact(188, 3, PIECES, 'bags', ['traveller.bags']),
    answer: (subject) =>
      subject.on.coverage.tags
        ? subject.traveller.bags.pool === 'member'
          ? NOT_APPLICABLE
          : subject.traveller.bags.tags.length
        : NOT_SENT,
  },
  'bags.tagsDiffer': {
    ...fact(189, 3, FLAG, 'bags', ['traveller.bags']),
    compares: ['bags.tags', 'bags.count'],
    answer: (subject) => {
      const { count, tags } = subject.traveller.bags;
      if (count === null) return withoutBags(subject, subject.on.coverage.bagCount);
      return subject.on.coverage.tags ? tags.length !== count : NOT_SENT;
    },
  },
  'bags.kgPerBag': {
    ...fact(190, 3, KG1, 'bags', ['traveller.bags']),
    answer: (subject) => {
      const { count, weightKg } = subject.traveller.bags;
      if (weightKg === null) return withoutBags(subject, subject.on.coverage.bagWeight);
      if (count === null) return absent(subject.on.coverage.bagCount);
      return count === 0 ? NOT_APPLICABLE : weightKg / count;
    },
  },
  'bags.roundWeight': {
    ...fact(191, 3, FLAG, 'bags', ['traveller.bags']),
    answer: (subject) => {
      const { weightKg } = subject.traveller.bags;
      if (weightKg === null) return withoutBags(subject, subject.on.coverage.bagWeight);
      return weightKg > 0 ? weightKg % ROUND_KG === 0 : NOT_APPLICABLE;
    },
  },
  'bags.withoutTraveller': {
    ...fact(192, 3, FLAG, 'bags', ['traveller.bags', 'traveller.status']),
    answer: (subject) => {
      const left = notBoarded(subject);
      // A traveller who is on board, or who cancelled before, leaves no bag alone; the bags need not be known then.
      if (left !== true) return left;
      const { count } = subject.traveller.bags;
      return count === null ? withoutBags(subject, subject.on.coverage.bagCount) : count > 0;
    },
  },
  'bags.headCarriesAll': {
    ...fact(196, 3, FLAG, 'bags', ['traveller.bags', 'traveller.surname', 'booking.travellers'], {
      needs: ['pnr'],
      changed: 10,
    }),
    answer: headCarriesAll,
  },
  'bags.partyNone': {
    ...fact(276, 6, FLAG, 'bags', ['traveller.bags', 'traveller.status', 'traveller.surname', 'booking.travellers'], {
      absenceOf: 'bags',
      none: 1,
      changed: 10,
    }),
    answer: partyNone,
  },
  'bags.partyKgPerPerson': {
    ...fact(277, 6, KG1, 'bags', ['traveller.bags', 'traveller.surname', 'booking.travellers'], { changed: 10 }),
    answer: partyKgPerPerson,
  },
  'bags.tagDestinationDiffers': fact(199, 3, FLAG, 'bags', ['traveller.bags', 'traveller.debarkation'], {
    needs: ['pnr'],
  }),
};

const ROUND_KG = 10;
/** Scales differ by up to a fifth of a kilogram; the rest allows for inexact decimals. */
const SAME_KG = 0.2001;

/**
 * Most senders write nothing when a traveller checked in without a bag. A missing count means "no bags" when three things hold: the
 * traveller checked in, the sender gives counts for others, and nobody in the booking has a bag (one of a family often checks in for all).
 */
function leftEmpty({ traveller, party, on }: TravellerSubject): boolean {
  if (!on.coverage.bagCount || (traveller.status !== 'checked-in' && traveller.status !== 'boarded')) return false;
  // Only a booking tells who travels together.
  return party?.booking != null && party.members.every((member) => isBare(member.traveller.bags));
}

function isBare({ count, weightKg, tags, pool }: Bags): boolean {
  return (count ?? 0) === 0 && (weightKg ?? 0) === 0 && tags.length === 0 && pool === null;
}

/** Does the head of a bag pool carry the bags of members with another surname, who have none of their own? */
function headCarriesAll(subject: TravellerSubject): Answer {
  const { traveller, party, on } = subject;
  if (party === null || !on.coverage.pool) return NOT_SENT;
  if (traveller.bags.pool !== 'head' || traveller.bags.count === 0) return false;
  let others = false;
  // Bags of pool members are on the head's record; for all others the messages must say that they have none.
  let known = traveller.bags.count !== null;
  for (const member of party.members) {
    if (member === subject || member.traveller.type === 'infant') continue;
    const { count, pool } = member.traveller.bags;
    if ((count ?? 0) > 0) return false;
    if (count === null && pool !== 'member' && !on.coverage.bagCount) known = false;
    if (!haveSurnameInCommon(subject, member)) others = true;
  }
  return others && !known ? NOT_SENT : others;
}

/** Has nobody of those who share their bags any? One who has some packed for all of them. */
function partyNone(subject: TravellerSubject): Answer {
  const { coverage } = subject.on;
  const { sharers, hasHead } = sharersOf(subject);
  let known = true;
  for (const { traveller } of sharers) {
    const { count, pool } = traveller.bags;
    if ((count ?? 0) > 0) return false;
    if (count === null && pool !== 'member') known = false;
  }
  if (!hasHead) return NOT_SENT;
  return known || leftEmpty(subject) || absent(coverage.bagCount);
}

/**
 * Infants have no allowance, so they do not count as persons; with nobody else the weight is that of one person. A weight that is not known may be any,
 * unless the head of the pool carries it, or there is no bag.
 */
function partyKgPerPerson(subject: TravellerSubject): Answer {
  const { sharers, hasHead } = sharersOf(subject);
  if (!hasHead) return NOT_SENT;
  let sum: number | null = null;
  let persons = 0;
  let known = true;
  for (const { traveller } of sharers) {
    const { count, weightKg, pool } = traveller.bags;
    if (weightKg !== null) sum = (sum ?? 0) + weightKg;
    else if (count !== 0 && pool !== 'member' && traveller.type !== 'infant') known = false;
    if (traveller.type !== 'infant') persons += 1;
  }
  if (sum === null) return absent(subject.on.coverage.bagWeight);
  return known ? sum / Math.max(1, persons) : NOT_SENT;
}

/**
 * Those of the booking who share their bags with the traveller, who is one of them: the members of one pool that the messages declare, and a family
 * by its surname. Strangers in one booking are left out: each has bags of their own. What is stored of a pool does not name its head: with none in the
 * booking, or several, nobody knows whose bags are whose.
 */
function sharersOf(subject: TravellerSubject): BagSharers {
  subject.bagSharers ??= findSharers(subject);
  return subject.bagSharers;
}

/** No booking is larger. Who of thousands have a surname in common would take too long to say. */
const MOST_MEMBERS = 500;

function findSharers(subject: TravellerSubject): BagSharers {
  const all = subject.party?.members ?? [];
  const members = all.length === 0 || all.length > MOST_MEMBERS ? [subject] : all;
  const family = familyOf(subject, members);
  if (!family.some(isPooled)) return { sharers: family, hasHead: true };
  const hasHead = members.filter(({ traveller }) => traveller.bags.pool === 'head').length === 1;
  if (!hasHead || !isPooled(subject)) return { sharers: family, hasHead };
  return { sharers: members.filter((member) => isPooled(member) || family.includes(member)), hasHead };
}

/** Those with a surname in common with the traveller; the list itself where all have. */
function familyOf(subject: TravellerSubject, members: readonly TravellerSubject[]): readonly TravellerSubject[] {
  let count = 0;
  for (const one of members) if (one === subject || haveSurnameInCommon(subject, one)) count += 1;
  if (count === members.length) return members;
  return count === 1 ? [subject] : members.filter((one) => one === subject || haveSurnameInCommon(subject, one));
}

function isPooled({ traveller }: TravellerSubject): boolean {
  return traveller.bags.pool !== null;
}

export const bookingBagFacts: FactTable<BookedParty> = {
  'bags.bookingCount': {
    ...fact(193, 3, PIECES, 'bags', ['traveller.bags', 'booking.travellers'], { needs: ['pnr'], absenceOf: 'bags' }),
    answer: ({ members, on }) => {
      const sum = sumOf(members, ({ count }) => count);
      return sum ?? absent(on.coverage.bagCount);
    },
  },
  'bags.bookingKgPerPerson': {
    ...fact(194, 3, KG1, 'bags', ['traveller.bags', 'booking.travellers'], { needs: ['pnr'] }),
    answer: ({ members, on }) => {
      const sum = sumOf(members, ({ weightKg }) => weightKg);
      return sum === null ? absent(on.coverage.bagWeight) : sum / members.length;
    },
  },
  'bags.identicalWeights': {
    ...fact(195, 3, FLAG, 'bags', ['traveller.bags', 'booking.travellers'], { needs: ['pnr'] }),
    answer: ({ members, on }) => {
      if (!on.coverage.bagWeight) return NOT_SENT;
      // Most bookings have at most two travellers, whose weights need no list.
      if (members.length <= 2) {
        const [one, other] = [weightOf(members[0]), weightOf(members[1])];
        return one === null || other === null ? NOT_APPLICABLE : Math.abs(one - other) <= SAME_KG;
      }
      const weights = members.flatMap((member) => weightOf(member) ?? []);
      if (weights.length < 2) return NOT_APPLICABLE;
      weights.sort((a, b) => a - b);
      return weights.some((weight, at) => at > 0 && weight - (weights[at - 1] ?? 0) <= SAME_KG);
    },
  },
  'bags.excessService': {
    ...fact(197, 3, FLAG, 'bags', ['booking.services'], { needs: ['pnr'] }),
    answer: (party) => ordered(party, EXCESS),
  },
  'bags.specialItems': {
    ...fact(198, 3, FLAG, 'bags', ['booking.services'], { needs: ['pnr'] }),
    answer: (party) => ordered(party, SPECIAL),
  },
};

/** The weight of somebody's bags; null where it is not known, or none. */
function weightOf(member: TravellerSubject | undefined): number | null {
  const weight = member?.traveller.bags.weightKg ?? 0;
  return weight > 0 ? weight : null;
}

/** Codes of special services (IATA AIRIMP): excess and extra baggage. */
const EXCESS = new Set(['XBAG', 'EXBG', 'ABAG', 'PDBG']);
/** Animals, sports gear, instruments, bulk. */
const SPECIAL = new Set(['AVIH', 'PETC', 'SPEQ', 'BIKE', 'BULK', 'CBBG', 'EQPT', 'WEAP', 'GOLF', 'SURF', 'MUSI']);

/** Does the booking have one of the services? Services count as not sent when no booking of the flight has any. */
export function ordered({ booking, on }: BookedParty, codes: ReadonlySet<string>): Answer {
  if (!on.coverage.services) return NOT_SENT;
  for (const service of booking.services) if (codes.has(service)) return true;
  return false;
}

/** Null when no member's number is known. */
function sumOf(members: readonly TravellerSubject[], numberOf: (bags: Bags) => number | null): number | null {
  let sum: number | null = null;
  for (const { traveller } of members) {
    const value = numberOf(traveller.bags);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Pool members have no bags of their own: their bags are on the record of the pool's head. */
function withoutBags({ traveller }: TravellerSubject, covered: boolean): Answer {
  return traveller.bags.pool === 'member' ? NOT_APPLICABLE : absent(covered);
}

/** A day trip counts as one night; without a return there is no stay to divide by. */
function kgPerNight(subject: TravellerSubject): Answer {
  const { weightKg } = subject.traveller.bags;
  if (weightKg === null) return withoutBags(subject, subject.on.coverage.bagWeight);
  const journey = subject.party?.journey ?? null;
  if (journey === null) return NOT_SENT;
  if (journey.oneWay) return subject.on.coverage.journeys ? NOT_APPLICABLE : NOT_SENT;
  return journey.stayNights === null ? EMPTY : weightKg / Math.max(1, journey.stayNights);
}
