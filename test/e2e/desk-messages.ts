/** Invented messages of one flight from Addis Ababa to Lomé, for tests of the flight screens. All have the test flag of the practice store. */
import { dayFromNow } from './days.ts';

export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly document: string;
  /** YYMMDD. */
  readonly expiry?: string;
  readonly seat?: string;
  /** YYMMDD; an adult, where it is left out. */
  readonly born?: string;
  /** Of the booking, by which the list names it. */
  readonly locator?: string;
}

export interface FlightOn {
  /** `ET508`. */
  readonly flight: string;
  /** Local times at both ends, `YYMMDDHHMM`. */
  readonly departure: string;
  readonly arrival: string;
  /** From Addis Ababa to Lomé, where it is left out. */
  readonly route?: readonly [string, string];
}

export interface ListOptions extends FlightOn {
  /** Also the reference of the interchange, so unique for each message. */
  readonly control: string;
  /** `YYMMDD:HHMM`, UTC. */
  readonly prepared: string;
  readonly people: readonly Person[];
  /** BGM: 745 a list, 266+CLOB the close-out of those on board. */
  readonly kind?: string;
  /** Access reference and number within a list of several messages: `LIST1+02`. */
  readonly part?: string;
  /** Number of travellers that the list states. */
  readonly stated?: number;
}

const HERE = ['ADD', 'LFW'] as const;
const VALID_UNTIL = dayFromNow(1500).short;
/** Date of bookings, `DDMMYY` as in PNRGOV. */
const BOOKED = `${dayFromNow(-27).short.match(/../g)?.reverse().join('')}`;

/** One PAXLST message. */
export function passengerList(options: ListOptions): Uint8Array {
  const { flight, departure, arrival, control, prepared, people, kind = '745', stated = people.length } = options;
  const [from, to] = options.route ?? HERE;
  const { part = `${flight}/${departure.slice(0, 6)}+01:F` } = options;
  return interchange(`UNOA:4+AIRLINE:ZZ+UNIT:ZZ+${prepared}+${control}++APIS++++1`, control, [
    `UNH+PAX001+PAXLST:D:05B:UN:IATA+${part}`,
    `BGM+${kind}`,
    `TDT+20+${flight}`,
    `LOC+125+${from}`,
    `DTM+189:${departure}:201`,
    `LOC+87+${to}`,
    `DTM+232:${arrival}:201`,
    ...people.flatMap(({ surname, given, document, expiry = VALID_UNTIL, seat, born, locator }, at) => [
      `NAD+FL+++${surname}:${given}`,
      'ATT+2++M',
      `DTM+329:${born ?? `800${1 + (at % 9)}15`}`,
      'NAT+2+TGO',
      ...(seat === undefined ? [] : [`RFF+SEA:${seat}`]),
      ...(locator === undefined ? [] : [`RFF+AVF:${locator}`]),
      `DOC+P:110:111+${document}`,
      `DTM+36:${expiry}`,
      'LOC+91+TGO',
    ]),
    `CNT+42:${stated}`,
  ]);
}

/** One PNRGOV message with one booking, with the flight by which everybody goes on. */
export function reservation(
  on: FlightOn,
  locator: string,
  people: readonly Person[],
  onward: FlightOn | null = null,
): Uint8Array {
  const carrier = on.flight.slice(0, 2);
  const moment = (at: string) => `${at.slice(4, 6)}${at.slice(2, 4)}${at.slice(0, 2)}:${at.slice(6)}`;
  const legOf = ({ departure, arrival, flight, route: [from, to] = HERE }: FlightOn) =>
    `${moment(departure)}:${moment(arrival)}+${from}+${to}+${flight.slice(0, 2)}+${flight.slice(2)}`;
  const leg = legOf(on);
  return interchange(`IATA:1+${carrier}+UNIT+${on.departure.slice(0, 6)}:0100+${locator}++++++1`, locator, [
    `UNH+PNR001+PNRGOV:13:1:IA+${on.flight}/${on.departure.slice(0, 6)}`,
    'MSG+:22',
    `ORG+${carrier}:ADD`,
    `TVL+${leg}`,
    'EQN+1',
    'SRC',
    `RCI+${carrier}:${locator}::${BOOKED}:1015`,
    `DAT+700:${BOOKED}:1015`,
    `ORG+${carrier}:ADD`,
    ...people.map(({ surname, given }, at) => `TIF+${surname}:A+${given} MR:A:${at + 1}:1`),
    'MON+T:312.50:EUR',
    `TVL+${leg}:Y`,
    'RPI+1+HK',
    ...(onward === null ? [] : [`TVL+${legOf(onward)}:Y`, 'RPI+1+HK']),
  ]);
}

function interchange(head: string, control: string, body: readonly string[]): Uint8Array {
  const reference = body[0]?.split('+')[1] ?? '';
  const segments = [`UNB+${head}`, ...body, `UNT+${body.length + 1}+${reference}`, `UNZ+1+${control}`];
  return new TextEncoder().encode(["UNA:+.? '", ...segments.map((segment) => `${segment}'`)].join('\r\n'));
}

/** This many people, all different. */
export function crowd(count: number, first = 0): readonly Person[] {
  return Array.from({ length: count }, (_, at) => ({
    surname: `FAMILY${letters(first + at)}`,
    given: `GIVEN${letters((first + at) * 7)}`,
    document: `TG${4_000_000 + (first + at) * 7}`,
  }));
}

function letters(number: number): string {
  return [676, 26, 1].map((place) => String.fromCharCode(65 + (Math.floor(number / place) % 26))).join('');
}
