/** Facts that are the same for everybody on a flight. */
import { type FactTable, NOT_SENT } from './fact-answer.ts';
import type { FlightSubject } from './fact-subjects.ts';

export const flightFacts: FactTable<FlightSubject> = {
  'flight.carrier': ({ flight }) => flight.leg.operating?.carrier ?? flight.leg.carrier ?? NOT_SENT,
  'flight.origin': ({ flight }) => flight.leg.origin ?? NOT_SENT,
  'flight.destination': ({ flight }) => flight.leg.destination ?? NOT_SENT,
  'flight.originCountry': ({ flight, places }) => places.country(flight.leg.origin) ?? NOT_SENT,
  'flight.destinationCountry': ({ flight, places }) => places.country(flight.leg.destination) ?? NOT_SENT,
  'flight.durationHours': ({ flight }) => {
    const { departureUtc, arrivalUtc } = flight;
    return departureUtc === null || arrivalUtc === null || arrivalUtc < departureUtc
      ? NOT_SENT
      : (arrivalUtc - departureUtc) / 60;
  },
  'flight.date': ({ day }) => day ?? NOT_SENT,
  'flight.departure': ({ flight }) => flight.departureUtc ?? NOT_SENT,
  'flight.departureHour': ({ flight }) => {
    const { departure } = flight.leg;
    return departure === null || departure.length < 13 ? NOT_SENT : Number(departure.slice(11, 13));
  },
};
