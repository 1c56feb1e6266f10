/** Facts about checked bags. */
import { type Answer, absent, EMPTY, type FactTable, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import type { TravellerSubject } from './fact-subjects.ts';

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
};

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
  if (journey.oneWay) return NOT_APPLICABLE;
  return journey.stayNights === null ? EMPTY : weightKg / Math.max(1, journey.stayNights);
}
