/**
 * A flight without what tells who was on it, as Directive (EU) 2016/681, Article 12(2), asks for after the first period: names (those of others in the booking, and how many
 * travel together, among them), addresses and contacts, what of a payment names somebody or their card, frequent flyer, remarks, and everything that API
 * data say of a person. Routing, times, seats, bags, tickets and the locator stay, since the Directive leaves them; so does that somebody paid in cash, and
 * how much.
 */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';

/** The flight masked; masking it once more changes nothing. Rows stay in their order, so screening and fact block still fit. */
export function maskFlight(flight: Flight): Flight {
  const bookings: FlightBooking[] = [];
  const travellers = flight.travellers.map((traveller, at): Traveller => {
    const booking = traveller.booking === null ? undefined : flight.bookings[traveller.booking];
    if (booking === undefined) return { ...maskTraveller(traveller), booking: null };
    // Each has a booking of their own from now on: who travels with whom is told no more.
    return { ...maskTraveller(traveller), booking: bookings.push({ ...maskBooking(booking), travellers: [at] }) - 1 };
  });
  return { ...flight, travellers, bookings };
}

function maskTraveller(traveller: Traveller): Traveller {
  return {
    ...traveller,
    surname: null,
    givenNames: null,
    title: null,
    sex: null,
    dateOfBirth: null,
    nationality: null,
    residence: null,
    birthPlace: null,
    documents: [],
    reference: null,
    verified: null,
    phones: [],
    emails: [],
    address: null,
    frequentFlyer: null,
    governmentReference: null,
    otherName: null,
    replies: traveller.replies.map((reply) => ({
      ...reply,
      reference: null,
      surname: null,
      givenNames: null,
      text: null,
    })),
  };
}

function maskBooking(booking: FlightBooking): FlightBooking {
  const { agency, split } = booking;
  return {
    ...booking,
    partySize: 0,
    payments: booking.payments.map((payment) => ({ ...payment, last4: null, token: null, payer: null })),
    phones: [],
    emails: [],
    addresses: [],
    remarks: [],
    agency: agency === null ? null : { ...agency, agent: null },
    split: split === null ? null : { ...split, count: null },
  };
}
