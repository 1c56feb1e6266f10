/**
 * Tells which fields the messages about a flight carry for any traveller. A field that no traveller has counts as not sent; a field that
 * others have counts as empty. Otherwise "no bags" could mean "an airline that never sends bags".
 */
import type { Flight } from '../flight/flight.ts';
import type { MessageFormat } from '../manifest.ts';

export interface Coverage {
  readonly list: boolean;
  readonly pnr: boolean;
  readonly birth: boolean;
  readonly sex: boolean;
  readonly nationality: boolean;
  readonly residence: boolean;
  readonly verified: boolean;
  readonly documents: boolean;
  readonly documentType: boolean;
  readonly issuer: boolean;
  readonly expiry: boolean;
  readonly issued: boolean;
  readonly bagCount: boolean;
  readonly bagWeight: boolean;
  readonly pool: boolean;
  readonly frequentFlyer: boolean;
  readonly contact: boolean;
  readonly created: boolean;
  readonly ticketed: boolean;
  readonly class: boolean;
  readonly payments: boolean;
  readonly payer: boolean;
  readonly agency: boolean;
  readonly tickets: boolean;
  readonly services: boolean;
  readonly tags: boolean;
  readonly seat: boolean;
  readonly boardingNumber: boolean;
  readonly checkedIn: boolean;
  readonly crewDuty: boolean;
  readonly governmentReference: boolean;
  readonly address: boolean;
  readonly replies: boolean;
  readonly emails: boolean;
  readonly addresses: boolean;
  readonly changes: boolean;
  readonly changed: boolean;
  readonly amount: boolean;
  /** Do bookings describe the whole journey? Reservation lists name the flight and its connections, seldom the way back. */
  readonly journeys: boolean;
  readonly remarks: boolean;
  readonly agencyType: boolean;
}

const WHOLE_JOURNEYS: ReadonlySet<MessageFormat> = new Set(['PNRGOV', 'PNRGOV-XML', 'SCREEN', 'ENTRY']);

/** Computes the coverage of a flight. */
export function coverageOf(flight: Flight): Coverage {
  const found = {
    list: flight.channels.includes('api') || flight.channels.includes('table'),
    pnr: flight.channels.includes('pnr'),
    journeys: flight.messages.some(({ format }) => WHOLE_JOURNEYS.has(format)),
    birth: false,
    sex: false,
    nationality: false,
    residence: false,
    verified: false,
    documents: false,
    documentType: false,
    issuer: false,
    expiry: false,
    issued: false,
    bagCount: false,
    bagWeight: false,
    pool: false,
    frequentFlyer: false,
    contact: false,
    created: false,
    ticketed: false,
    class: false,
    payments: false,
    payer: false,
    agency: false,
    tickets: false,
    services: false,
    tags: false,
    seat: false,
    boardingNumber: false,
    checkedIn: false,
    crewDuty: false,
    governmentReference: false,
    address: false,
    replies: false,
    emails: false,
    addresses: false,
    changes: false,
    changed: false,
    amount: false,
    remarks: false,
    agencyType: false,
  };
  for (const traveller of flight.travellers) {
    if (traveller.dateOfBirth !== null) found.birth = true;
    if (traveller.sex !== null) found.sex = true;
    if (traveller.nationality !== null) found.nationality = true;
    if (traveller.residence !== null) found.residence = true;
    if (traveller.verified !== null) found.verified = true;
    if (traveller.bags.count !== null) found.bagCount = true;
    if (traveller.bags.weightKg !== null) found.bagWeight = true;
    if (traveller.bags.pool !== null) found.pool = true;
    if (traveller.frequentFlyer !== null) found.frequentFlyer = true;
    if (traveller.phones.length > 0 || traveller.emails.length > 0) found.contact = true;
    if (traveller.emails.length > 0) found.emails = true;
    if (traveller.ticket !== null) found.tickets = true;
    if (traveller.bags.tags.length > 0) found.tags = true;
    if (traveller.seat !== null) found.seat = true;
    if (traveller.boardingNumber !== null) found.boardingNumber = true;
    if (traveller.checkedIn !== null) found.checkedIn = true;
    if (traveller.crewDuty !== null) found.crewDuty = true;
    if (traveller.governmentReference !== null) found.governmentReference = true;
    if (traveller.address !== null) found.address = true;
    if (traveller.replies.length > 0) found.replies = true;
    for (const document of traveller.documents) {
      found.documents = true;
      if (document.type !== null) found.documentType = true;
      if (document.issuer !== null) found.issuer = true;
      if (document.expiry !== null) found.expiry = true;
      if (document.issued !== null) found.issued = true;
    }
  }
  for (const booking of flight.bookings) {
    if (booking.phones.length > 0 || booking.emails.length > 0) found.contact = true;
    if (booking.emails.length > 0) found.emails = true;
    if (booking.addresses.length > 0) found.addresses = true;
    if (booking.changes > 0) found.changes = true;
    if (booking.changed !== null) found.changed = true;
    if (booking.created !== null) found.created = true;
    if (booking.ticketed !== null) found.ticketed = true;
    if (booking.agency !== null) {
      found.agency = true;
      if (booking.agency.type !== null) found.agencyType = true;
    }
    if (booking.remarks.length > 0) found.remarks = true;
    if (booking.tickets.length > 0) found.tickets = true;
    if (booking.services.length > 0) found.services = true;
    if (!found.class && booking.segments.some((segment) => segment.class !== null)) found.class = true;
    for (const payment of booking.payments) {
      found.payments = true;
      if (payment.payer !== null) found.payer = true;
      if (payment.amount !== null) found.amount = true;
    }
  }
  return found;
}
