/** Turns a read booking into its manifest form: joins waiting services to travellers, settles names, seats and payments. */
import type { Booking, ManifestTraveller, Payment } from '../manifest.ts';
import { isInfantTitle, splitTitle } from '../name/title.ts';
import type { BookingDraft, PendingService, TravellerDraft } from './drafts.ts';
import { isCancelledStatus, segmentOf } from './itinerary.ts';
import { type FinishContext, joinService } from './join-services.ts';
import { append, MOST, NONE } from './lists.ts';
import { nameFit, resolveName } from './names.ts';
import { completePayments, paymentOf } from './payment.ts';
import { isNamePlaceholder } from './placeholders.ts';
import type { ResolvedName } from './plain-name.ts';

export interface FinishedBooking {
  readonly booking: Booking;
  readonly travellers: readonly ManifestTraveller[];
}

/** Finishes a booking whose travellers will stand at `firstTraveller` … in the manifest. */
export function finishBooking(
  draft: BookingDraft,
  firstTraveller: number,
  cancelled: boolean,
  context: FinishContext,
): FinishedBooking {
  // Documents and INFT name infants, so they come first; the other services about infants follow.
  for (const service of draft.pending) if (namesInfants(service)) joinService(draft, service, context);
  for (const service of draft.pending) if (!namesInfants(service)) joinService(draft, service, context);
  for (const { paxRefs, apply } of draft.deferred) {
    const traveller = paxRefs.map((paxRef) => draft.byReference(paxRef)).find((found) => found !== null);
    if (traveller !== undefined) apply(traveller);
  }
  joinSeats(draft, context);
  const { travellers } = draft;
  if (travellers.length === 0 && !cancelled) {
    context.report(draft.segment, 'info', draft.group ? 'group-without-names' : 'booking-without-travellers');
  }
  let glued: boolean | null = null;
  const titlesGlued = (): boolean => {
    glued ??= travellers.length > 1 && travellers.filter(hasTitle).length * 2 > travellers.length;
    return glued;
  };
  const finished = travellers.map((traveller) => {
    const name = resolveName(traveller.name, traveller.documentFit > 0 ? traveller.documentName : null, titlesGlued);
    return finishTraveller(traveller, withoutPlaceholders(name, traveller.segment, context), draft, cancelled);
  });
  if (draft.withInfant.length > 0) {
    const infants = finished.reduce((count, { type }) => (type === 'infant' ? count + 1 : count), 0);
    for (const segment of draft.withInfant.slice(infants)) context.report(segment, 'info', 'infant-not-named');
  }
  if (isCut(draft)) context.report(draft.segment, 'warning', 'booking-too-large', { limit: String(MOST) });
  return { booking: bookingOf(draft, firstTraveller, cancelled), travellers: finished };
}

function namesInfants({ code }: PendingService): boolean {
  return code === 'DOCS' || code === 'INFT';
}

/** Gives booked seats of the message's leg to their travellers. */
function joinSeats(draft: BookingDraft, context: FinishContext): void {
  for (const { seat, board, leg, paxRef, owner, name, segment, start, end } of draft.seats) {
    const origin = context.origin();
    const ofLeg = name !== null ? isOnlyFlight(draft) : leg === null ? board !== '' && board === origin : leg.prime;
    // A traveller who boarded earlier has had the seat since that segment.
    const boardsElsewhere = board !== '' && origin !== null && board !== origin && board !== draft.prime?.origin;
    if (!ofLeg || boardsElsewhere) continue;
    const traveller =
      (name === null ? draft.byReference(paxRef) : personOf(draft, name)) ??
      owner ??
      (draft.travellers.length === 1 ? (draft.travellers[0] ?? null) : null);
    if (traveller === null) {
      context.report(segment, 'info', 'seat-without-traveller', { value: seat });
      continue;
    }
    if (traveller.seatBooked !== null) continue;
    traveller.seatBooked = seat;
    if (traveller.seatGiven === null) traveller.marks?.push(['seat', start, end]);
  }
}

/** Has the booking no other flight than that of the message? */
function isOnlyFlight({ segments, prime }: BookingDraft): boolean {
  return segments.length === 1 && prime === segments[0];
}

