/** Sample flights as PNRGOV messages (PADIS EDIFACT, release 13.1). */
import type { SampleBooking, SampleFlight, SampleSegment, SampleTraveller } from './model.ts';
import type { Random } from './random.ts';
import type { Irregularity } from './schedule.ts';
import { ddmmmyy, ddmmyy, hhmm, localStamp, released, segment, utcStamp, wrapped, yymmdd } from './write-edifact.ts';

/** The push of a flight has check-in data when it leaves within this time of the message. */
const CHECK_IN_MINUTES = 180;

/** All bookings of a flight as one full push. */
export function bookingPush(random: Random, flight: SampleFlight): string {
  const { carrier, number, origin, destination } = flight.scheduled;
  const at = flight.prepared - 2;
  const control = `${yymmdd(at)}${hhmm(at)}${String(number).padStart(4, '0')}`;
  const inside = [
    segment('UNH', '1', 'PNRGOV:13:1:IA', `${carrier}${number}/${yymmdd(flight.departure)}/${hhmm(flight.departure)}`),
    segment('MSG', ':22'),
    segment('ORG', `${carrier}:${origin}`, '00000000'),
    segment(
      'TVL',
      `${localStamp(origin, flight.departure)}:${localStamp(destination, flight.arrival)}`,
      origin,
      destination,
      carrier,
      String(number),
    ),
    segment('EQN', String(flight.bookings.length)),
    ...flight.bookings.flatMap((booking) => write(random, flight, booking)),
  ];
  const text = [
    "UNA:+.?*'",
    segment('UNB', 'IATA:1', carrier, flight.station.recipient, `${yymmdd(at)}:${hhmm(at)}`, control, '', 'PNRGOV'),
    ...inside,
    segment('UNT', String(inside.length + 1), '1'),
    segment('UNZ', '1', control),
  ];
  return has(flight, 'wrapped') ? `${wrapped(text.join(''))}\r\n` : `${text.join('\n')}\n`;
}

function write(random: Random, flight: SampleFlight, booking: SampleBooking): readonly string[] {
  const { carrier } = flight.scheduled;
  const { agency } = booking;
  const country = agency.country;
  const checkedIn = flight.departure - flight.prepared <= CHECK_IN_MINUTES;
  return [
    "SRC'",
    segment('RCI', `${carrier}:${booking.locator}::${utcStamp(booking.created)}`),
    ...contacts(random, carrier, booking),
    ...services(booking, carrier),
    segment('DAT', `700:${utcStamp(Math.max(booking.ticketed, booking.created))}`, `710:${utcStamp(booking.ticketed)}`),
    segment(
      'ORG',
      `1A:${agency.city}`,
      `${agency.iata}:${agency.office}`,
      agency.city,
      '',
      agency.type,
      `${country}:${agency.currency}`,
      `A${booking.agent}`,
    ),
    ...group(booking),
    ...booking.travellers.flatMap((traveller, index) => person(random, flight, booking, traveller, index)),
    ...booking.segments.flatMap((leg, index) => travelled(flight, booking, leg, index === booking.prime, checkedIn)),
    ...(booking.split === null ? [] : [segment('EQN', '1'), segment('RCI', `${carrier}:${booking.split}`)]),
    ...history(booking, carrier),
    ...(booking.party?.lines ?? []).map((line) => segment('LTS', released(line))),
  ];
}

/** Name of a group before its members. */
function group({ party }: SampleBooking): readonly string[] {
  if (party?.group === undefined) return [];
  return [segment('TIF', `${released(party.group)}:G`)];
}

/** Services of a traveller, or of all of the booking. */
function services({ party }: SampleBooking, carrier: string, traveller?: number): readonly string[] {
  return (party?.services ?? [])
    .filter((service) => service.traveller === traveller)
    .map(({ code, text }) => segment('SSR', `${code}:HK:1:${carrier}:::::${released(text)}`.replace(/:+$/, '')));
}

/** Kind of passenger, discount and fare basis of a reduced fare. */
function fare({ party }: SampleBooking, traveller: SampleTraveller): readonly string[] {
  if (party?.fare === undefined) return [];
  return [
    segment(
      'FAR',
      TYPES[traveller.kind],
      party.discount === undefined ? '' : String(party.discount),
      '',
      '',
      '',
      party.fare,
    ),
  ];
}

