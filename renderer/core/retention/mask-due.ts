/** The first period: flights that are due are masked, and the keys of months that are wholly due are put away. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import { isMonthOver, isOver } from '../../../shared/retention/due.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Write } from '../store/commit.ts';
import { monthOfFlight } from '../store/data-class.ts';
import { readHeads } from '../store/heads.ts';
import type { Month } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { FLIGHT_TABLES, type StoredRecord, type TableName } from '../store/tables.ts';
import { dayOfFlight } from './day-of-flight.ts';
import { maskedFlight } from './masked-flights.ts';
import type { RetentionKey } from './retention-vault.ts';
import { ENDING_TABLES, flightsOfRecord, maskingOf, type RetentionWork } from './retention-work.ts';

/** Number of travellers after which the flights read so far are written. */
const BATCH_TRAVELLERS = 2000;

/** Masks what is due. If it is interrupted, the next run does the rest: what is done lies under other keys and is not read again. */
export async function maskDue(work: RetentionWork): Promise<void> {
  await maskFlights(work);
  const isDue = ({ month }: RetentionKey) => month !== null && isMonthOver(month, work.periods.maskMonths, work.endsBy);
  // Records that are no longer held go back under a passenger key, and are put away with it.
  for (const key of work.vault.keys())
    if (key.dataClass === 'held' && key.state === 'live' && isDue(key)) await releaseHeld(work, key);
  const unmasking: Store = { ...work.store, keys: await work.vault.unmasking() };
  for (const key of work.vault.keys()) {
    if (key.dataClass !== 'passenger' || !isDue(key)) continue;
    if (key.state === 'live') {
      await work.inTurn(() => maskUnder(work, key, work.store));
      await work.vault.maskKeys([key.id]);
      work.count({ keysMasked: 1 });
      work.monthsMasked.add(key.month ?? '');
    }
    // Sealed with it during the run, or restored from a backup.
    if (await hasStray(work, key)) await maskUnder(work, key, unmasking);
  }
}

/** Does the key have records that need more than putting away? */
async function hasStray({ store }: RetentionWork, { id }: RetentionKey): Promise<boolean> {
  for (const table of ENDING_TABLES) {
    if (maskingOf(table) === 'put-away') continue;
    if ((await store.table(table).where('keyId').equals(id).count()) > 0) return true;
  }
  return false;
}

async function maskFlights(work: RetentionWork): Promise<void> {
  const heads = (await readHeads(work.store)).filter(
    (head) => head.masked !== true && isOver(dayOfFlight(head), work.periods.maskMonths, work.endsBy),
  );
  const due = heads.filter(({ id }) => !work.kept.has(id)).map(({ id }) => id);
  work.count({ flightsKept: heads.length - due.length });
  for (let done = 0; done < due.length; ) {
    const from = done;
    await work.inTurn(async () => {
      done = await maskSome(work, due, from);
    });
    work.ports.progress(done, due.length);
  }
}

/** Masks as many flights as are written together; returns the index of the next. */
async function maskSome(work: RetentionWork, due: readonly FlightId[], from: number): Promise<number> {
  const world = await work.ports.worldNow();
  const writes: Write[] = [];
  let travellers = 0;
  let flights = 0;
  let at = from;
  for (; at < due.length && travellers < BATCH_TRAVELLERS; at++) {
    const id = due[at] as FlightId;
    if (work.kept.has(id)) continue;
    // A damaged flight is derived again in the background, and masked by the next run.
    const masked = await maskedFlight(work.store, world, id).catch((error: unknown) => work.store.damage.pass(error));
    await work.breathe();
    if (masked === null) continue;
    writes.push(...masked.writes);
    travellers += masked.travellers;
    flights++;
  }
  await work.commit(writes, ['flights', 'queue', 'cases']);
  work.count({ flightsMasked: flights, travellersMasked: travellers });
  return at;
}

