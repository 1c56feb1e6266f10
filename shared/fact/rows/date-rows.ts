/** Facts that are dates or instants, so that rules can compare them with each other and with the flight's own departure. */
import type { FactDeclaration } from '../fact.ts';

export const dateRows: readonly (Pick<FactDeclaration, 'id' | 'type' | 'family'> & Partial<FactDeclaration>)[] = [
  { id: 'flight.date', type: 'date', family: 'time', sources: ['flights.departure'], since: 2 },
  {
    id: 'flight.departure',
    type: 'instant',
    family: 'time',
    sources: ['flights.departure'],
    needs: ['reference'],
    since: 2,
  },
  { id: 'document.expiry', type: 'date', family: 'identity', sources: ['traveller.documents.expiry'], since: 2 },
  { id: 'document.issued', type: 'date', family: 'identity', sources: ['traveller.documents.issued'], since: 2 },
  { id: 'booking.created', type: 'instant', family: 'time', sources: ['booking.created'], needs: ['pnr'], since: 2 },
  { id: 'booking.ticketed', type: 'instant', family: 'time', sources: ['booking.ticketed'], needs: ['pnr'], since: 2 },
];
