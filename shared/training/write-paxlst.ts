/** Sample flights as PAXLST messages (UN/EDIFACT directory, WCO/IATA/ICAO API guideline). */
import type { SampleBooking, SampleFlight, SampleTraveller } from './model.ts';
import { localMinutes } from './places.ts';
import type { Random } from './random.ts';
import type { Irregularity } from './schedule.ts';
import { hhmm, released, segment, typeB, wrapped, yymmdd } from './write-edifact.ts';

interface Listed {
  readonly traveller: SampleTraveller;
  readonly booking: SampleBooking;
}

/** The passenger list of a flight, one text per part. */
export function passengerLists(random: Random, flight: SampleFlight): readonly string[] {
  const listed = flight.bookings.flatMap((booking) => booking.travellers.map((traveller) => ({ traveller, booking })));
  const size = has(flight, 'parts') ? Math.ceil(listed.length / 3) : listed.length;
  const count = Math.ceil(listed.length / size);
  return Array.from({ length: count }, (_, index) => {
    const persons = listed.slice(index * size, (index + 1) * size);
    const body = persons.flatMap((entry) => person(random, flight, entry));
    // Every part repeats the total of the flight, not its own.
    const total = listed.length - (has(flight, 'wrong-cnt') ? 3 : 0);
    const part =
      count === 1
        ? '01:F'
        : `${String(index + 1).padStart(2, '0')}${index === 0 ? ':C' : index === count - 1 ? ':F' : ''}`;
    return interchange(flight, {
      reference: `PAX${index + 1}`,
      part,
      begin: segment('BGM', '745'),
      body,
      count: segment('CNT', `42:${total}`),
      delay: index,
    });
  });
}

/** The crew of a flight as a separate list. */
export function crewList(random: Random, flight: SampleFlight): string {
  const body = flight.crew.flatMap((member, index) => [
    segment('NAD', 'FM', '', '', `${member.surname}:${member.givenNames.replace(' ', ':')}`),
    segment('ATT', '2', '', member.sex),
    segment('DTM', `329:${member.birth.replaceAll('-', '').slice(2)}`),
    segment('LOC', '178', flight.scheduled.origin),
    segment('LOC', '179', flight.scheduled.destination),
    segment('LOC', '174', member.residence),
    segment('EMP', '1', `${index < 2 ? 'CR1' : 'CR2'}:110:111`),
    segment('NAT', '2', member.nationality),
    ...document(random, flight, member),
  ]);
  return interchange(flight, {
    reference: 'CRW1',
    part: '01:F',
    begin: segment('BGM', '250+C'),
    body,
    count: segment('CNT', `41:${flight.crew.length}`),
    delay: 3,
  });
}

/** The message after the doors closed: who is on board, by locator and reference only. */
export function closeOut(flight: SampleFlight): string {
  const boarded = flight.bookings.flatMap((booking) =>
    booking.travellers.filter((traveller) => traveller.boarded).map((traveller) => ({ traveller, booking })),
  );
  const body = boarded.flatMap(({ traveller, booking }) => [
    segment('NAD', 'ZZZ'),
    segment('RFF', `AVF:${booking.locator}`),
    segment('RFF', `ABO:${traveller.reference}`),
  ]);
  return interchange(flight, {
    reference: 'CLO1',
    part: '01:F',
    begin: segment('BGM', '266', 'CLOB'),
    body,
    count: segment('CNT', `42:${boarded.length}`),
    delay: 30,
  });
}

interface Message {
  readonly reference: string;
  readonly part: string;
  readonly begin: string;
  readonly body: readonly string[];
  readonly count: string;
  /** Minutes after the first message about the flight. */
  readonly delay: number;
}