function contacts(random: Random, carrier: string, { phone, email }: SampleBooking): readonly string[] {
  // Most senders omit the plus of the mobile number and replace special characters of the e-mail address.
  const number = phone === null ? null : random.percent(60) ? released(phone) : phone.slice(1);
  const address = email?.replace('@', '//').replaceAll('_', '..').replaceAll('-', './') ?? null;
  return [
    ...(number === null ? [] : [segment('SSR', `CTCM:HK:1:${carrier}:::::/${number}`)]),
    ...(address === null ? [] : [segment('SSR', `CTCE:HK:1:${carrier}:::::/${address}`)]),
  ];
}

/** Names as in the booking: the title follows the given name without a blank. */
function named(traveller: SampleTraveller): { readonly surname: string; readonly givenNames: string } {
  const { surname, givenNames } = traveller.bookedAs ?? traveller;
  const title = traveller.kind === 'infant' ? '' : traveller.title;
  return { surname: released(surname), givenNames: released(`${givenNames}${title}`) };
}

const TYPES = { adult: 'A', child: 'C', infant: 'IN' } as const;
/** Approximate units of the currency per thousand CFA francs; precise enough for samples. */
const PER_THOUSAND: Readonly<Record<string, number>> = {
  EUR: 1.52,
  USD: 1.65,
  GHS: 19,
  NGN: 2400,
  CNY: 11.8,
  INR: 139,
  BRL: 9,
  MAD: 16,
  TRY: 68,
  GMD: 115,
  GNF: 14200,
  CVE: 168,
  MRU: 66,
  SRD: 58,
  GYD: 345,
  TTD: 11.2,
  AED: 6.05,
  PKR: 460,
  BDT: 197,
  PHP: 95,
  GBP: 1.3,
  EGP: 80,
  SAR: 6.2,
  RUB: 150,
  KES: 213,
  LKR: 495,
};

function person(
  random: Random,
  flight: SampleFlight,
  booking: SampleBooking,
  traveller: SampleTraveller,
  index: number,
): readonly string[] {
  const { carrier } = flight.scheduled;
  const { surname, givenNames } = named(traveller);
  const { agency, payment } = booking;
  const share = payment.amount / booking.travellers.length;
  const inFrancs = agency.currency === 'XOF' || agency.currency === 'XAF';
  const amount = (inFrancs ? share : (share / 1000) * (PER_THOUSAND[agency.currency] ?? 1)).toFixed(inFrancs ? 0 : 2);
  return [
    segment('TIF', surname, `${givenNames}:${TYPES[traveller.kind]}:${index + 1}`),
    ...(traveller.frequentFlyer === null
      ? []
      : [segment('FTI', `${carrier}:${traveller.frequentFlyer}:::${traveller.tier ?? ''}`)]),
    ...fare(booking, traveller),
    segment('REF', `:${traveller.reference}`),
    ...services(booking, carrier, index),
    ...document(random, flight, booking, traveller, index),
    segment('TKT', `${traveller.ticket}:T:1`),
    segment('MON', `T:${amount}:${agency.currency}`),
    segment('PTK', 'NR', '', `${ddmmyy(booking.ticketed)}:${hhmm(booking.ticketed)}`, carrier, '', agency.city),
    segment('DAT', `710:${utcStamp(booking.ticketed)}`),
    paid(booking, amount),
    ...(payment.payer === null
      ? []
      : [segment('IFT', '4:43', payment.payer, `BP ${random.pattern('####')} ${agency.city}`)]),
  ];
}

function paid({ payment }: SampleBooking, amount: string): string {
  if (payment.card === null) return segment('FOP', `${payment.form}::${amount}`);
  const { vendor, last4, expiry } = payment.card;
  return segment('FOP', `CC::${amount}:${vendor}:XXXXXXXXXXXX${last4}:${expiry}`);
}

/** SSR DOCS. An infant's document is written under its adult; some senders shift or cut the text. */
function document(
  random: Random,
  flight: SampleFlight,
  booking: SampleBooking,
  traveller: SampleTraveller,
  index: number,
): readonly string[] {
  if (traveller.kind === 'infant') return [];
  const { carrier } = flight.scheduled;
  const infants = index === 0 ? booking.travellers.filter(({ kind }) => kind === 'infant') : [];
  const sent = booking.planted !== null || random.percent(88) ? [docs(traveller, traveller.sex)] : [];
  return [...sent, ...infants.map((infant) => docs(infant, `${infant.sex}I`))].map((text) => {
    const damaged = has(flight, 'damaged-docs') && booking.planted === null;
    const written =
      damaged && random.percent(8)
        ? `/${text}`
        : damaged && random.percent(5)
          ? text.replace(/^\/P\/[A-Z]{3}\/[A-Z0-9]+\/[A-Z]{3}/, '////')
          : text;
    return segment('SSR', `DOCS:HK:1:${carrier}:::::${written}`);
  });
}

