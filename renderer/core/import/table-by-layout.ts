/** A kept table, read by the layout that an officer settled, before anything is written. */
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

/** The table to read. */
export interface KeptTable {
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
  readonly bytes: Uint8Array;
}

/** What the layout makes of the table, with the columns blanked that it calls sensitive. */
export async function readByLayout(
  request: Request,
  { fileName, receivedAt, bytes }: KeptTable,
  profile: TableProfile,
): Promise<readonly ToldMessage[]> {
  const { cards } = await hashKeys(request);
  const whole = wholeItems();
  const terms = await readingTerms(request, { startedAt: receivedAt, profile });
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

/** The flights that the table names now, and did not name before. */
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

/** That two officers put the table on flights: for the weekly list. Quarantine and the rail do not show it. */
export function putWrite(
  { context }: Pick<Request, 'context'>,
  { fileName, member, bytes }: KeptTable,
  told: readonly ToldMessage[],
  put: { readonly second: string; readonly reason: string; readonly flights: readonly OutOfSight[] },
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
  return { table: 'quarantine', id: context.newId(), rev: 0, value, index: { received: context.now } };
}
