/**
 * Every fact a rule may test, declared once. The order of the rows is the order of the columns in a fact block,
 * so rows are only ever added at the end of the catalogue and never renamed; a new row raises `FACT_CATALOGUE_VERSION` and says so in `since`.
 */
import type { FactDeclaration, Family } from './fact.ts';
import { MANDATES } from './fact.ts';
import { dateRows } from './rows/date-rows.ts';

export const FACT_CATALOGUE_VERSION = 2;

type Row = Pick<FactDeclaration, 'id' | 'type' | 'family'> & Partial<FactDeclaration>;

const SCOPES: Readonly<Record<string, FactDeclaration['scope']>> = {
  traveller: 'traveller',
  document: 'traveller',
  identity: 'traveller',
  bags: 'traveller',
  booking: 'booking',
  itinerary: 'booking',
  flight: 'flight',
  links: 'links',
};

/** Fills the fields that most rows share; the scope follows from the first word of the id. */
function declare(row: Row): FactDeclaration {
  return {
    scope: SCOPES[row.id.slice(0, row.id.indexOf('.'))] ?? 'traveller',
    sources: [],
    needs: [],
    sensitivity: 'none',
    mandates: MANDATES,
    since: 1,
    ...row,
  };
}

function link(id: string, ...sources: string[]): Row {
  return { id, type: 'integer', family: 'links' satisfies Family, unit: 'pieces', sources, needs: ['pnr'] };
}

const DOCUMENTS = ['traveller.documents'];
const SEGMENTS = ['booking.segments'];
const JOURNEY = ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'];
const DEPARTURE = 'flights.departure';

