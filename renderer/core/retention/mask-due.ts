/** The first period: flights whose day has come are masked, and months of which every day has come put their keys away. */
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

/** Flights are written when they carry this many travellers together. */
const BATCH_TRAVELLERS = 2000;

/** Masks what is due. Cut short anywhere, the next run does the rest: what is done lies under other keys, where nobody looks for it again. */
export async function maskDue(work: RetentionWork): Promise<void> {
  await maskFlights(work);
  const isDue = ({ month }: RetentionKey) => month !== null && isMonthOver(month, work.periods.maskMonths, work.today);
  // What is not held any more goes back under a key of travellers, and is put away with it.
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
    // What was sealed with it while it was looked through, or came out of a backup.
    if (await hasStray(work, key)) await maskUnder(work, key, unmasking);
  }
}

/** Does anything lie under the key that is more than put away? */
async function hasStray({ store }: RetentionWork, { id }: RetentionKey): Promise<boolean> {
  for (const table of ENDING_TABLES) {
    if (maskingOf(table) === 'put-away') continue;
    if ((await store.table(table).where('keyId').equals(id).count()) > 0) return true;
  }
  return false;
}

async function maskFlights(work: RetentionWork): Promise<void> {
  const heads = (await readHeads(work.store)).filter(
    (head) => head.masked !== true && isOver(dayOfFlight(head), work.periods.maskMonths, work.today),
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

/** Masks as many as are written together; gives how far it got. */
async function maskSome(work: RetentionWork, due: readonly FlightId[], from: number): Promise<number> {
  const world = await work.ports.worldNow();
  const writes: Write[] = [];
  let travellers = 0;
  let flights = 0;
  let at = from;
  for (; at < due.length && travellers < BATCH_TRAVELLERS; at++) {
    const id = due[at] as FlightId;
    if (work.kept.has(id)) continue;
    // One that is damaged is made anew meanwhile, and masked by the next run.
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

/** Everything that a key sealed is masked, held, or left to be put away with it. */
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
  /** Opens them. */
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
 * What is derived of flights and lies under a key of another month than their own, since they tell no day; without a head it is nothing. One that came under a clock that was
 * behind goes under the key of its own month.
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
    return month !== null && !isMonthOver(month, work.periods.maskMonths, work.today);
  };
  const own = (record: StoredRecord) => ({ dataClass: 'passenger', month: monthOf(record) }) as const;
  await work.reseal(table, records.filter(isEarly), own, { from });
  for (const { id } of records.filter((record) => !isEarly(record))) {
    const masked = await maskedFlight(from, world, id).catch((error: unknown) => {
      // What is damaged for good cannot be masked, and goes with its month.
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

/**
 * The month that a message has to stay for, where it counts for a flight of a later month than those it names: an officer found them to be one. Null: none.
 */
async function laterMonths(
  { store, periods, today }: RetentionWork,
  month: Month | null,
): Promise<(record: StoredRecord) => Month | null> {
  const decided = await FlightDecisions.read(store);
  return (record) => {
    const months = flightsOfRecord('messages', record).flatMap((id) => monthOfFlight(decided.target(id), today) ?? []);
    const last = months.sort().at(-1);
    if (month === null || last === undefined) return null;
    return last > month && !isMonthOver(last, periods.maskMonths, today) ? last : null;
  };
}
