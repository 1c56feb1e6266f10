/**
 * The flights of a sample day at Lomé around "now", and how each carrier sends its data. Real routes and designators; the times give a shift work
 * from the start.
 */
import type { OriginCode } from './origins.ts';

/** The airport at which the sample day takes place (IATA). */
export const SAMPLE_AIRPORT = 'LFW';

/** The irregularities of a carrier's messages (all seen in real traffic). */
export type Irregularity =
  | 'wrapped' // hard line breaks after 69 characters, also inside tags and names
  | 'no-una'
  | 'wrong-unt'
  | 'wrong-cnt'
  | 'type-b' // teletype header and trailer around the message
  | 'unknown-segments'
  | 'glued-titles' // title at the end of the given name in PAXLST
  | 'parts' // one manifest in several messages C…F
  | 'resend' // the same file once more
  | 'close-out' // a later message names who is on board
  | 'damaged-docs' // SSR DOCS shifted or cut
  | 'code-share';

export interface ScheduledFlight {
  readonly carrier: string;
  readonly number: number;
  readonly origin: string;
  readonly destination: string;
  /** Scheduled minutes in the air. */
  readonly minutes: number;
  /** Minutes from now to the scheduled time at Lomé (arrival or departure). */
  readonly fromNow: number;
  readonly seats: number;
  readonly channels: 'api+pnr' | 'api' | 'pnr' | 'table-en' | 'table-fr';
  readonly crewList: boolean;
  /** Directory version of PAXLST. */
  readonly directory: '02B' | '05B' | '12B' | '15B';
  readonly irregular: readonly Irregularity[];
  readonly nationalities: readonly (readonly [OriginCode, number])[];
  /** Airports from or to which travellers connect beyond this leg, with carrier and time of that segment. */
  readonly connections: readonly Connection[];
}

export interface Connection {
  readonly carrier: string;
  readonly number: number;
  /** The other end of the connecting segment. */
  readonly airport: string;
  readonly minutes: number;
  /** Minutes on the ground between the two segments. */
  readonly ground: number;
  /** Where the segments meet: at the far end of the flight, or at Lomé (transit). */
  readonly at: 'far' | 'lome';
  readonly share: number;
}

const WEST_AFRICA: ScheduledFlight['nationalities'] = [
  ['TGO', 40],
  ['BEN', 9],
  ['GHA', 9],
  ['NGA', 9],
  ['CIV', 9],
  ['BFA', 6],
  ['SEN', 5],
  ['FRA', 4],
  ['LBN', 3],
  ['CHN', 2],
  ['IND', 2],
  ['CMR', 2],
];
const EUROPE: ScheduledFlight['nationalities'] = [
  ['TGO', 45],
  ['FRA', 30],
  ['BEN', 5],
  ['BEL', 4],
  ['DEU', 4],
  ['GHA', 3],
  ['LBN', 3],
  ['USA', 3],
  ['BFA', 3],
];
const ADDIS: ScheduledFlight['nationalities'] = [
  ['TGO', 38],
  ['CHN', 12],
  ['IND', 9],
  ['ETH', 6],
  ['BRA', 4],
  ['NGA', 5],
  ['GHA', 6],
  ['BEN', 8],
  ['LBN', 4],
  ['USA', 4],
  ['FRA', 4],
];

const FAR_EAST: readonly Connection[] = [
  { carrier: 'ET', number: 607, airport: 'CAN', minutes: 660, ground: 150, at: 'far', share: 14 },
  { carrier: 'ET', number: 641, airport: 'BOM', minutes: 330, ground: 140, at: 'far', share: 10 },
  { carrier: 'ET', number: 601, airport: 'DXB', minutes: 240, ground: 130, at: 'far', share: 10 },
  { carrier: 'ET', number: 507, airport: 'GRU', minutes: 740, ground: 120, at: 'far', share: 5 },
  { carrier: 'ET', number: 309, airport: 'NBO', minutes: 130, ground: 110, at: 'far', share: 6 },
];
const ONWARD: readonly Connection[] = [
  { carrier: 'KP', number: 36, airport: 'ACC', minutes: 45, ground: 105, at: 'lome', share: 9 },
  { carrier: 'KP', number: 16, airport: 'DLA', minutes: 115, ground: 130, at: 'lome', share: 5 },
  { carrier: 'KP', number: 22, airport: 'OUA', minutes: 90, ground: 140, at: 'lome', share: 6 },
];

