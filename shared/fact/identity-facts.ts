/** Facts about contradictions in what the messages say of one person, and about others on the flight with the same name. */
import type { MergeEvidence } from '../flight/flight.ts';
import { type Answer, absent, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, PERCENT, PERSONS, SET } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

/** Titles that belong to one sex. */
const TITLE_SEX: ReadonlyMap<string, 'M' | 'F'> = new Map([
  ['MR', 'M'],
  ['MSTR', 'M'],
  ['MASTER', 'M'],
  ['SR', 'M'],
  ['MRS', 'F'],
  ['MS', 'F'],
  ['MISS', 'F'],
  ['MME', 'F'],
  ['MLLE', 'F'],
  ['SRA', 'F'],
  ['SRTA', 'F'],
]);

const OLDEST = 120;
/** Travellers of this age or older are no infants (IATA). */
const CHILD_FROM = 2;

const EVIDENCE: Readonly<Record<MergeEvidence, number>> = {
  document: 1,
  reference: 2,
  'locator-name': 4,
  'name-birth': 8,
  'seat-name': 16,
  'locator-last': 32,
  officer: 64,
};
/** All sets of evidence, built once and shared by the travellers. */
const EVIDENCE_SETS = Array.from({ length: 128 }, (_, bits) =>
  Object.entries(EVIDENCE).flatMap(([evidence, bit]) => ((bits & bit) === 0 ? [] : [evidence])),
);

/** A person known from one message only was not merged. */
function evidenceOf(evidence: readonly MergeEvidence[]): Answer {
  let bits = 0;
  for (const each of evidence) bits |= EVIDENCE[each];
  return bits === 0 ? NOT_APPLICABLE : (EVIDENCE_SETS[bits] ?? NOT_APPLICABLE);
}

export const identityFacts: FactTable<TravellerSubject> = {
  'identity.titleContradictsSex': {
    ...fact(115, 3, FLAG, 'identity', ['traveller.title', 'traveller.sex'], { sensitivity: 'personal' }),
    answer: ({ traveller, on }) => {
      const { title, sex } = traveller;
      const meant = title === null ? undefined : TITLE_SEX.get(title);
      if (meant === undefined) return title === null ? NOT_SENT : NOT_APPLICABLE;
      if (sex === null) return absent(on.coverage.sex);
      return sex === 'X' ? NOT_APPLICABLE : sex !== meant;
    },
  },
  'identity.birthImpossible': {
    ...fact(116, 3, FLAG, 'identity', ['traveller.dateOfBirth'], { sensitivity: 'personal' }),
    answer: ({ traveller, age, on }) => {
      const { dateOfBirth } = traveller;
      if (dateOfBirth === null) return absent(on.coverage.birth);
      if (on.date === null) return NOT_SENT;
      return dateOfBirth > on.date || (age ?? 0) > OLDEST;
    },
  },
  'identity.infantOverTwo': {
    ...fact(117, 3, FLAG, 'identity', ['traveller.type', 'traveller.dateOfBirth'], { sensitivity: 'personal' }),
    answer: ({ traveller, age, on }) => {
      if (traveller.type !== 'infant') return NOT_APPLICABLE;
      return age === null ? absent(on.coverage.birth && traveller.dateOfBirth === null) : age >= CHILD_FROM;
    },
  },
  'identity.matchScore': {
    ...fact(118, 3, PERCENT, 'identity', ['traveller.surname', 'traveller.givenNames'], {
      needs: ['api', 'pnr'],
      bounds: [0, 100],
    }),
    answer: ({ traveller }) => traveller.confidence ?? NOT_APPLICABLE,
  },
  'identity.evidence': {
    ...fact(119, 3, SET, 'identity', [], {
      needs: ['api', 'pnr'],
      words: ['document', 'reference', 'locator-name', 'name-birth', 'seat-name', 'locator-last', 'officer'],
    }),
    answer: ({ traveller }) => evidenceOf(traveller.evidence),
  },
  'identity.sameNameOnFlight': {
    ...fact(120, 3, PERSONS, 'identity', ['traveller.surname', 'traveller.givenNames']),
    answer: ({ row, on }) => {
      const count = on.crowd.sameName[row] ?? -1;
      return count < 0 ? NOT_APPLICABLE : count;
    },
  },
};
