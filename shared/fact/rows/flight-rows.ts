/** Facts about the flight, the same for everybody on it. */
import { added, type FactRow, FLAG, NUMBER, PERSONS, TEXT } from './fact-row.ts';

const DEPARTURE = 'flights.departure';
const HOURS_OF_A_DAY = [0, 23] as const;

export const flightRows: readonly FactRow[] = [
  { id: 'flight.carrier', type: 'text', codes: 'carrier', family: 'route', sources: ['flights.carrier'] },
  { id: 'flight.origin', type: 'text', codes: 'airport', family: 'route', sources: ['flights.origin'] },
  { id: 'flight.destination', type: 'text', codes: 'airport', family: 'route', sources: ['flights.destination'] },
  {
    id: 'flight.originCountry',
    type: 'text',
    codes: 'country',
    family: 'route',
    sources: ['flights.origin'],
    needs: ['reference'],
  },
  {
    id: 'flight.destinationCountry',
    type: 'text',
    codes: 'country',
    family: 'route',
    sources: ['flights.destination'],
    needs: ['reference'],
  },
  {
    id: 'flight.durationHours',
    type: 'decimal',
    decimals: 1,
    unit: 'hours',
    family: 'time',
    sources: [DEPARTURE, 'flights.arrival'],
    needs: ['reference'],
  },
  { id: 'flight.departureHour', type: 'integer', family: 'time', sources: [DEPARTURE], bounds: HOURS_OF_A_DAY },
  added(3, 'flight.number', TEXT, 'route', ['flights.carrier', 'flights.number']),
  added(3, 'flight.weekday', TEXT, 'time', ['flights.departure'], {
    words: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  }),
  added(3, 'flight.arrivalHour', NUMBER, 'time', ['flights.arrival'], { bounds: HOURS_OF_A_DAY }),
  added(3, 'flight.departsAtNight', FLAG, 'time', ['flights.departure']),
  added(3, 'flight.arrivesAtNight', FLAG, 'time', ['flights.arrival']),
  added(3, 'flight.international', FLAG, 'route', ['flights.origin', 'flights.destination'], { needs: ['reference'] }),
  added(3, 'flight.travellers', PERSONS, 'links', []),
  added(3, 'flight.crew', PERSONS, 'identity', [], { needs: ['api'] }),
  added(3, 'flight.closed', FLAG, 'time', []),
  added(3, 'flight.cancelled', FLAG, 'time', []),
  added(3, 'flight.codeShare', FLAG, 'route', ['flights.operating']),
  added(3, 'flight.unscheduled', FLAG, 'route', ['flights.number', 'flights.registration']),
];
