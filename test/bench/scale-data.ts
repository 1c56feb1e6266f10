/**
 * A store of many travellers: some hundred flights read from sample messages, copied as flights of other days and numbers, with everything that an
 * import leaves. Records without the flight's id are packed once for all copies.
 */
import type { FlightHead } from '../../renderer/core/flight-head.ts';
import { messageHead, reportWrite } from '../../renderer/core/import/message-reports.ts';
import { pack } from '../../renderer/core/store/compress.ts';
import type { LedgerChange } from '../../renderer/core/store/ledger-chain.ts';
import type { Store } from '../../renderer/core/store/open-store.ts';
import { recordMark } from '../../renderer/core/store/record-mark.ts';
import { sealPacked } from '../../renderer/core/store/seal.ts';
import type { FlightSection } from '../../renderer/core/store/tables/flight-manifests.ts';
import type { StoredMessage } from '../../renderer/core/store/tables/messages.ts';
import { type StoredRecord, TABLES, type TableName } from '../../renderer/core/store/tables.ts';
import type { World } from '../../renderer/core/world.ts';
import type { Flight, Traveller } from '../../shared/flight/flight.ts';
import { flightsOf, foldFlights } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../shared/intake/read-message.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import { reportMessage } from '../../shared/quality/message-report.ts';
import { linksOf } from '../../shared/search/links-of.ts';
import { dateOfDay, dayNumber } from '../../shared/time/civil.ts';
import { generateSamples } from '../../shared/training/generate-samples.ts';
import { QUIET_NOISE } from '../../shared/training/rates.ts';
import { BENCH_SECRET, wholeWrites } from './whole-writes.ts';

const FIRST_DAY = dayNumber('2026-01-01');
/** Days of generated samples; copies are this many days later. */
const DAYS = 20;
/** Number of moves to later days. Further copies have a letter after the flight number. */
const MOVES = 8;
const LETTERS = ['', 'A', 'B', 'C', 'D', 'E', 'F', 'G'];
const RECORDS_TOGETHER = 600;
/** Copies of tonight are numbered from here, so that their messages have ids of their own. */
const TONIGHT = 0x1000;

/** A time after all flights. */
export const AFTER = `${dateOfDay(FIRST_DAY + DAYS * MOVES)}T10:00:00.000Z`;

/** A record to be copied. */
interface Original {
  readonly table: TableName;
  readonly id: string;
  readonly index: Readonly<Record<string, unknown>>;
  /** Body of a copy. */
  packed(copy: Copy): Promise<Uint8Array<ArrayBuffer>>;
}

interface Copy {
  readonly days: number;
  readonly letter: string;
  readonly number: number;
}

export interface FilledStore {
  readonly travellers: number;
  readonly flights: readonly string[];
  readonly distinct: readonly Flight[];
  readonly bytes: number;
}

/** Who travels instead of the person of a sample. */
export type NextPerson = () => Pick<Traveller, 'surname' | 'givenNames' | 'dateOfBirth'>;

/** Fills an empty store. `nextPerson`: who stands in the manifest of each copy; left out: the same people in all of them. Throws what the store reports. */
export async function fillStore(
  store: Store,
  world: World,
  wanted: number,
  onProgress: (travellers: number) => void,
  nextPerson: NextPerson | null = null,
): Promise<FilledStore> {
  const people = nextPerson === null ? null : new CopiedPeople(nextPerson);
  const days = await Promise.all(Array.from({ length: DAYS }, (_, at) => originalsOf(world, at, people)));
  const originals = days.flatMap((day) => day.originals);
  const distinct = days.flatMap((day) => day.flights);
  const perCopy = distinct.reduce((sum, { travellers }) => sum + travellers.length, 0);
  const flights: string[] = [];
  let bytes = 0;
  let travellers = 0;
  for (let number = 0; travellers < wanted; number += 1) {
    const copy: Copy = {
      number,
      days: DAYS * (number % MOVES),
      letter: LETTERS[Math.floor(number / MOVES)] ?? 'Z',
    };
    for (let from = 0; from < originals.length; from += RECORDS_TOGETHER) {
      bytes += await storeCopies(store, originals.slice(from, from + RECORDS_TOGETHER), copy);
    }
    for (const { id } of distinct) flights.push(copiedFlight(id, copy));
    travellers += perCopy;
    onProgress(travellers);
  }
  return { travellers, flights, distinct, bytes };
}

