/** Facts about the way travelled. */
import { added, type FactRow, FLAG, HOURS, NUMBER, PERCENT, PIECES, SET, TEXT } from './fact-row.ts';

const SEGMENTS = ['booking.segments'];
const JOURNEY = ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'];

export const itineraryRows: readonly FactRow[] = [
  { id: 'itinerary.oneWay', type: 'boolean', family: 'route', sources: SEGMENTS, needs: ['pnr'] },
  { id: 'itinerary.stayNights', type: 'integer', unit: 'nights', family: 'time', sources: SEGMENTS, needs: ['pnr'] },
  { id: 'itinerary.sameDayReturn', type: 'boolean', family: 'time', sources: SEGMENTS, needs: ['pnr'] },
  { id: 'itinerary.airports', type: 'set', family: 'route', sources: JOURNEY },
  { id: 'itinerary.countries', type: 'set', family: 'route', sources: JOURNEY, needs: ['reference'] },
  { id: 'itinerary.origin', type: 'text', family: 'route', sources: JOURNEY },
  { id: 'itinerary.originCountry', type: 'text', family: 'route', sources: JOURNEY, needs: ['reference'] },
  { id: 'itinerary.destination', type: 'text', family: 'route', sources: JOURNEY },
  { id: 'itinerary.destinationCountry', type: 'text', family: 'route', sources: JOURNEY, needs: ['reference'] },
  { id: 'itinerary.segments', type: 'integer', unit: 'pieces', family: 'route', sources: SEGMENTS, needs: ['pnr'] },
  { id: 'itinerary.gaps', type: 'integer', unit: 'pieces', family: 'route', sources: SEGMENTS, needs: ['pnr'] },
  {
    id: 'itinerary.longestConnectionHours',
    type: 'integer',
    unit: 'hours',
    family: 'route',
    sources: SEGMENTS,
    needs: ['pnr', 'reference'],
  },
  {
    id: 'itinerary.journeyHours',
    type: 'integer',
    unit: 'hours',
    family: 'time',
    sources: SEGMENTS,
    needs: ['pnr', 'reference'],
  },
  {
    id: 'itinerary.nationalOfDestination',
    type: 'boolean',
    family: 'route',
    sensitivity: 'personal',
    sources: ['traveller.nationality', 'traveller.residence', ...JOURNEY],
    needs: ['reference'],
  },
  added(3, 'itinerary.stayHours', HOURS, 'time', ['booking.segments'], { needs: ['pnr'] }),
  added(3, 'itinerary.connections', PIECES, 'route', ['booking.segments'], { needs: ['pnr'] }),
  added(3, 'itinerary.overnightConnections', PIECES, 'route', ['booking.segments'], { needs: ['pnr'] }),
  added(3, 'itinerary.backtracks', FLAG, 'route', ['booking.segments'], { needs: ['pnr', 'reference'] }),
  added(3, 'itinerary.openReturn', FLAG, 'route', ['booking.segments'], { needs: ['pnr'] }),
  added(3, 'itinerary.carriers', SET, 'route', ['booking.segments'], { needs: ['pnr'] }),
  added(3, 'itinerary.flightBooked', FLAG, 'route', ['booking.segments', 'flights'], { needs: ['pnr'] }),
  added(3, 'itinerary.legNumber', NUMBER, 'route', ['booking.segments', 'flights'], { needs: ['pnr'] }),
  added(3, 'itinerary.legRole', TEXT, 'route', ['booking.segments', 'flights'], {
    needs: ['pnr'],
    words: ['whole', 'first', 'between', 'last', 'return'],
  }),
  added(
    3,
    'itinerary.countryCount',
    PIECES,
    'route',
    ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'],
    { needs: ['reference'] },
  ),
  added(
    3,
    'itinerary.domestic',
    FLAG,
    'route',
    ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'],
    { needs: ['reference'] },
  ),
  added(3, 'itinerary.beganEarlier', FLAG, 'route', ['booking.segments', 'traveller.embarkation', 'flights']),
  added(3, 'itinerary.continues', FLAG, 'route', ['booking.segments', 'traveller.debarkation', 'flights']),
  added(3, 'itinerary.debarkationUnbooked', FLAG, 'route', ['booking.segments', 'traveller.debarkation'], {
    needs: ['api', 'pnr'],
  }),
  added(
    3,
    'itinerary.startsAtHome',
    FLAG,
    'route',
    ['booking.segments', 'traveller.embarkation', 'traveller.nationality', 'traveller.residence'],
    { needs: ['reference'], sensitivity: 'personal' },
  ),
  added(3, 'itinerary.flownKm', NUMBER, 'route', ['booking.segments'], { needs: ['pnr', 'reference'], awaited: true }),
  added(3, 'itinerary.greatCircleKm', NUMBER, 'route', ['booking.segments'], {
    needs: ['pnr', 'reference'],
    awaited: true,
  }),
  added(3, 'itinerary.detourPercent', PERCENT, 'route', ['booking.segments'], {
    needs: ['pnr', 'reference'],
    awaited: true,
  }),
];