export const SCHEDULE: readonly ScheduledFlight[] = [
  flight('AT', 533, 'CMN', 'LFW', 265, -75, 118, 'api+pnr', ['wrapped', 'close-out'], [...WEST_AFRICA, ['MAR', 12]], {
    directory: '02B',
  }),
  flight('AT', 532, 'LFW', 'CMN', 270, -20, 112, 'api', ['glued-titles'], [...WEST_AFRICA, ['MAR', 12]], {
    directory: '02B',
  }),
  flight('KP', 43, 'LOS', 'LFW', 50, 40, 66, 'api', ['wrong-unt'], [...WEST_AFRICA, ['NGA', 40]]),
  flight('ET', 508, 'ADD', 'LFW', 315, 95, 228, 'api+pnr', ['unknown-segments'], ADDIS, {
    crewList: true,
    directory: '12B',
    connections: [...FAR_EAST, ...ONWARD],
  }),
  flight('KP', 13, 'DLA', 'LFW', 120, 125, 92, 'api+pnr', ['type-b'], [...WEST_AFRICA, ['CMR', 40]], {
    crewList: true,
  }),
  flight('KP', 20, 'LFW', 'DSS', 210, 150, 94, 'api+pnr', ['code-share'], [...WEST_AFRICA, ['SEN', 35]]),
  flight('ET', 509, 'LFW', 'ADD', 320, 165, 206, 'api+pnr', ['damaged-docs'], ADDIS, {
    directory: '12B',
    connections: FAR_EAST,
  }),
  flight('KP', 3, 'ABJ', 'LFW', 75, 185, 84, 'api+pnr', ['damaged-docs'], [...WEST_AFRICA, ['CIV', 30]], {
    connections: [{ carrier: 'EK', number: 787, airport: 'DXB', minutes: 540, ground: 170, at: 'far', share: 12 }],
  }),
  flight('AF', 860, 'CDG', 'LFW', 375, 220, 196, 'api+pnr', ['parts'], EUROPE, { crewList: true, directory: '15B' }),
  flight('KP', 42, 'LFW', 'LOS', 50, 240, 64, 'pnr', [], [...WEST_AFRICA, ['NGA', 40]]),
  flight('HF', 730, 'ABJ', 'LFW', 80, 265, 68, 'table-fr', [], [...WEST_AFRICA, ['CIV', 40]]),
  flight('SN', 277, 'BRU', 'LFW', 400, 310, 158, 'api+pnr', ['no-una', 'resend'], [...EUROPE, ['BEL', 20]], {
    directory: '05B',
  }),
  flight('AF', 861, 'LFW', 'CDG', 380, 335, 192, 'api+pnr', ['wrong-cnt'], EUROPE, { directory: '15B' }),
  flight('2J', 518, 'OUA', 'LFW', 85, 345, 62, 'table-en', [], [...WEST_AFRICA, ['BFA', 50]]),
  flight('TK', 569, 'IST', 'LFW', 440, 400, 138, 'api+pnr', [], [...WEST_AFRICA, ['TUR', 18], ['CHN', 6]], {
    directory: '15B',
  }),
  flight('SN', 278, 'LFW', 'BRU', 400, 425, 148, 'api+pnr', [], [...EUROPE, ['BEL', 20]], { directory: '05B' }),
  flight('KP', 53, 'FIH', 'LFW', 195, 520, 96, 'pnr', [], [...WEST_AFRICA, ['COD', 45]]),
  flight('KP', 30, 'LFW', 'LBV', 130, 600, 86, 'api+pnr', ['wrapped'], [...WEST_AFRICA, ['GAB', 35]]),
];

function flight(
  carrier: string,
  number: number,
  origin: string,
  destination: string,
  minutes: number,
  fromNow: number,
  seats: number,
  channels: ScheduledFlight['channels'],
  irregular: readonly Irregularity[],
  nationalities: ScheduledFlight['nationalities'],
  more: Partial<Pick<ScheduledFlight, 'crewList' | 'directory' | 'connections'>> = {},
): ScheduledFlight {
  const rest = { crewList: false, directory: '05B' as const, connections: [], ...more };
  return { carrier, number, origin, destination, minutes, fromNow, seats, channels, irregular, nationalities, ...rest };
}
