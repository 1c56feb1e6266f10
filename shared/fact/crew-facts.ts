/** Facts about crew. They serve rules about crew; none of them lowers a suspicion. */
import { absent, NOT_APPLICABLE } from './fact-answer.ts';
import { type FactTable, FLAG, fact, TEXT } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

/** Cockpit and cabin (WCO/IATA/ICAO API: EMP CR1, CR2). Others on a crew list travel without working on this flight. */
const ON_DUTY = new Set(['CR1', 'CR2']);

export const crewFacts: FactTable<TravellerSubject> = {
  'crew.member': {
    ...fact(98, 3, FLAG, 'identity', ['traveller.type']),
    answer: ({ crew }) => crew,
  },
  'crew.duty': {
    ...fact(99, 3, TEXT, 'identity', ['traveller.crewDuty'], { needs: ['api'] }),
    answer: ({ crew, traveller, on }) => (crew ? (traveller.crewDuty ?? absent(on.coverage.crewDuty)) : NOT_APPLICABLE),
  },
  'crew.onDuty': {
    ...fact(100, 3, FLAG, 'identity', ['traveller.crewDuty'], { needs: ['api'] }),
    answer: ({ crew, traveller, on }) => {
      if (!crew) return NOT_APPLICABLE;
      return traveller.crewDuty === null ? absent(on.coverage.crewDuty) : ON_DUTY.has(traveller.crewDuty);
    },
  },
};
