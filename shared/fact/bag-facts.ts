/** Facts about checked bags. */
import type { Bags } from '../manifest.ts';
import type { BookedParty } from './booking-facts.ts';
import { notBoarded } from './check-in-facts.ts';
import { type Answer, absent, EMPTY, type FactTable, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import type { TravellerSubject } from './fact-subjects.ts';
import { shareSurname } from './share-surname.ts';

export const bagFacts: FactTable<TravellerSubject> = {
  'bags.count': (subject) => subject.traveller.bags.count ?? withoutBags(subject, subject.on.coverage.bagCount),
  'bags.weightKg': (subject) => {
    const { weightKg } = subject.traveller.bags;
    return weightKg === null ? withoutBags(subject, subject.on.coverage.bagWeight) : Math.round(weightKg);
  },
  'bags.kgPerNight': kgPerNight,
  'bags.none': (subject) => {
    const { count } = subject.traveller.bags;
    return count === null ? withoutBags(subject, subject.on.coverage.bagCount) : count === 0;
  },
  'bags.poolHead': ({ traveller, on }) =>
    traveller.bags.pool === null && !on.coverage.pool ? NOT_SENT : traveller.bags.pool === 'head',
  'bags.tags': (subject) =>
    subject.on.coverage.tags
      ? subject.traveller.bags.pool === 'member'
        ? NOT_APPLICABLE
        : subject.traveller.bags.tags.length
      : NOT_SENT,
  'bags.tagsDiffer': (subject) => {
    const { count, tags } = subject.traveller.bags;
    if (count === null) return withoutBags(subject, subject.on.coverage.bagCount);
    return subject.on.coverage.tags ? tags.length !== count : NOT_SENT;
  },
  'bags.kgPerBag': (subject) => {
    const { count, weightKg } = subject.traveller.bags;
    if (weightKg === null) return withoutBags(subject, subject.on.coverage.bagWeight);
    if (count === null) return absent(subject.on.coverage.bagCount);
    return count === 0 ? NOT_APPLICABLE : weightKg / count;
  },
  'bags.roundWeight': (subject) => {
    const { weightKg } = subject.traveller.bags;
    if (weightKg === null) return withoutBags(subject, subject.on.coverage.bagWeight);
    return weightKg > 0 ? weightKg % ROUND_KG === 0 : NOT_APPLICABLE;
  },
  'bags.withoutTraveller': (subject) => {
    const left = notBoarded(subject);
    // Whoever is on board, or cancelled before, leaves no bag alone: then the bags need not be known.
    if (left !== true) return left;
    const { count } = subject.traveller.bags;
    return count === null ? withoutBags(subject, subject.on.coverage.bagCount) : count > 0;
  },
  'bags.headCarriesAll': headCarriesAll,
};

const ROUND_KG = 10;

/** Does the head of a pool carry the bags of people of another surname, who have none? */
function headCarriesAll(subject: TravellerSubject): Answer {
  const { traveller, party, on } = subject;
  if (party === null || !on.coverage.pool) return NOT_SENT;
  if (traveller.bags.pool !== 'head') return false;
  let others = false;
  for (const member of party.members) {
    if (member === subject || member.traveller.type === 'infant') continue;
    if ((member.traveller.bags.count ?? 0) > 0) return false;
    if (!shareSurname([subject], [member])) others = true;
  }
  return others;
}

export const bookingBagFacts: FactTable<BookedParty> = {
  'bags.bookingCount': ({ members, on }) => {
    const sum = sumOf(members, ({ count }) => count);
    return sum ?? absent(on.coverage.bagCount);
  },
  'bags.bookingKgPerPerson': ({ members, on }) => {
    const sum = sumOf(members, ({ weightKg }) => weightKg);
    return sum === null ? absent(on.coverage.bagWeight) : sum / members.length;
  },
  'bags.identicalWeights': ({ members, on }) => {
    if (!on.coverage.bagWeight) return NOT_SENT;
    const weights = new Set<number>();
    let weighed = 0;
    for (const { traveller } of members) {
      const { weightKg } = traveller.bags;
      if (weightKg === null || weightKg === 0) continue;
      weighed += 1;
      weights.add(weightKg);
    }
    return weighed < 2 ? NOT_APPLICABLE : weights.size < weighed;
  },
  'bags.excessService': (party) => ordered(party, EXCESS),
  'bags.specialItems': (party) => ordered(party, SPECIAL),
};

/** Codes of special services (IATA AIRIMP): excess and extra baggage. */
const EXCESS = new Set(['XBAG', 'EXBG', 'ABAG', 'PDBG']);
/** Animals, sports gear, instruments, bulk. */
const SPECIAL = new Set(['AVIH', 'PETC', 'SPEQ', 'BIKE', 'BULK', 'CBBG', 'EQPT', 'WEAP', 'GOLF', 'SURF', 'MUSI']);

/** Is one of the services in the booking? Where no booking of the flight has any service, they are not sent. */
export function ordered({ booking, on }: BookedParty, codes: ReadonlySet<string>): Answer {
  if (!on.coverage.services) return NOT_SENT;
  for (const service of booking.services) if (codes.has(service)) return true;
  return false;
}

/** Null when it is known of nobody. */
function sumOf(members: readonly TravellerSubject[], numberOf: (bags: Bags) => number | null): number | null {
  let sum: number | null = null;
  for (const { traveller } of members) {
    const value = numberOf(traveller.bags);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Bags of a member of a pool are on the record of the pool's head. */
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
