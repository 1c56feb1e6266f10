/** Facts about documents. */
import { added, DAYS, type FactRow, FLAG, HOURS, NUMBER, PIECES, YEARS } from './fact-row.ts';

const DOCUMENTS = ['traveller.documents'];

export const documentRows: readonly FactRow[] = [
  { id: 'document.sent', type: 'boolean', family: 'identity', sources: DOCUMENTS },
  { id: 'document.count', type: 'integer', unit: 'pieces', family: 'identity', sources: DOCUMENTS },
  { id: 'document.type', type: 'text', family: 'identity', sources: ['traveller.documents.type'] },
  {
    id: 'document.issuer',
    type: 'text',
    codes: 'country',
    family: 'identity',
    sensitivity: 'personal',
    protectedValues: 'all',
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
  added(3, 'document.visaSent', FLAG, 'identity', ['traveller.documents.type']),
  added(3, 'document.visaForDestination', FLAG, 'identity', ['traveller.documents.issuer', 'flights.destination'], {
    needs: ['reference'],
    sensitivity: 'personal',
  }),
  added(3, 'document.visaAgeDays', DAYS, 'identity', ['traveller.documents.issued']),
  added(3, 'document.validMonths', NUMBER, 'identity', ['traveller.documents.expiry']),
  added(3, 'document.termYears', YEARS, 'identity', ['traveller.documents.issued', 'traveller.documents.expiry']),
  added(3, 'document.datesImpossible', FLAG, 'identity', [
    'traveller.documents.issued',
    'traveller.documents.expiry',
    'traveller.dateOfBirth',
  ]),
  added(3, 'document.daysFromIssueToBooking', DAYS, 'time', ['traveller.documents.issued', 'booking.created'], {
    needs: ['pnr'],
  }),
  added(3, 'document.numberLength', NUMBER, 'identity', ['traveller.documents.number']),
  added(3, 'document.passports', PIECES, 'identity', ['traveller.documents.type', 'traveller.documents.number']),
  added(3, 'document.issuers', PIECES, 'identity', ['traveller.documents.issuer'], { sensitivity: 'personal' }),
  added(3, 'document.issuerIsResidence', FLAG, 'identity', ['traveller.documents.issuer', 'traveller.residence'], {
    sensitivity: 'personal',
  }),
  added(3, 'document.checkDigitWrong', FLAG, 'identity', ['traveller.documents.number'], {
    needs: ['api'],
    awaited: true,
  }),
  added(3, 'document.changes', PIECES, 'identity', ['traveller.documents'], { needs: ['history'], awaited: true }),
  added(3, 'document.lastChangeHours', HOURS, 'time', ['traveller.documents'], { needs: ['history'], awaited: true }),
];
