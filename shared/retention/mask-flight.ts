/**
 * Masks what identifies the people on a flight, as Directive (EU) 2016/681, Article 12(2), requires after the first period.
 * Masked: names, also of others in the booking, and the size of the party; addresses and contacts; payment data of a person or card; frequent
 * flyer; remarks; all API data of a person.
 * The Directive leaves routing, times, seats, bags, tickets, the locator, and payment in cash with its amount.
 */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';

/** The masked flight; masking it again changes nothing. Rows keep their order, so screening and fact block still fit. */
export function maskFlight(flight: Flight): Flight {
  const bookings: FlightBooking[] = [];
  const travellers = flight.travellers.map((traveller, at): Traveller => {
    const booking = traveller.booking === null ? undefined : flight.bookings[traveller.booking];
    if (booking === undefined) return { ...maskTraveller(traveller), booking: null };
    // Each traveller gets a booking of their own, so that the record does not show who travels together.
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
