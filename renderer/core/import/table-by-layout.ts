/** What an officer is about to put on flights, read before anything is written: a kept table by a layout, or a text that the officer mended. */
import type { Decision } from '../../../shared/flight/decision.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { aliasedFlight } from '../../../shared/flight/fold-flights.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { flightRowOf } from '../calls/flights.ts';
import { flightOfLeg, type OutOfSight } from '../flight-out-of-sight.ts';
import { hashKeys } from '../hash-keys.ts';
import { slices } from '../pause.ts';
import { withUnitsCards } from '../reading/covered-cards.ts';
import type { ToldMessage } from '../reading/reading-protocol.ts';
import { wholeItems } from '../reading/whole-items.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { readingTerms, readPortions } from './read-portions.ts';

/** What is read: a table, or a text. */
export interface KeptTable {
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
  readonly bytes: Uint8Array;
}

/** The messages in it, with the columns blanked that the layout of the table calls sensitive. Without a layout, a text is read like a file that arrives. */
export async function readByLayout(
  request: Request,
  { fileName, receivedAt, bytes }: KeptTable,
  profile: TableProfile | null,
): Promise<readonly ToldMessage[]> {
  const { cards } = await hashKeys(request);
  const whole = wholeItems();
  const terms = await readingTerms(request, { startedAt: receivedAt, ...(profile === null ? {} : { profile }) });
  const told: ToldMessage[] = [];
  // The bytes may go to another worker.
  for await (const items of readPortions({ ...request, signal: request.closing }, terms, fileName, bytes.slice())) {
    for (const item of items) {
      const got = whole(item);
      if (got?.kind === 'message') told.push(await withUnitsCards(got, cards, slices()));
    }
  }
  return told;
}

/** The flights that it names now, and did not name before. */
export async function flightsAdded(
  request: Request,
  told: readonly ToldMessage[],
  before: readonly FlightId[],
  decisions: readonly Decision[],
): Promise<readonly OutOfSight[]> {
  const known = new Set(before.map((id) => aliasedFlight(id, decisions)));
  const added = new Map<FlightId, OutOfSight>();
  for (const { message } of told)
    for (const leg of message.manifest.flights) {
      const named = flightOfLeg(leg, request);
      const id = aliasedFlight(named.id, decisions);
      if (!known.has(id) && !added.has(id)) added.set(id, (await flightRowOf(request, id)) ?? { ...named, id });
    }
  return [...added.values()];
}

/** That two officers put it on flights: for the weekly list. Quarantine and the rail do not show it. After a failure, the same act again (on `source`) writes the same record. */
export function putWrite(
  { context }: Pick<Request, 'context'>,
  source: string,
  { fileName, member, bytes }: KeptTable,
  told: readonly ToldMessage[],
  put: {
    readonly second: string;
    /** Empty where none was asked for. */
    readonly reason: string;
    readonly flights: readonly OutOfSight[];
  },
): Write {
  const { second, reason, flights } = put;
  const travellers = told.reduce((sum, { message }) => sum + message.manifest.travellers.length, 0);
  const value = {
    ...{ job: '', fileName, member, receivedAt: context.now, start: 0, end: bytes.length, size: bytes.length },
    code: 'put-on-flight',
    params: { count: travellers },
    table: true,
    put: { at: context.now, officer: context.officer.id, second, reason, flights: flights.map(({ id }) => id) },
  };
  const id = ['put', source, ...value.put.flights].join(' ');
  return { table: 'quarantine', id, rev: null, value, index: { received: context.now } };
}