function interchange(flight: SampleFlight, message: Message): string {
  const { station, scheduled } = flight;
  const { carrier, number, origin, destination, directory } = scheduled;
  const at = flight.prepared + message.delay;
  const control = `${carrier}${number}${yymmdd(at)}${hhmm(at)}`.slice(0, 14);
  const access = `${carrier}${number}/${yymmdd(flight.departure)}/${hhmm(flight.departure)}`;
  const local = (airport: string, minutes: number) => {
    const time = localMinutes(airport, minutes);
    return `${yymmdd(time)}${hhmm(time)}:201`;
  };
  const inside = [
    segment('UNH', message.reference, `PAXLST:D:${directory}:UN:IATA`, access, message.part),
    message.begin,
    segment('RFF', `TN:${access}:::1`),
    segment('NAD', 'MS', '', '', `${carrier} OPERATIONS HELP DESK`),
    segment('COM', `${station.phone} ${String(number % 100).padStart(2, '0')}:TE`, `OCC@${carrier}.EXAMPLE:EM`),
    segment('TDT', '20', `${carrier}${number}`, '', '', carrier),
    segment('LOC', '125', origin),
    segment('DTM', `189:${local(origin, flight.departure)}`),
    segment('LOC', '87', destination),
    segment('DTM', `232:${local(destination, flight.arrival)}`),
    ...message.body,
    message.count,
  ];
  const segments = [
    ...(has(flight, 'no-una') ? [] : ["UNA:+.? '"]),
    segment('UNB', 'UNOA:4', carrier, station.recipient, `${yymmdd(at)}:${hhmm(at)}`, control, '', 'APIS'),
    ...inside,
    segment('UNT', String(has(flight, 'wrong-unt') ? 17 : inside.length + 1), message.reference),
    segment('UNZ', '1', control),
  ];
  const text = segments.join(has(flight, 'wrapped') ? '' : '\n');
  if (has(flight, 'wrapped')) return `${wrapped(text)}\r\n`;
  return has(flight, 'type-b') ? typeB(text, station.telex, `HDQRM${carrier}`, at) : `${text}\n`;
}

function person(random: Random, flight: SampleFlight, { traveller, booking }: Listed): readonly string[] {
  const segments = booking.segments;
  const prime = booking.prime;
  const before = segments[prime - 1];
  const after = segments[prime + 1];
  const { origin, destination, carrier } = flight.scheduled;
  const joins = before !== undefined && before.destination === origin && flight.departure - before.arrival < 1440;
  const goesOn = after !== undefined && after.origin === destination && after.departure - flight.arrival < 1440;
  const transit = goesOn && destination === flight.station.airport;
  const glued = traveller.gluedTitle ?? has(flight, 'glued-titles');
  const given = glued ? `${traveller.givenNames}${traveller.title}` : traveller.givenNames;
  return [
    segment('NAD', transit ? 'DDU' : 'FL', '', '', `${released(traveller.surname)}:${released(given)}`),
    segment('ATT', '2', '', traveller.sex),
    segment('DTM', `329:${traveller.birth.replaceAll('-', '').slice(2)}`),
    segment('MEA', 'CT', '', `:${traveller.bags}`),
    ...(traveller.bags > 0 ? [segment('MEA', 'WT', '', `KGM:${traveller.kg}`)] : []),
    segment('GEI', '4', random.percent(88) ? '173' : '174'),
    ...(traveller.bags > 0 ? [segment('FTX', 'BAG', '', '', `${carrier}${traveller.tag}:${traveller.bags}`)] : []),
    ...(has(flight, 'unknown-segments') && random.percent(6)
      ? [segment('XPD', 'AGE', random.pattern('##'), 'OK')]
      : []),
    segment('LOC', '178', joins ? before.origin : origin),
    segment('LOC', '179', goesOn ? after.destination : destination),
    segment('LOC', '174', traveller.residence),
    segment('NAT', '2', traveller.nationality),
    segment('RFF', `AVF:${booking.locator}`),
    segment('RFF', `ABO:${traveller.reference}`),
    ...(traveller.seat === null ? [] : [segment('RFF', `SEA:${traveller.seat.padStart(4, '0')}`)]),
    ...document(random, flight, traveller),
  ];
}

/** Sometimes an agent typed the document without the expiry; a planted document is always complete. */
const MISSING_EXPIRY_PERCENT = 2;

function document(random: Random, flight: SampleFlight, traveller: SampleTraveller): readonly string[] {
  const { type, number, issuer, expiry } = traveller.document;
  const overdue = expiry !== null && expiry < isoDay(flight);
  const omit = !overdue && random.percent(MISSING_EXPIRY_PERCENT);
  return [
    segment('DOC', `${type}:110:111`, released(number)),
    ...(expiry === null || omit ? [] : [segment('DTM', `36:${expiry.replaceAll('-', '').slice(2)}`)]),
    segment('LOC', '91', issuer),
  ];
}

function isoDay(flight: SampleFlight): string {
  const day = yymmdd(flight.departure);
  return `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`;
}

function has(flight: SampleFlight, irregularity: Irregularity): boolean {
  return flight.scheduled.irregular.includes(irregularity);
}
