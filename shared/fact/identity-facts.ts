/** Facts about whether what the messages say of one person fits together, and whether others on the flight bear the name. */
import { absent, type FactTable, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
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
/** From this age on nobody travels as an infant (IATA). */
const CHILD_FROM = 2;

export const identityFacts: FactTable<TravellerSubject> = {
  'identity.titleContradictsSex': ({ traveller, on }) => {
    const { title, sex } = traveller;
    const meant = title === null ? undefined : TITLE_SEX.get(title);
    if (meant === undefined) return title === null ? NOT_SENT : NOT_APPLICABLE;
    if (sex === null) return absent(on.coverage.sex);
    return sex === 'X' ? NOT_APPLICABLE : sex !== meant;
  },
  'identity.birthImpossible': ({ traveller, age, on }) => {
    const { dateOfBirth } = traveller;
    if (dateOfBirth === null) return absent(on.coverage.birth);
    if (on.date === null) return NOT_SENT;
    return dateOfBirth > on.date || (age ?? 0) > OLDEST;
  },
  'identity.infantOverTwo': ({ traveller, age, on }) => {
    if (traveller.type !== 'infant') return NOT_APPLICABLE;
    return age === null ? absent(on.coverage.birth && traveller.dateOfBirth === null) : age >= CHILD_FROM;
  },
  'identity.matchScore': ({ traveller }) => traveller.confidence ?? NOT_APPLICABLE,
  'identity.evidence': ({ traveller }) => (traveller.evidence.length === 0 ? NOT_APPLICABLE : traveller.evidence),
  'identity.sameNameOnFlight': ({ row, on }) => {
    const count = on.crowd.sameName[row] ?? -1;
    return count < 0 ? NOT_APPLICABLE : count;
  },
};