function docs(traveller: SampleTraveller, gender: string): string {
  const { type, number, issuer, expiry } = traveller.bookedDocument ?? traveller.document;
  const { bookedAs } = traveller;
  const named = bookedAs === null || bookedAs.ticketOnly === true ? traveller : bookedAs;
  const [given = '', ...middle] = named.givenNames.split(' ');
  const { surname } = named;
  const until = expiry === null ? '' : ddmmmyy(expiry);
  const names = [surname, given, ...middle].map(released).join('/');
  return `/${type}/${issuer}/${released(number)}/${traveller.nationality}/${ddmmmyy(traveller.birth)}/${gender}/${until}/${names}`;
}

function travelled(
  flight: SampleFlight,
  booking: SampleBooking,
  leg: SampleSegment,
  prime: boolean,
  checkedIn: boolean,
): readonly string[] {
  const times = `${localStamp(leg.origin, leg.departure)}:${localStamp(leg.destination, leg.arrival)}`;
  const share = prime && booking.codeShare;
  const seats = booking.travellers.flatMap((traveller, index) =>
    traveller.seat === null ? [] : [`${traveller.seat}::${index + 1}`],
  );
  return [
    segment(
      'TVL',
      times,
      leg.origin,
      leg.destination,
      share ? 'ET' : leg.carrier,
      `${share ? 1000 + leg.number : leg.number}:${leg.class}`,
    ),
    ...(share ? [segment('TRA', leg.carrier, `${leg.number}:${leg.class}`)] : []),
    segment('RPI', String(booking.travellers.length), booking.party?.status ?? 'HK'),
    ...(prime && seats.length > 0
      ? [segment('SSR', `SEAT:HK:${seats.length}:${leg.carrier}:::${leg.origin}:${leg.destination}`, ...seats)]
      : []),
    ...(prime && checkedIn ? checkIn(flight, booking) : []),
  ];
}

function checkIn(flight: SampleFlight, booking: SampleBooking): readonly string[] {
  const { carrier, destination } = flight.scheduled;
  const prefix = booking.travellers[0]?.ticket.slice(0, 3) ?? '999';
  const at = Math.min(flight.departure - 95, flight.prepared - 10) - (booking.created % 40);
  return [
    segment('DAT', `2:${utcStamp(at)}`),
    segment('ORG', carrier, '', '', '', 'A'),
    ...booking.travellers.flatMap((traveller, index) => {
      const { surname, givenNames } = named(traveller);
      const plate = `0${prefix}${traveller.tag}`;
      return [
        segment(
          'TRI',
          '',
          `${flight.scheduled.origin}-${String((traveller.tag % 240) + 1).padStart(3, '0')}:::${index + 1}`,
        ),
        segment('TIF', surname, `${givenNames}:${TYPES[traveller.kind]}:${index + 1}`),
        segment('SSD', traveller.seat ?? '', '', '', '', 'Y'),
        traveller.pool === 'member'
          ? segment('TBD', '', '', '', `MP:${booking.travellers[0]?.ticket ?? ''}`)
          : traveller.bags === 0
            ? segment('TBD', '', '0')
            : segment(
                'TBD',
                '',
                `${traveller.bags}:${traveller.kg}:700`,
                '',
                traveller.pool === 'head' ? `HP:${traveller.ticket}` : '',
                `${carrier}:${plate}:${traveller.bags}:${destination}`,
              ),
      ];
    }),
  ];
}

function history(booking: SampleBooking, carrier: string): readonly string[] {
  const leg = booking.segments[booking.prime];
  if (booking.changes === 0 || leg === undefined) return [];
  const span = booking.ticketed - booking.created;
  return Array.from(
    { length: booking.changes },
    (_, index) => booking.created + Math.floor((span * (index + 1)) / 3),
  ).flatMap((at) => [
    segment('ABI', '1', `:${booking.agency.office}`, booking.agency.city, '', carrier),
    segment('DAT', `T:${utcStamp(at)}`),
    segment('SAC', '', '', 'A'),
    segment(
      'TVL',
      localStamp(leg.origin, leg.departure),
      leg.origin,
      leg.destination,
      leg.carrier,
      `${leg.number}:${leg.class}`,
    ),
    segment('RPI', String(booking.travellers.length), 'HK'),
  ]);
}

function has(flight: SampleFlight, irregularity: Irregularity): boolean {
  return flight.scheduled.irregular.includes(irregularity);
}