/** Adds flights of the day of `AFTER`, under other numbers, until so many flagged travellers are due around it. Gives how many. */
export async function fillTonight(store: Store, world: World, flagged: number): Promise<number> {
  const { originals, flagged: each } = await originalsOf(world, DAYS - 1);
  const copies = Math.ceil(flagged / each);
  for (let number = 0; number < copies; number += 1) {
    const copy: Copy = { days: DAYS * (MOVES - 1) + 1, letter: `N${number}`, number: TONIGHT + number };
    await storeCopies(store, originals, copy);
  }
  return copies * each;
}

async function storeCopies(store: Store, originals: readonly Original[], copy: Copy): Promise<number> {
  const records = await Promise.all(
    originals.map(async ({ table, id: original, index, packed }) => {
      const id = copiedId(table, original, copy);
      const fields = copiedIndex(index, copy);
      const sealed = await sealPacked(store, table, id, TABLES[table].form, await packed(copy), fields);
      return { table, record: { id, rev: 1, ...fields, ...sealed } satisfies StoredRecord };
    }),
  );
  const changes = records.map(({ table, record }): LedgerChange => [table, record.id, recordMark(table, record)]);
  const entry = await store.ledger.prepare(changes);
  const tables = [...new Set(records.map(({ table }) => table))];
  await store.db.transaction('rw', [...tables, 'ledger'], async () => {
    for (const table of tables) {
      await store.table(table).bulkPut(records.filter((each) => each.table === table).map(({ record }) => record));
    }
    await store.ledger.append(store.db.table('ledger'), entry);
  });
  store.ledger.settle(entry, true);
  store.committed([]);
  return records.reduce((sum, { record }) => sum + record.body.length, 0);
}

async function originalsOf(
  world: World,
  seed: number,
  people: CopiedPeople | null = null,
): Promise<{ readonly originals: readonly Original[]; readonly flights: readonly Flight[]; readonly flagged: number }> {
  const day = dateOfDay(FIRST_DAY + seed);
  const at = `${day}T10:00Z`;
  const { files } = generateSamples({ seed: seed + 1, now: at, noise: QUIET_NOISE });
  const read = files.flatMap(({ bytes }) => [...readFile(bytes, { reference: world.reference })]);
  // A message that was sent twice is stored once.
  const messages = [...new Map(read.map((message) => [message.id, message])).values()];
  const flights = foldFlights(messages, world);
  const known = new Set(flights.map(({ id }) => id));
  const counts = new Map<string, number>();
  const originals = messages.flatMap((message) => {
    const named = flightsOf(message).filter((id) => known.has(id));
    for (const id of named) counts.set(id, (counts.get(id) ?? 0) + 1);
    return messageOriginals(message, at, named);
  });
  let flagged = 0;
  for (const flight of flights) {
    for (const write of wholeWrites(flight, at, world)) {
      if (!('value' in write)) continue;
      const { table, id, index = {}, value } = write;
      if (write.table === 'flightHeads') flagged += write.value.flagged.length;
      // A flight is re-derived when its messages differ from those it was made from.
      const derivedFrom = { messages: counts.get(id) ?? 0, decisions: 0 };
      const change = people?.changeOf(table, flight);
      originals.push(originalOf(table, id, index, table === 'flightHeads' ? { ...value, derivedFrom } : value, change));
    }
  }
  return { originals, flights, flagged };
}

function messageOriginals(
  { id, manifest, profile, kept }: ReadMessage,
  receivedAt: string,
  flights: readonly string[],
): readonly Original[] {
  const channel = manifest.format === 'PAXLST' ? 'api' : 'pnr';
  const origin = { job: 'bench', file: 0, place: 0, fileName: 'bench', member: null, receivedAt };
  const value: StoredMessage = { id, ...origin, channel, head: messageHead(manifest), profile, kept };
  const { write } = reportWrite(value, reportMessage(id, manifest), flights);
  if (!('value' in write)) throw new Error('no report');
  return [originalOf('messages', id, { flights }, value), originalOf(write.table, id, { ...write.index }, write.value)];
}

