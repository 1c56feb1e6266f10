/** What the schedule of a sample airport says of each flight, and how each carrier sends its data. */
import type { OriginCode } from './origins.ts';

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
  /** Minutes from now to the scheduled time at the sample airport (arrival or departure). */
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
  /** Where the segments meet: at the far end of the flight, or at the sample airport (transit). */
  readonly at: 'far' | 'here';
  readonly share: number;
}

/** What travellers of one origin are of all, by weight. */
export type Nationalities = ScheduledFlight['nationalities'];

/** A flight of a schedule, with what most flights have. */
export function flight(
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
