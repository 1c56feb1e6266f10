/**
 * Functions of PAXLST messages: BGM 1001 (kind of list) with 1004 (what is done with it).
 * Source: WCO/IATA/ICAO PAXLST implementation guide; DHS consolidated user guide for the crew codes.
 */
import type { MessageFunction, TravelStatus } from '../manifest.ts';

interface FunctionRow {
  readonly function: MessageFunction;
  /** Travel status of the persons listed in such a message; null: none. */
  readonly status: TravelStatus | null;
  /** Such a message has no flight. */
  readonly flightless: boolean;
  /** Diagnostic code to report for such a message, or null. */
  readonly note: string | null;
}

function row(name: MessageFunction, status: TravelStatus | null = null): FunctionRow {
  return { function: name, status, flightless: false, note: null };
}

function masterCrew(name: MessageFunction, note: string | null = null): FunctionRow {
  return { function: name, status: null, flightless: true, note };
}

const CREW_CHANGES = ['CC', 'BC', 'EC', 'FC'] as const;
const CREW_LISTS = ['', 'A', 'B', 'C', 'D', 'E', 'F'] as const;

const MASTER_CREW: Readonly<Record<string, MessageFunction>> = { '': 'new', G: 'new', H: 'cancel', I: 'change' };

/** Keyed by `1001/1004`. */
const FUNCTIONS: ReadonlyMap<string, FunctionRow> = new Map<string, FunctionRow>([
  ['745/', row('new')],
  ['745/CP', row('change')],
  ['745/XR', row('cancel', 'cancelled')],
  ['745/RP', row('reduce', 'cancelled')],
  ['745/CL', row('close')],
  ['745/CLOB', row('close-on-board', 'boarded')],
  ['745/CLNB', row('close-not-on-board', 'not-boarded')],
  ...CREW_LISTS.map((code): [string, FunctionRow] => [`250/${code}`, row('new')]),
  ...CREW_CHANGES.map((code): [string, FunctionRow] => [`250/${code}`, row('change')]),
  ['266/CL', row('close')],
  ['266/CLOB', row('close-on-board', 'boarded')],
  ['266/CLNB', row('close-not-on-board', 'not-boarded')],
  ['266/XF', row('cancel-flight')],
  ['266/CF', row('change-flight')],
  ...Object.entries(MASTER_CREW).flatMap(([code, name]): [string, FunctionRow][] => [
    [`336/${code}`, masterCrew(name)],
    // One generator in use writes the pair in this form.
    [`366/${code}`, masterCrew(name, 'unknown-qualifier')],
  ]),
  // A person with a gate pass accompanies a traveller to the gate and does not fly.
  ['655/', { function: 'new', status: 'not-boarded', flightless: true, note: 'gate-pass' }],
  ['962/', row('reply')],
  ['132/', row('reply')],
  ['312/', row('reply')],
]);

const UNKNOWN = row('unknown');

/** The function of a message; `unknown` (without status) for a pair of codes outside the guides. */
export function paxlstFunction(kind: string, code: string): FunctionRow {
  return FUNCTIONS.get(`${kind}/${code}`) ?? UNKNOWN;
}