/** Only the parts that identify the flight differ between copies. */
function originalOf(
  table: TableName,
  id: string,
  index: Original['index'],
  value: unknown,
  change: Change | undefined = CHANGED[table],
): Original {
  const encode = (body: unknown) => TABLES[table].encoding.encode(body as never);
  if (change !== undefined) return { table, id, index, packed: (copy) => pack(encode(change(value as never, copy))) };
  let once: Promise<Uint8Array<ArrayBuffer>> | null = null;
  return {
    table,
    id,
    index,
    packed() {
      once ??= pack(encode(value));
      return once;
    },
  };
}

/** Gives the body of a copy. */
type Change = (value: never, copy: Copy) => unknown;

/** People who travel instead of those of the samples: the same in the manifest of a copy and in its link record. */
class CopiedPeople {
  readonly #next: NextPerson;
  /** Of copies of which one of the two records was made. */
  readonly #flights = new Map<string, Flight>();

  constructor(next: NextPerson) {
    this.#next = next;
  }

  changeOf(table: TableName, flight: Flight): Change | undefined {
    if (table === 'flightManifests')
      return ({ screening }: FlightSection, copy) => ({ flight: this.#of(flight, copy), screening });
    if (table === 'links') return (_, copy) => linksOf(this.#of(flight, copy), new KeyedHash(BENCH_SECRET));
    return undefined;
  }

  #of(flight: Flight, copy: Copy): Flight {
    const id = copiedFlight(flight.id, copy);
    const known = this.#flights.get(id);
    if (known !== undefined) {
      this.#flights.delete(id);
      return known;
    }
    const travellers = flight.travellers.map((traveller) => ({ ...traveller, ...this.#next(), otherName: null }));
    this.#flights.set(id, { ...flight, travellers });
    return { ...flight, travellers };
  }
}

const CHANGED: Partial<Record<TableName, Change>> = {
  // Without field counts, no carrier counts as one that does not send a field, and no flight is screened again for that.
  flightHeads: ({ carried: _, ...head }: FlightHead, copy) => ({
    ...head,
    id: copiedFlight(head.id, copy),
    departureUtc: laterMinute(head.departureUtc, copy),
    arrivalUtc: laterMinute(head.arrivalUtc, copy),
    leg: { ...head.leg, departure: later(head.leg.departure, copy), arrival: later(head.leg.arrival, copy) },
  }),
  appearances: (
    value: { appearances: { flight: string; departure: number; arrival: number | null; day: number } },
    copy,
  ) => {
    const { flight, departure, arrival, day } = value.appearances;
    const moved = {
      flight: copiedFlight(flight, copy),
      departure: laterMinute(departure, copy),
      arrival: laterMinute(arrival, copy),
      day: day + copy.days,
    };
    return { ...value, appearances: { ...value.appearances, ...moved } };
  },
};

function copiedId(table: TableName, id: string, copy: Copy): string {
  return table === 'messages' || table === 'messageReports'
    ? `${copy.number.toString(16).padStart(4, '0')}${id.slice(4)}`
    : copiedFlight(id, copy);
}

function copiedIndex(index: Original['index'], copy: Copy): Original['index'] {
  return Object.fromEntries(
    Object.entries(index).map(([name, value]) => {
      if (name === 'day') return [name, later(String(value), copy)];
      if (name === 'flights') return [name, (value as readonly string[]).map((id) => copiedFlight(id, copy))];
      return [name, value];
    }),
  );
}

/** `ET-508A-ADD-2026-02-10`: the flight of another day, with a letter after its number. */
function copiedFlight(id: string, copy: Copy): string {
  const [, carrier = '', number = '', origin = '', day = ''] = /^(.*?)-(.*)-(.*?)-(\d{4}-\d\d-\d\d)$/.exec(id) ?? [];
  return `${carrier}-${number}${copy.letter}-${origin}-${later(day, copy)}`;
}

function laterMinute<Minute extends number | null>(minute: Minute, { days }: Copy): Minute {
  return (minute === null ? null : minute + 1440 * days) as Minute;
}

function later<Text extends string | null>(text: Text, { days }: Copy): Text {
  if (text === null || text === '') return text;
  return `${dateOfDay(dayNumber(text.slice(0, 10)) + days)}${text.slice(10)}` as Text;
}
