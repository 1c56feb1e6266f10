/**
 * The second period: what is left of a flight and its messages are removed, and the keys of past months are destroyed. Records under a legal hold are sealed with another
 * key first.
 */

import type { FlightId } from '../../../shared/flight/flight.ts';
import { isMonthOver, isOver } from '../../../shared/retention/due.ts';
import type { Write } from '../store/commit.ts';
import { readHeads } from '../store/heads.ts';
import type { Store } from '../store/open-store.ts';
import type { SealedUnder } from '../store/seal.ts';
import { StoredMemory } from '../store/stored-memory.ts';
import { FLIGHT_TABLES, type StoredRecord, type TableName } from '../store/tables.ts';
import { dayOfFlight } from './day-of-flight.ts';
import type { RetentionKey } from './retention-vault.ts';
import { ENDING_TABLES, flightsOfRecord, type RetentionWork } from './retention-work.ts';

/** Flights removed at a time. */
const BATCH = 20;

/** Destroys what is due. If it is interrupted, the next run does the rest. */
export async function destroyDue(work: RetentionWork): Promise<void> {
  await destroyFlights(work);
  for (const key of work.vault.keys()) {
    const { dataClass, month } = key;
    if (month === null || !isMonthOver(month, work.periods.destroyMonths, work.endsBy)) continue;
    if (dataClass === 'passenger' || dataClass === 'masked') {
      await work.inTurn(() => emptyKey(work, key));
      await destroy(work, key);
    }
  }
  await putHeldAway(work);
  for (const key of work.vault.keys()) {
    const isDue = key.month === null || isMonthOver(key.month, work.periods.destroyMonths, work.endsBy);
    if (key.dataClass !== 'held' || !isDue) continue;
    await work.inTurn(() => removeReleased(work, key));
    if (await isUnused(work, key)) await destroy(work, key);
  }
}

async function destroy(work: RetentionWork, key: RetentionKey): Promise<void> {
  await work.vault.destroyKeys([key.id]);
  work.count({ keysDestroyed: 1 });
  if (key.month !== null) work.monthsDestroyed.add(key.month);
}

async function destroyFlights(work: RetentionWork): Promise<void> {
  const due = (await readHeads(work.store))
    .filter((head) => isOver(dayOfFlight(head), work.periods.destroyMonths, work.endsBy))
    .map(({ id }) => id);
  let destroyed = 0;
  for (let from = 0; from < due.length; from += BATCH) {
    await work.inTurn(async () => {
      const ids = due.slice(from, from + BATCH).filter((id) => !work.kept.has(id));
      if (ids.length === 0) return;
      const messages = await messagesOf(work, ids);
      const writes = [
        ...FLIGHT_TABLES.flatMap((table) => removals(table, ids)),
        ...removals('decisions', await idsAt(work.store, 'decisions', 'flight', ids)),
        ...removals('messages', messages),
        ...removals('messageReports', messages),
      ];
      await work.commit(writes, ['flights', 'queue', 'cases']);
      destroyed += ids.length;
      work.count({ flightsDestroyed: ids.length, messagesDestroyed: messages.length });
    });
    work.ports.progress(Math.min(from + BATCH, due.length), due.length);
    await work.breathe();
  }
  // Later flights are not derived again: they were screened with what was known then.
  if (destroyed > 0) work.store.cache(StoredMemory).forget();
}

/** Messages that name only flights whose period is over. */
async function messagesOf(work: RetentionWork, ids: readonly FlightId[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of await idsAt(work.store, 'messages', 'flights', ids)) {
    const record = await work.store.table('messages').get(id);
    await work.breathe();
    if (record === undefined || isDone(work, 'messages', record)) found.push(id);
  }
  return found;
}

/** Is the period of every flight of a record over, and is none kept? */
function isDone(work: RetentionWork, table: TableName, record: StoredRecord): boolean {
  return flightsOfRecord(table, record).every(
    (id) => !work.kept.has(id) && isOver(dayOfFlight({ id }), work.periods.destroyMonths, work.endsBy),
  );
}

async function idsAt(
  store: Store,
  table: TableName,
  field: string,
  ids: readonly FlightId[],
): Promise<readonly string[]> {
  const found = (await store
    .table(table)
    .where(field)
    .anyOf([...ids])
    .primaryKeys()) as string[];
  return [...new Set(found)];
}

function removals(table: TableName, ids: readonly string[]): readonly Write[] {
  return ids.map((id): Write => ({ table, id, remove: true }));
}

/** Removes what a key sealed, except held records: those are sealed with another key, and stay put away if they were. */
async function emptyKey(work: RetentionWork, key: RetentionKey): Promise<void> {
  const from: Store = key.state === 'masked' ? { ...work.store, keys: await work.vault.unmasking() } : work.store;
  const under: SealedUnder = { dataClass: 'held', month: key.state === 'masked' ? null : key.month };
  for (const table of ENDING_TABLES) {
    for await (const records of work.sealedBy(table, key.id)) {
      const isHeld = (record: StoredRecord) => work.keeps(table, record);
      await work.reseal(table, records.filter(isHeld), () => under, { from });
      const gone = records.filter((record) => !isHeld(record)).map(({ id }) => id);
      await work.commit(removals(table, gone));
      work.count(table === 'messages' ? { messagesDestroyed: gone.length } : { recordsDestroyed: gone.length });
    }
  }
  // Records just sealed with a key without a month had been put away, so that key is put away too, before the old one is destroyed.
  await putHeldAway(work);
}

/** Removes what is no longer held. The flights may be gone already, or the record may name them by an old id. */
async function removeReleased(work: RetentionWork, key: RetentionKey): Promise<void> {
  for (const table of ENDING_TABLES) {
    for await (const records of work.sealedBy(table, key.id)) {
      const gone = records.filter((record) => isDone(work, table, record)).map(({ id }) => id);
      await work.commit(removals(table, gone));
      work.count(table === 'messages' ? { messagesDestroyed: gone.length } : { recordsDestroyed: gone.length });
    }
  }
}

/** Keys of held records without a month open only for an approved purpose. */
async function putHeldAway(work: RetentionWork): Promise<void> {
  const ids = work.vault
    .keys()
    .filter(({ dataClass, month, state }) => dataClass === 'held' && month === null && state === 'live')
    .map(({ id }) => id);
  if (ids.length > 0) await work.vault.maskKeys(ids);
}

async function isUnused({ store }: RetentionWork, { id }: RetentionKey): Promise<boolean> {
  for (const table of ENDING_TABLES) if ((await store.table(table).where('keyId').equals(id).count()) > 0) return false;
  return true;
}
