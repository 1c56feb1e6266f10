/** Facts about what bookings have in common, on this flight and over time. */
import { added, type FactRow, FLAG, PERSONS, PIECES } from './fact-row.ts';

function counted(id: string, ...sources: string[]): FactRow {
  return { id, type: 'integer', family: 'links', unit: 'pieces', sources, needs: ['pnr'] };
}

export const linksRows: readonly FactRow[] = [
  counted('links.phoneBookings', 'booking.phones', 'traveller.phones', 'traveller.surname'),
  counted('links.emailBookings', 'booking.emails', 'traveller.emails', 'traveller.surname'),
  counted('links.cardBookings', 'booking.payments', 'traveller.surname'),
  counted('links.agentBookings', 'booking.agency', 'booking.created', 'traveller.surname'),
  counted('links.ticketNeighbours', 'booking.tickets', 'traveller.ticket'),
  added(3, 'links.addressBookings', PIECES, 'links', ['booking.addresses'], { needs: ['pnr'] }),
  added(3, 'links.frequentFlyerBookings', PIECES, 'links', ['traveller.frequentFlyer'], { needs: ['pnr'] }),
  added(3, 'links.payerBookings', PIECES, 'links', ['booking.payments.payer'], { needs: ['pnr'] }),
  added(3, 'links.similarEmailBookings', PIECES, 'links', ['booking.emails', 'traveller.emails'], { needs: ['pnr'] }),
  added(3, 'links.agencyBookings', PIECES, 'links', ['booking.agency'], { needs: ['pnr'] }),
  added(3, 'links.splitOnFlight', FLAG, 'links', ['booking.split', 'booking.locator'], { needs: ['pnr'] }),
  added(3, 'links.seatNeighbours', PERSONS, 'links', ['traveller.seat', 'traveller.surname']),
  added(3, 'links.checkInNeighbours', PERSONS, 'links', ['traveller.boardingNumber', 'traveller.surname']),
  added(3, 'links.phoneSurnames60d', PIECES, 'links', ['booking.phones', 'traveller.phones'], {
    needs: ['history'],
  }),
  added(3, 'links.emailSurnames60d', PIECES, 'links', ['booking.emails', 'traveller.emails'], {
    needs: ['history'],
  }),
  added(3, 'links.cardSurnames30d', PIECES, 'links', ['booking.payments.card'], { needs: ['history'] }),
  added(3, 'links.addressSurnames60d', PIECES, 'links', ['booking.addresses'], { needs: ['history'] }),
  added(3, 'links.agencyFindings12m', PIECES, 'links', ['booking.agency'], { needs: ['history'] }),
  added(3, 'links.contactFindings', PIECES, 'links', ['booking.phones', 'booking.emails', 'booking.addresses'], {
    needs: ['history'],
  }),
  added(3, 'links.seatNeighbourFlights', PIECES, 'links', ['traveller.seat'], { needs: ['history'] }),
  added(3, 'links.checkInNeighbourFlights', PIECES, 'links', ['traveller.boardingNumber'], {
    needs: ['history'],
  }),
  added(3, 'links.couriersAccompanied', PERSONS, 'links', [], { needs: ['history'] }),
  added(3, 'links.successiveFlightTwins', PERSONS, 'links', ['booking.agency', 'booking.segments'], {
    needs: ['history'],
  }),
  added(3, 'links.arrivesWithDomestic', FLAG, 'links', ['flights.arrival'], { needs: ['history'] }),
];
