/** Makes derived records anew from messages, which are authentic. */

import { FlightDecisions } from '../import/flight-decisions.ts';
import { deriveFlights } from '../import/merge-flights.ts';
import { retellFlights } from '../import/message-reports.ts';
import type { Request } from '../request.ts';
import { maskedFlights, refuseMaskedMessages } from '../retention/masked-flights.ts';
import type { DamagedRecord } from '../store/damage.ts';
import { RetainedError, TamperedError } from '../store/keys.ts';
import { idsWhereAny, readMany, readOne } from '../store/read.ts';

/** Messages of a flight opened at a time. */
const BATCH = 100;

/**
 * Makes anew what records of one id (a flight's, or that of the message that a report is about) belong to; gives whether it could. It cannot where the messages are
 * put away or are themselves not what was written: then nothing takes the place of what is damaged. Throws what the store reports.
 */
export async function rederive(request: Request, id: string, records: readonly DamagedRecord[]): Promise<boolean> {
  // What nobody wrote, or was taken away, is nothing to be made.
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

/** Not while a flight is derived: the record of that id may be written just now. */
async function removeAdded(
  { store, commit, services: { deriving } }: Request,
  id: string,
  added: readonly DamagedRecord[],
): Promise<void> {
  const endTurn = await deriving.take();
  try {
    const strange = added.filter(({ table }) => !store.ledger.lists(table, id));
    if (strange.length > 0)
      await commit(
        strange.map(({ table }) => ({ table, id, remove: true })),
        [],
        [],
      );
  } finally {
    endTurn();
  }
}

async function rederiveFlight(request: Request, id: string, records: readonly DamagedRecord[]): Promise<boolean> {
  const { store } = request;
  if ((await maskedFlights(store)).has(id)) {
    // By what its travellers are found follows from what is left of it; nothing else does.
    if (records.some(({ table }) => table !== 'links')) return false;
    await deriveFlights(request, [id]);
    // Where that is damaged too, nothing was written.
    await readOne(store, 'links', id);
    return true;
  }
  // Of a flight whose messages are put away in part, the rest would tell less than there was.
  const names = (await FlightDecisions.read(store)).names(id);
  const messages = [...new Set(await idsWhereAny(store, 'messages', 'flights', names))];
  for (let from = 0; from < messages.length; from += BATCH)
    await readMany(store, 'messages', messages.slice(from, from + BATCH));
  await deriveFlights(request, [id]);
  return true;
}

async function rederiveReport(request: Request, id: string): Promise<boolean> {
  await refuseMaskedMessages(request.store, [id]);
  return (await retellFlights(request, [id])).length > 0;
}