const ROWS: readonly Row[] = [
  {
    id: 'traveller.type',
    type: 'text',
    family: 'identity',
    sources: ['traveller.type'],
    words: ['passenger', 'crew', 'transit-passenger', 'transit-crew', 'infant'],
  },
  {
    id: 'traveller.ageYears',
    type: 'integer',
    unit: 'years',
    family: 'identity',
    sensitivity: 'alone',
    sources: ['traveller.dateOfBirth'],
  },
  {
    id: 'traveller.sex',
    type: 'text',
    family: 'identity',
    sensitivity: 'alone',
    sources: ['traveller.sex'],
    words: ['M', 'F', 'X'],
  },
  {
    id: 'traveller.nationality',
    type: 'text',
    family: 'identity',
    sensitivity: 'alone',
    sources: ['traveller.nationality'],
  },
  {
    id: 'traveller.residence',
    type: 'text',
    family: 'identity',
    sensitivity: 'personal',
    sources: ['traveller.residence'],
  },
  {
    id: 'traveller.minor',
    type: 'boolean',
    family: 'identity',
    sensitivity: 'alone',
    sources: ['traveller.dateOfBirth'],
  },
  {
    id: 'traveller.placeholderName',
    type: 'boolean',
    family: 'identity',
    sources: ['traveller.surname', 'traveller.givenNames'],
  },
  {
    id: 'traveller.bornFirstJanuary',
    type: 'boolean',
    family: 'identity',
    sensitivity: 'personal',
    sources: ['traveller.dateOfBirth'],
  },
  {
    id: 'traveller.status',
    type: 'text',
    family: 'time',
    sources: ['traveller.status'],
    words: ['booked', 'checked-in', 'boarded', 'not-boarded', 'cancelled'],
  },
  { id: 'traveller.verified', type: 'boolean', family: 'identity', sources: ['traveller.verified'], needs: ['api'] },

  { id: 'document.sent', type: 'boolean', family: 'identity', sources: DOCUMENTS },
  { id: 'document.count', type: 'integer', unit: 'pieces', family: 'identity', sources: DOCUMENTS },
  { id: 'document.type', type: 'text', family: 'identity', sources: ['traveller.documents.type'] },
  {
    id: 'document.issuer',
    type: 'text',
    family: 'identity',
    sensitivity: 'personal',
    sources: ['traveller.documents.issuer'],
  },
  {
    id: 'document.daysToExpiry',
    type: 'integer',
    unit: 'days',
    family: 'identity',
    sources: ['traveller.documents.expiry'],
  },
  { id: 'document.expired', type: 'boolean', family: 'identity', sources: ['traveller.documents.expiry'] },
  {
    id: 'document.specimen',
    type: 'boolean',
    family: 'identity',
    sources: ['traveller.documents.issuer', 'traveller.nationality'],
  },
  { id: 'document.numberSuspicious', type: 'boolean', family: 'identity', sources: ['traveller.documents.number'] },
  {
    id: 'document.issuerIsNationality',
    type: 'boolean',
    family: 'identity',
    sensitivity: 'personal',
    sources: ['traveller.documents.issuer', 'traveller.nationality'],
  },
  {
    id: 'document.ageDays',
    type: 'integer',
    unit: 'days',
    family: 'identity',
    sources: ['traveller.documents.issued'],
  },

  {
    id: 'identity.documentSharedOnFlight',
    type: 'boolean',
    family: 'identity',
    sources: ['traveller.documents.number', 'traveller.surname', 'traveller.givenNames'],
  },
  {
    id: 'identity.nameDiffers',
    type: 'boolean',
    family: 'identity',
    sources: ['traveller.surname', 'traveller.givenNames'],
    needs: ['api', 'pnr'],
  },
  { id: 'identity.channels', type: 'set', family: 'identity', words: ['api', 'pnr', 'table'] },
  { id: 'identity.apiWithoutPnr', type: 'boolean', family: 'identity', needs: ['api', 'pnr'] },
  { id: 'identity.pnrWithoutApi', type: 'boolean', family: 'identity', needs: ['api', 'pnr'] },

  { id: 'booking.sent', type: 'boolean', family: 'links', sources: ['booking.locator'] },
  { id: 'booking.locator', type: 'text', family: 'links', sources: ['booking.locator', 'traveller.locator'] },
  {
    id: 'booking.leadHours',
    type: 'integer',
    unit: 'hours',
    family: 'time',
    sources: ['booking.created', 'booking.ticketed', DEPARTURE],
    needs: ['pnr', 'reference'],
  },
  {
    id: 'booking.ticketLeadHours',
    type: 'integer',
    unit: 'hours',
    family: 'time',
    sources: ['booking.ticketed', DEPARTURE],
    needs: ['pnr', 'reference'],
  },
  {
    id: 'booking.payment',
    type: 'set',
    family: 'payment',
    sources: ['booking.payments'],
    needs: ['pnr'],
    words: ['card', 'cash', 'check', 'invoice', 'other'],
  },
  {
    id: 'booking.paymentCount',
    type: 'integer',
    unit: 'pieces',
    family: 'payment',
    sources: ['booking.payments'],
    needs: ['pnr'],
  },
  {
    id: 'booking.amount',
    type: 'decimal',
    decimals: 2,
    family: 'payment',
    sources: ['booking.payments.amount'],
    needs: ['pnr'],
  },
  { id: 'booking.currency', type: 'text', family: 'payment', sources: ['booking.payments.currency'], needs: ['pnr'] },
  {
    id: 'booking.thirdPartyPayer',
    type: 'boolean',
    family: 'payment',
    sources: ['booking.payments.payer', 'traveller.surname', 'traveller.givenNames'],
    needs: ['pnr'],
  },
  {
    id: 'booking.partySize',
    type: 'integer',
    unit: 'persons',
    family: 'links',
    sources: ['booking.travellers'],
    needs: ['pnr'],
  },
  {
    id: 'booking.surnames',
    type: 'integer',
    unit: 'pieces',
    family: 'links',
    sources: ['traveller.surname'],
    needs: ['pnr'],
  },
  {
    id: 'booking.minorWithoutAdult',
    type: 'boolean',
    family: 'links',
    sensitivity: 'personal',
    sources: ['traveller.dateOfBirth', 'booking.travellers'],
    needs: ['pnr'],
  },
  {
    id: 'booking.minorOtherSurname',
    type: 'boolean',
    family: 'links',
    sensitivity: 'personal',
    sources: ['traveller.dateOfBirth', 'traveller.surname', 'booking.travellers'],
    needs: ['pnr'],
  },
  { id: 'booking.agencyIata', type: 'text', family: 'links', sources: ['booking.agency'], needs: ['pnr'] },
  { id: 'booking.agencyCountry', type: 'text', family: 'links', sources: ['booking.agency'], needs: ['pnr'] },
  { id: 'booking.agencyCity', type: 'text', family: 'links', sources: ['booking.agency'], needs: ['pnr'] },
  {
    id: 'booking.saleCountryForeign',
    type: 'boolean',
    family: 'payment',
    sensitivity: 'personal',
    sources: ['booking.agency', 'booking.segments', 'traveller.nationality'],
    needs: ['pnr', 'reference'],
  },
  { id: 'booking.split', type: 'boolean', family: 'links', sources: ['booking.split'], needs: ['pnr'] },
  {
    id: 'booking.changes',
    type: 'integer',
    unit: 'pieces',
    family: 'time',
    sources: ['booking.changes'],
    needs: ['pnr'],
  },
  { id: 'booking.services', type: 'set', family: 'bags', sources: ['booking.services'], needs: ['pnr'] },
  {
    id: 'booking.noContact',
    type: 'boolean',
    family: 'contact',
    sources: ['booking.phones', 'booking.emails'],
    needs: ['pnr'],
  },
  {
    id: 'booking.phones',
    type: 'integer',
    unit: 'pieces',
    family: 'contact',
    sources: ['booking.phones', 'traveller.phones'],
    needs: ['pnr'],
  },
  {
    id: 'booking.phoneCountryForeign',
    type: 'boolean',
    family: 'contact',
    sensitivity: 'personal',
    sources: ['booking.phones', 'traveller.phones', 'booking.segments', 'traveller.nationality', 'traveller.residence'],
    needs: ['pnr', 'reference'],
  },
  {
    id: 'booking.frequentFlyer',
    type: 'boolean',
    family: 'history',
    sources: ['traveller.frequentFlyer'],
    needs: ['pnr'],
  },
  { id: 'booking.class', type: 'text', family: 'payment', sources: ['booking.segments.class'], needs: ['pnr'] },

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

  { id: 'bags.count', type: 'integer', unit: 'pieces', family: 'bags', sources: ['traveller.bags'] },
  { id: 'bags.weightKg', type: 'integer', unit: 'kg', family: 'bags', sources: ['traveller.bags'] },
  {
    id: 'bags.kgPerNight',
    type: 'decimal',
    decimals: 1,
    unit: 'kg-per-night',
    family: 'bags',
    sources: ['traveller.bags', 'booking.segments'],
    needs: ['pnr'],
  },
  { id: 'bags.none', type: 'boolean', family: 'bags', sources: ['traveller.bags'] },
  { id: 'bags.poolHead', type: 'boolean', family: 'bags', sources: ['traveller.bags'] },

  { id: 'flight.carrier', type: 'text', family: 'route', sources: ['flights.carrier'] },
  { id: 'flight.origin', type: 'text', family: 'route', sources: ['flights.origin'] },
  { id: 'flight.destination', type: 'text', family: 'route', sources: ['flights.destination'] },
  { id: 'flight.originCountry', type: 'text', family: 'route', sources: ['flights.origin'], needs: ['reference'] },
  {
    id: 'flight.destinationCountry',
    type: 'text',
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
  { id: 'flight.departureHour', type: 'integer', family: 'time', sources: [DEPARTURE] },

  link('links.phoneBookings', 'booking.phones', 'traveller.phones', 'traveller.surname'),
  link('links.emailBookings', 'booking.emails', 'traveller.emails', 'traveller.surname'),
  link('links.cardBookings', 'booking.payments', 'traveller.surname'),
  link('links.agentBookings', 'booking.agency', 'booking.created', 'traveller.surname'),
  link('links.ticketNeighbours', 'booking.tickets', 'traveller.ticket'),

  ...dateRows,
];

/** All facts, in the order of the columns of a fact block. */
export const FACTS: readonly FactDeclaration[] = ROWS.map(declare);

const INDEX: ReadonlyMap<string, number> = new Map(FACTS.map((fact, index) => [fact.id, index]));

/** The row of a fact, or undefined when there is no such fact. */
export function factById(id: string): FactDeclaration | undefined {
  const index = INDEX.get(id);
  return index === undefined ? undefined : FACTS[index];
}

/** Position of a fact's column in a fact block of this catalogue version; -1 when there is no such fact. */
export function factIndex(id: string): number {
  return INDEX.get(id) ?? -1;
}