async function releaseHeld(work: RetentionWork, key: RetentionKey): Promise<void> {
  const under = { dataClass: 'passenger', month: key.month } as const;
  for (const table of ENDING_TABLES) {
    for await (const records of work.sealedBy(table, key.id)) {
      const free = records.filter((record) => !work.keeps(table, record));
      await work.reseal(table, free, () => under);
    }
  }
}

/** Masks everything that a key sealed, reseals what is held, or leaves it to be put away with the key. */
async function maskUnder(work: RetentionWork, key: RetentionKey, from: Store): Promise<void> {
  const later = await laterMonths(work, key.month);
  for (const table of ENDING_TABLES) {
    for await (const records of work.sealedBy(table, key.id)) {
      const held = records.filter((record) => work.keeps(table, record));
      await work.reseal(table, held, () => ({ dataClass: 'held', month: key.month }), { from });
      await maskRecords(
        work,
        table,
        records.filter((record) => !work.keeps(table, record)),
        { month: key.month, later, from },
      );
    }
  }
}

interface Masked {
  readonly month: Month | null;
  readonly later: (record: StoredRecord) => Month | null;
  /** The store that opens them. */
  readonly from: Store;
}

async function maskRecords(
  work: RetentionWork,
  table: TableName,
  records: readonly StoredRecord[],
  { month, later, from }: Masked,
): Promise<void> {
  const masking = maskingOf(table);
  if (records.length === 0 || masking === null) return;
  if (masking === 'put-away') {
    const own = (record: StoredRecord) => ({ dataClass: 'passenger', month: later(record) }) as const;
    const moving = records.filter((record) => later(record) !== null);
    await work.reseal(table, moving, own, { from });
    return;
  }
  if (masking === 'removed') {
    await work.commit(
      records.map(({ id }): Write => ({ table, id, remove: true })),
      ['quarantine', 'imports'],
    );
  } else if (masking === 'derived') {
    await maskStray(work, table, records, from);
    return;
  } else {
    const how = masking === 'kept' ? { from } : { from, change: masking };
    await work.reseal(table, records, () => ({ dataClass: 'masked', month }), how);
  }
  work.count({ recordsMasked: records.length });
}

/**
 * Derived records of flights under a key of another month, because their ids had no plausible date. Without a head they are removed. One that was written by a clock that
 * was behind is sealed with the key of its own month.
 */
async function maskStray(
  work: RetentionWork,
  table: TableName,
  records: readonly StoredRecord[],
  from: Store,
): Promise<void> {
  const world = await work.ports.worldNow();
  const monthOf = ({ id }: StoredRecord) => monthOfFlight(id, work.today);
  const isEarly = (record: StoredRecord) => {
    const month = monthOf(record);
    return month !== null && !isMonthOver(month, work.periods.maskMonths, work.endsBy);
  };
  const own = (record: StoredRecord) => ({ dataClass: 'passenger', month: monthOf(record) }) as const;
  await work.reseal(table, records.filter(isEarly), own, { from });
  for (const { id } of records.filter((record) => !isEarly(record))) {
    const masked = await maskedFlight(from, world, id).catch((error: unknown) => {
      // Permanently damaged records cannot be masked, and end with their month.
      if (from.damage.met(error)?.state !== 'permanent') throw error;
      return null;
    });
    await work.commit(masked === null ? removals(id) : masked.writes);
    await work.breathe();
  }
}

function removals(id: FlightId): readonly Write[] {
  return FLIGHT_TABLES.map((table) => ({
    table,
    id,
    remove: true,
  }));
}

/** The month for which a message has to stay, if it belongs to a later flight than those it names because an officer joined flights. Null: none. */
async function laterMonths(
  { store, periods, endsBy, today }: RetentionWork,
  month: Month | null,
): Promise<(record: StoredRecord) => Month | null> {
  const decided = await FlightDecisions.read(store);
  return (record) => {
    const months = flightsOfRecord('messages', record).flatMap((id) => monthOfFlight(decided.target(id), today) ?? []);
    const last = months.sort().at(-1);
    if (month === null || last === undefined) return null;
    return last > month && !isMonthOver(last, periods.maskMonths, endsBy) ? last : null;
  };
}
