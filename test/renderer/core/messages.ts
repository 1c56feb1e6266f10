/** Small made-up messages for tests: a PAXLST and a PNRGOV of one flight. */

import { scheduledFlight } from '../../../shared/schedule/schedule.ts';

const encoder = new TextEncoder();

export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly document: string;
  /** YYMMDD. */
  readonly born?: string;
  /** YYMMDD. */
  readonly expiry?: string;
  readonly locator?: string;
  /** Tag of a bag. */
  readonly tag?: string;
  /** ISO 3166 alpha-3; Togo where left out. */
  readonly state?: string;
}

export interface PaxlstOptions {
  readonly flight?: string;
  readonly control?: string;
  readonly test?: boolean;
  readonly prepared?: string;
  /** Of the whole list: a later one replaces those before. */
  readonly version?: number;
  /** HHMM of the landing. */
  readonly arrives?: string;
}

/** Addis Ababa to Lomé on 24 November 2026, arriving 13:00. */
export function paxlst(people: readonly Person[], options: PaxlstOptions = {}): Uint8Array {
  const {
    flight = 'ET508',
    control = 'C0001',
    test = false,
    prepared = '261124:0500',
    version,
    arrives = '1300',
  } = options;
  const body = [
    `UNH+PAX001+PAXLST:D:05B:UN:IATA+${flight}/261124/0900+01:F`,
    'BGM+745',
    ...(version === undefined ? [] : [`RFF+TN:${flight}/261124/0900:::${version}`]),
    'NAD+MS+++ET OPERATIONS',
    'COM+251111234567:TE',
    `TDT+20+${flight}`,
    'LOC+125+ADD',
    'DTM+189:2611240900:201',
    'LOC+87+LFW',
    `DTM+232:261124${arrives}:201`,
    ...people.flatMap((person, at) => [
      `NAD+FL+++${person.surname}:${person.given}`,
      'ATT+2++M',
      `DTM+329:${person.born ?? '800615'}`,
      ...(person.tag === undefined ? [] : [`FTX+BAG+++${person.tag}`]),
      'LOC+178+ADD',
      'LOC+179+LFW',
      `NAT+2+${person.state ?? 'TGO'}`,
      `RFF+AVF:${person.locator ?? `LOC00${at}`}`,
      `DOC+P:110:111+${person.document}`,
      `DTM+36:${person.expiry ?? '301231'}`,
      `LOC+91+${person.state ?? 'TGO'}`,
    ]),
    `CNT+42:${people.length}`,
  ];
  return encoder.encode(
    [
      "UNA:+.? '",
      `UNB+UNOA:4+ETAPIS:ZZ+TGAPIS:ZZ+${prepared}+${control}++APIS${test ? '++++1' : ''}'`,
      ...body.map((segment) => `${segment}'`),
      `UNT+${body.length + 1}+PAX001'`,
      `UNZ+1+${control}'`,
    ].join('\r\n'),
  );
}

/** Two travellers, one of whom has an expired passport. */
export const TWO_PEOPLE: readonly Person[] = [
  { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305' },
  { surname: 'OKAFOR', given: 'CHIDI', document: 'TG2950417', expiry: '250131' },
];

/** Id of their flight. */
export const FLIGHT = 'ET-508-ADD-2026-11-24';
/** As papers name it. */
export const FLIGHT_NAME = 'ET 508 ADD–LFW, 24/11/2026';
/** When that flight lands by its schedule, so that travellers can be met. */
export const LANDED = Date.parse('2026-11-24T13:00:00Z');

/** As many different people as asked for. */
export function crowd(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, at) => ({
    surname: `FAMILY${letters(at)}`,
    given: `GIVEN${letters(at * 7)}`,
    document: `TG${String(4_817_305 + at * 7)}`,
  }));
}

function letters(number: number): string {
  let rest = number;
  let text = '';
  do {
    text = String.fromCharCode(65 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  } while (rest > 0);
  return text;
}

export interface PnrgovOptions extends PaxlstOptions {
  /** As a booking has it: `SURNAME:A+GIVEN:A`. */
  readonly name?: string;
  /** A further flight of the booking, as its segment has it. */
  readonly onward?: string;
}

/** A booking of one person on the same flight, paid with a card whose number was sent in full. */
export function pnrgov(
  locator: string,
  card: string,
  { control = 'P0001', prepared = '261123:1200', name = 'AGBEKO:A+AYELE MRS:A', onward }: PnrgovOptions = {},
): Uint8Array {
  const body = [
    'UNH+PNR001+PNRGOV:13:1:IA+ET508/261124',
    'MSG+:22',
    'ORG+ET:ADD',
    'TVL+241126:0900:241126:1300+ADD+LFW+ET+508',
    'EQN+1',
    'SRC',
    `RCI+ET:${locator}::011126:1015`,
    'DAT+700:011126:1015',
    'ORG+ET:ADD',
    `TIF+${name}:1:1`,
    'TKT+0719876543210:T:1',
    'MON+T:312.50:EUR',
    `FOP+CC:3:312.50:VI:${card}:1228`,
    'TVL+241126:0900:241126:1300+ADD+LFW+ET+508:Y',
    'RPI+1+HK',
    ...(onward === undefined ? [] : [`TVL+${onward}:Y`, 'RPI+1+HK']),
  ];
  return encoder.encode(
    [
      "UNA:+.? '",
      `UNB+IATA:1+ET+TGPNR+${prepared}+${control}'`,
      ...body.map((segment) => `${segment}'`),
      `UNT+${body.length + 1}+PNR001'`,
      `UNZ+1+${control}'`,
    ].join('\r\n'),
  );
}

/** The evening flight of the same day to Accra, at 21:00, as a segment of a booking has it. */
export const TO_ACCRA = '241126:2100:241126:2200+LFW+ACC+ET+915';

/** A list of the same flight in the form of a small carrier. */
export function listOf(people: readonly Person[]): Uint8Array {
  const headings = 'Flight;Date;From;To;Surname;Given names;Passport;Expiry';
  const rows = people.map(({ surname, given, document, expiry = '301231' }) => {
    const [year, month, day] = expiry.match(/\d\d/g) ?? [];
    return `ET508;2026-11-24;ADD;LFW;${surname};${given};${document};20${year}-${month}-${day}`;
  });
  return encoder.encode(`${[headings, ...rows].join('\r\n')}\r\n`);
}

/** That flight on each day, as the schedule has it. */
export const DAILY = scheduledFlight({
  carrier: 'ET',
  number: 508,
  suffix: null,
  registration: null,
  origin: 'ADD',
  destination: 'LFW',
  departure: '09:00',
  arrival: '13:00',
  arrivalDay: 0,
  days: [true, true, true, true, true, true, true],
  from: '2026-11-01',
  to: null,
});
