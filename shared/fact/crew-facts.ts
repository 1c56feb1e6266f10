/** Facts about crew. They tell crew apart for rules of their own; none of them speaks for anybody. */
import { absent, type FactTable, NOT_APPLICABLE } from './fact-answer.ts';
import type { TravellerSubject } from './fact-subjects.ts';

/** Cockpit and cabin (WCO/IATA/ICAO API: EMP CR1, CR2); others of a crew list travel without working on this flight. */
const ON_DUTY = new Set(['CR1', 'CR2']);

export const crewFacts: FactTable<TravellerSubject> = {
  'crew.member': ({ crew }) => crew,
  'crew.duty': ({ crew, traveller, on }) =>
    crew ? (traveller.crewDuty ?? absent(on.coverage.crewDuty)) : NOT_APPLICABLE,
  'crew.onDuty': ({ crew, traveller, on }) => {
    if (!crew) return NOT_APPLICABLE;
    return traveller.crewDuty === null ? absent(on.coverage.crewDuty) : ON_DUTY.has(traveller.crewDuty);
  },
};
