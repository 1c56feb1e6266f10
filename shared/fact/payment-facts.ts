/** Facts about payment (how, by whom, how much), and about changes of the booking until departure. */
import type { FlightBooking } from '../flight/flight.ts';
import type { Payment } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { dayNumber, minuteNumber, startingMinute } from '../time/civil.ts';
import { BEGINS, type BookedParty, bookedClass, journeyLeadHours, leadHours, payersOf } from './booking-facts.ts';
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, HOURS, MONEY, PERSONS, PIECES, SET, TEXT } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

export const paymentFacts: FactTable<BookedParty> = {
  'booking.cancelled': {
    ...fact(121, 3, FLAG, 'time', ['booking.cancelled'], { needs: ['pnr'] }),
    answer: ({ booking }) => booking.cancelled,
  },
  'booking.lastChangeHours': {
    ...fact(122, 3, HOURS, 'time', ['booking.changed', 'flights.departure'], { needs: ['pnr', 'reference'] }),
    answer: (party) => leadHours(party, startingMinute(party.booking.changed), 'changed'),
  },
  'booking.ticketDelayHours': {
    ...fact(123, 3, HOURS, 'time', ['booking.created', 'booking.ticketed'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => {
      const { created, ticketed } = booking;
      if (created === null) return absent(on.coverage.created);
      if (ticketed === null) return absent(on.coverage.ticketed);
      const [from, to] = [minuteNumber(created), minuteNumber(ticketed)];
      if (from !== null && to !== null) return Math.max(0, Math.floor((to - from) / 60));
      // Bare dates give only whole days.
      return Math.max(0, (dayNumber(ticketed.slice(0, 10)) - dayNumber(created.slice(0, 10))) * 24);
    },
  },
  'booking.goShow': {
    ...fact(124, 3, FLAG, 'time', ['booking.created', 'booking.ticketed', 'booking.segments', 'flights.departure'], {
      needs: ['pnr', 'reference'],
      changed: 15,
      begins: BEGINS,
    }),
    answer: (party) => {
      const bought = party.booking.ticketed ?? party.booking.created;
      const hours = journeyLeadHours(party, party.ticketedAt ?? party.createdAt);
      if (typeof hours !== 'number' || bought === null) return hours;
      if (hours < GO_SHOW_HOURS) return true;
      // A bare date gives only its start: the ticket may have been bought at the end of that day.
      return bought.length > DATE_LENGTH || hours >= GO_SHOW_HOURS + 24 ? false : NOT_SENT;
    },
  },
  'booking.rebookedByAirline': {
    ...fact(125, 3, FLAG, 'time', ['booking.segments.status'], { needs: ['pnr'] }),
    answer: ({ booking }) => {
      let stated = false;
      for (const { status } of booking.segments) {
        if (status === null) continue;
        if (BY_AIRLINE.has(status)) return true;
        stated = true;
      }
      return stated ? false : NOT_SENT;
    },
  },
  'booking.segmentStatus': {
    ...fact(126, 3, TEXT, 'time', ['booking.segments.status'], { needs: ['pnr'] }),
    answer: ({ own }) => own?.status ?? NOT_SENT,
  },
  'booking.tickets': {
    ...fact(127, 3, PIECES, 'payment', ['booking.tickets'], { needs: ['pnr'] }),
    answer: ({ booking, members, on }) => (on.coverage.tickets ? ticketsOf(booking, members) : NOT_SENT),
  },
  'booking.mixedPayment': {
    ...fact(128, 3, FLAG, 'payment', ['booking.payments.method'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => {
      const [first] = booking.payments;
      if (first === undefined) return absent(on.coverage.payments);
      for (const { method } of booking.payments) if (method !== first.method) return true;
      return false;
    },
  },
  'booking.cards': {
    ...fact(129, 3, PIECES, 'payment', ['booking.payments.card'], { needs: ['pnr'] }),
    answer: ({ cards, booking, on }) => {
      if (booking.payments.length === 0) return absent(on.coverage.payments);
      // A card without number or hash cannot be told from others, so it cannot be counted.
      if (cards.length === 0 && booking.payments.some(({ method }) => method === 'card')) return EMPTY;
      return countTexts(cards);
    },
  },
  'booking.cardBrands': {
    ...fact(130, 3, SET, 'payment', ['booking.payments.card'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => {
      if (booking.payments.length === 0) return absent(on.coverage.payments);
      return gather(booking.payments, cardOf) ?? NOT_APPLICABLE;
    },
  },
  'booking.cardTokens': {
    ...fact(131, 3, SET, 'payment', ['booking.payments.card'], { needs: ['pnr'], sensitivity: 'personal' }),
    answer: ({ booking, on }) => {
      if (booking.payments.length === 0) return absent(on.coverage.payments);
      const tokens = gather(booking.payments, tokenOf);
      if (tokens !== null) return tokens;
      for (const { method } of booking.payments) if (method === 'card') return EMPTY;
      return NOT_APPLICABLE;
    },
  },
  'booking.payers': {
    ...fact(132, 3, PIECES, 'payment', ['booking.payments.payer'], { needs: ['pnr'], changed: 10 }),
    answer: ({ booking, on }) => {
      if (!on.coverage.payer) return NOT_SENT;
      const payers = gather(booking.payments, payerOf);
      return payers === null ? EMPTY : typeof payers === 'string' ? 1 : payers.length;
    },
  },
  'booking.payerOnFlight': {
    ...fact(133, 3, FLAG, 'payment', ['booking.payments.payer', 'traveller.surname', 'traveller.givenNames'], {
      needs: ['pnr'],
      changed: 10,
    }),
    answer: payerOnFlight,
  },
  'booking.amountPerPerson': {
    ...fact(134, 3, MONEY, 'payment', ['booking.payments.amount', 'booking.travellers'], { needs: ['pnr'] }),
    answer: ({ amount, booking, on }) =>
      amount === null ? absent(on.coverage.amount) : amount / Math.max(1, booking.partySize),
  },
  'booking.amountPerNight': {
    ...fact(135, 3, MONEY, 'payment', ['booking.payments.amount', 'booking.segments'], { needs: ['pnr'] }),
    answer: ({ amount, journey, on }) => {
      if (amount === null) return absent(on.coverage.amount);
      if (journey === null) return absent(on.coverage.journeys);
      if (journey.oneWay) return on.coverage.journeys ? NOT_APPLICABLE : NOT_SENT;
      return journey.stayNights === null ? EMPTY : amount / Math.max(1, journey.stayNights);
    },
  },
  'booking.premiumClass': {
    ...fact(136, 3, FLAG, 'payment', ['booking.segments.class'], { needs: ['pnr'] }),
    answer: (party) => {
      const letter = bookedClass(party);
      return letter === null ? absent(party.on.coverage.class) : PREMIUM.has(letter);
    },
  },
  'booking.splitCount': {
    ...fact(155, 3, PERSONS, 'links', ['booking.split'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => {
      if (booking.split !== null) return booking.split.count ?? EMPTY;
      return on.coverage.journeys ? NOT_APPLICABLE : NOT_SENT;
    },
  },
  'booking.otherLocators': {
    ...fact(156, 3, PIECES, 'links', ['booking.otherLocators'], { needs: ['pnr'] }),
    answer: ({ booking }) => booking.otherLocators.length,
  },
  'booking.remarks': {
    ...fact(166, 3, PIECES, 'contact', ['booking.remarks'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => (on.coverage.remarks ? booking.remarks.length : NOT_SENT),
  },
  'booking.cashSettledByAgency': {
    ...fact(278, 6, FLAG, 'payment', ['booking.payments.method', 'booking.agency', 'booking.remarks'], {
      needs: ['pnr'],
      changed: 9,
    }),
    answer: cashSettledByAgency,
  },
  'booking.cardCountry': fact(167, 3, TEXT, 'payment', ['booking.payments.card'], {
    needs: ['pnr', 'reference'],
    codes: 'country',
  }),
  'booking.cardCountryForeign': fact(
    168,
    3,
    FLAG,
    'payment',
    ['booking.payments.card', 'booking.agency', 'booking.segments', 'traveller.nationality'],
    { needs: ['pnr', 'reference'], sensitivity: 'personal' },
  ),
};

const NONE: readonly never[] = [];

/**
 * Is the cash of the booking the settlement between an agency and the carrier (FOP `CA`), which says nothing of how the traveller paid? An agency,
 * its IATA number or a tour code shows it. Empty where the sender does not say who sold the ticket.
 */
function cashSettledByAgency({ booking, on }: BookedParty): Answer {
  const { payments, agency, remarks } = booking;
  if (payments.length === 0) return absent(on.coverage.payments);
  if (payments.every(({ method }) => method !== 'cash')) return NOT_APPLICABLE;
  if (agency?.type === 'A') return false;
  if (agency?.type === 'T' || agency?.iata != null) return true;
  return remarks.some((remark) => TOUR_CODE.test(remark)) || EMPTY;
}

/** The tour code of a fare that only agencies sell, in the fare lines of a booking (`FT IT7AB345`): after `IT` comes the digit of its year. */
const TOUR_CODE = /\bFT\s?\*?IT\d[0-9A-Z]{2,}/;

/** The number of tickets. Some senders put the numbers with the travellers, some with the booking, some in both places. */
function ticketsOf(booking: FlightBooking, members: readonly TravellerSubject[]): number {
  let count = booking.tickets.length;
  for (const { traveller } of members) {
    if (traveller.ticket !== null && !booking.tickets.includes(traveller.ticket)) count += 1;
  }
  return count;
}

/** How many different texts there are. Most often all are the same, which needs no set. */
function countTexts(texts: readonly string[]): number {
  for (const text of texts) if (text !== texts[0]) return new Set(texts).size;
  return Math.min(1, texts.length);
}

const cardOf = ({ card }: Payment): string | null => card;
const tokenOf = ({ token }: Payment): string | null => token;
const payerOf = ({ payer }: Payment): string | null => (payer === null ? null : normaliseName(payer));

/** The distinct values of the payments; null where no payment has one. One value needs no list. */
function gather(
  payments: readonly Payment[],
  pick: (payment: Payment) => string | null,
): string | readonly string[] | null {
  let found: string | string[] | null = null;
  for (const payment of payments) {
    const each = pick(payment);
    if (each === null) continue;
    if (found === null) found = each;
    else if (typeof found !== 'string') {
      if (!found.includes(each)) found.push(each);
    } else if (found !== each) found = [found, each];
  }
  return found;
}

const GO_SHOW_HOURS = 4;
const DATE_LENGTH = 10;
/** Booking classes that most carriers sell as first or business. */
const PREMIUM = new Set(['F', 'A', 'P', 'R', 'J', 'C', 'D', 'I', 'Z']);
/** Status codes of a change by the carrier (AIRIMP): schedule change, unable, wait-listed instead. */
const BY_AIRLINE = new Set(['TK', 'TL', 'TN', 'SC', 'UN', 'WK', 'WL', 'WN']);

/** Is the payer a traveller of another booking on this flight, who shares no name with this booking? */
function payerOnFlight(party: BookedParty): Answer {
  const { booking, on } = party;
  if (!on.coverage.payer || booking.payments.every(({ payer }) => payer === null)) return absent(on.coverage.payer);
  for (const words of payersOf(party)) {
    for (const surname of words) {
      for (const subject of on.bySurname().get(surname) ?? NONE) {
        const given = subject.traveller.givenNames;
        if (subject.party === party || given === null) continue;
        if (
          normaliseName(given)
            .split(' ')
            .some((word) => word !== surname && words.includes(word))
        )
          return true;
      }
    }
  }
  return false;
}
