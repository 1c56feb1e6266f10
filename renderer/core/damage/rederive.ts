/** Derives damaged records again from their messages. */

import { FlightDecisions } from '../import/flight-decisions.ts';
import { deriveFlights } from '../import/merge-flights.ts';
import { reindexMessages } from '../import/message-reports.ts';
import type { Request, WholeRequest } from '../request.ts';
import { maskedFlights, refuseMaskedMessages } from '../retention/masked-flights.ts';
import type { DamagedRecord } from '../store/damage.ts';
import { RetainedError, TamperedError } from '../store/keys.ts';
import { idsWhereAny, readMany, readOne } from '../store/read.ts';

/** Messages of a flight opened at a time. */
const BATCH = 100;

/**
 * Derives the records of one id again: a flight's, or that of the message that a report is about. Returns false where messages are put away or damaged themselves; the
 * damaged records then stay as they are. Throws what the store reports.
 */
export async function rederive(request: WholeRequest, id: string, records: readonly DamagedRecord[]): Promise<boolean> {
  // A record that was added from outside is removed; nothing has to be derived.
  const added = records.filter(({ problem }) => problem === 'added');
  if (added.length > 0) await removeAdded(request, id, added);
  if (added.length === records.length) return true;
  try {
    if (records.some(({ table }) => table === 'messageReports')) return await rederiveReport(request, id);
    return await rederiveFlight(request, id, records);
  } catch (error) {
    if (error instanceof RetainedError || error instanceof TamperedError) return false;
    throw error;
  }
}

/** Waits until no flight is being derived, since a derivation may be writing a record of that id. */
async function removeAdded(
  { store, commit, services: { deriving } }: WholeRequest,
  id: string,
  added: readonly DamagedRecord[],
): Promise<void> {
  const endTurn = await deriving.take();
  try {
    const unlisted = added.filter(({ table }) => !store.ledger.lists(table, id));
    if (unlisted.length > 0)
      await commit(
        unlisted.map(({ table }) => ({ table, id, remove: true })),
        [],
        [],
      );
  } finally {
    endTurn();
  }
}

async function rederiveFlight(request: WholeRequest, id: string, records: readonly DamagedRecord[]): Promise<boolean> {
  const { store } = request;
  if ((await maskedFlights(store)).has(id)) {
    // The search keys of a masked flight follow from what is left of it; its other records cannot be derived.
    if (records.some(({ table }) => table !== 'links')) return false;
    await deriveFlights(request, [id]);
    // Throws if the source of the search keys is damaged too and nothing was written.
    await readOne(store, 'links', id);
    return true;
  }
  // Opens every message: if some are put away, a flight derived from the others would lack travellers.
  const names = (await FlightDecisions.read(store)).names(id);
  const messages = [...new Set(await idsWhereAny(store, 'messages', 'flights', names))];
  for (let from = 0; from < messages.length; from += BATCH)
    await readMany(store, 'messages', messages.slice(from, from + BATCH));
  await deriveFlights(request, [id]);
  return true;
}

async function rederiveReport(request: Request, id: string): Promise<boolean> {
  await refuseMaskedMessages(request.store, [id]);
  return (await reindexMessages(request, [id])).length > 0;
}