/** The only traveller of this name, without titles and cut ends. */
function personOf(draft: BookingDraft, { surname, given }: { surname: string; given: string }): TravellerDraft | null {
  if (draft.isCrowd) return draft.byName(surname, given);
  const fitting = draft.travellers.filter(({ name }) => nameFit(name, { surname, given: [given], sex: null }) === 2);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const FEW = 16;

/** Did a list of the booking reach its limit? */
function isCut(draft: BookingDraft): boolean {
  return (
    draft.phones.length >= MOST ||
    draft.emails.length >= MOST ||
    draft.addresses.length >= MOST ||
    draft.otherLocators.length >= MOST ||
    draft.services.length >= MOST ||
    draft.remarks.length >= MOST
  );
}

function bookingOf(draft: BookingDraft, firstTraveller: number, cancelled: boolean): Booking {
  // A list is faster than a set for the few tickets of a booking.
  const tickets = draft.tickets.length > FEW ? new Set<string>() : null;
  let numbers: string[] = NONE;
  let payments: Payment[] = NONE;
  for (const ticket of draft.tickets) {
    completePayments(ticket);
    for (const number of ticket.numbers) {
      if (tickets !== null) tickets.add(number);
      else if (!numbers.includes(number)) numbers = append(numbers, number);
    }
    for (const payment of ticket.payments) {
      payment.payer ??= draft.payer;
      payments = append(payments, paymentOf(payment));
      draft.marks?.push([`payments.${payments.length - 1}`, payment.start, payment.end]);
    }
  }
  if (payments.length === 0 && draft.looseMethod !== null) payments = [paymentOf(draft.looseMethod)];
  const indexes = draft.travellers.map((_, index) => firstTraveller + index);
  return {
    locator: draft.locator,
    carrier: draft.carrier,
    created: draft.created,
    changed: draft.changed,
    ticketed: draft.ticketed,
    cancelled,
    otherLocators: draft.otherLocators,
    travellers: indexes,
    segments: draft.segments.map(segmentOf),
    gaps: draft.gaps,
    payments,
    tickets: tickets === null ? numbers : [...tickets],
    phones: draft.phones,
    emails: draft.emails,
    addresses: draft.addresses,
    agency: draft.agency,
    split: draft.split,
    changes: draft.changes,
    services: draft.services,
    remarks: draft.remarks,
  };
}

function finishTraveller(
  draft: TravellerDraft,
  name: ResolvedName,
  booking: BookingDraft,
  cancelled: boolean,
): ManifestTraveller {
  const { prime } = booking;
  const off = cancelled || (prime !== null && isCancelledStatus(prime.status));
  return {
    type: draft.type === 'passenger' && isInfantTitle(name.title) ? 'infant' : draft.type,
    flights: FIRST_FLIGHT,
    surname: name.surname,
    givenNames: name.givenNames,
    title: name.title,
    sex: draft.sex ?? draft.sexByType,
    dateOfBirth: draft.dateOfBirth,
    nationality: draft.nationality,
    residence: draft.residence,
    birthPlace: draft.birthPlace,
    documents: draft.documents,
    locator: booking.locator,
    seat: draft.seatGiven ?? draft.seatBooked,
    embarkation: prime === null ? null : prime.origin,
    debarkation: prime === null ? null : prime.destination,
    bags: draft.bags,
    reference: draft.reference,
    ticket: draft.ticket,
    verified: null,
    phones: draft.phones,
    emails: draft.emails,
    address: draft.address,
    frequentFlyer: draft.frequentFlyer,
    status: off ? 'cancelled' : draft.isCheckedIn ? 'checked-in' : 'booked',
    checkedIn: draft.checkedIn,
    boardingNumber: draft.boardingNumber,
    clearance: null,
    crewDuty: null,
    governmentReference: draft.governmentReference,
  };
}

function withoutPlaceholders(name: ResolvedName, segment: number, context: FinishContext): ResolvedName {
  const surname = known(name.surname, segment, context);
  const givenNames = known(name.givenNames, segment, context);
  return surname === name.surname && givenNames === name.givenNames ? name : { surname, givenNames, title: name.title };
}

function known(name: string | null, segment: number, context: FinishContext): string | null {
  if (name === null || !isNamePlaceholder(name)) return name;
  context.report(segment, 'info', 'placeholder', { value: name });
  return null;
}

const FIRST_FLIGHT: readonly number[] = [0];

function hasTitle(traveller: TravellerDraft): boolean {
  return splitTitle(traveller.name.given, null, { glued: true }).title !== null;
}
