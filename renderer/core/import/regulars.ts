/** Whom only their earlier flights keep from being a target: adds which flights these are, and the files by which each of them names the traveller. */
import type { FlightId, MessageId, TravellerId } from '../../../shared/flight/flight.ts';
import type { EarlierFlight, EarlierFlights, Regular, VouchingFile } from '../../../shared/flight/regular.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { DerivedFlight } from './derived-flight.ts';
import { causesOf } from './fall-causes.ts';
import type { EarlierRow } from './history-falls.ts';

/** Of somebody with more earlier flights, the others are counted: a list of all would make the head of the flight large. */
const MOST_FLIGHTS = 20;

/** Are there any on the flight, as some agency sees it? */
export function hasRegulars({ regulars, seen = [] }: FlightHead): boolean {
  return regulars !== undefined || seen.some((part) => part.regulars !== undefined);
}

/** The flight with their earlier flights. `earlierOf`: where travellers were before, by their rows. */
export async function withEarlierFlights(
  store: Store,
  derived: DerivedFlight,
  earlierOf: (rows: readonly number[]) => readonly EarlierRow[],
): Promise<DerivedFlight> {
  const { flight, head } = derived;
  const ids = new Set(
    [head, ...(head.seen ?? [])].flatMap(({ regulars = [] }) => regulars.map((row) => row.traveller)),
  );
  const rows = flight.travellers.flatMap(({ id }, row) => (ids.has(id) ? [row] : []));
  const latest = new Map(rows.map((row) => [row, earlierOf([row]).toReversed()]));
  const shown = [...latest.values()].flatMap((earlier) => earlier.slice(0, MOST_FLIGHTS));
  const filesOn = await filesNaming(store, shown);
  const byTraveller = new Map(
    [...latest].map(([row, earlier]): [TravellerId | undefined, EarlierFlights] => {
      const flights = earlier.slice(0, MOST_FLIGHTS).map((each): EarlierFlight => {
        return { flight: each.flight, files: filesOn(each) };
      });
      return [flight.travellers[row]?.id, { flights, more: earlier.length - flights.length }];
    }),
  );
  const told = <Part extends Pick<FlightHead, 'regulars'>>(part: Part): Part =>
    part.regulars === undefined ? part : { ...part, regulars: part.regulars.map(withEarlier(byTraveller)) };
  return { ...derived, head: { ...told(head), ...(head.seen === undefined ? {} : { seen: head.seen.map(told) }) } };
}

function withEarlier(byTraveller: ReadonlyMap<TravellerId | undefined, EarlierFlights>): (regular: Regular) => Regular {
  return (regular) => {
    const earlier = byTraveller.get(regular.traveller);
    return earlier === undefined ? regular : { ...regular, earlier };
  };
}

/** Gives the files by which an earlier flight names somebody. Each flight is read once. */
async function filesNaming(
  store: Store,
  earlier: readonly EarlierRow[],
): Promise<(row: EarlierRow) => readonly VouchingFile[]> {
  const flights = [...new Set(earlier.map(({ flight }) => flight))];
  const there = flights.filter((id) => store.ledger.keyIdOf('flightHeads', id) !== null);
  const [heads, sections] = [
    await readKept(store, 'flightHeads', there),
    await readKept(store, 'flightManifests', there),
  ];
  const readings = new Map(heads.map(({ id, value }) => [id, value.derivedFrom.readings ?? {}]));
  const travellers = new Map(sections.map(({ id, value }) => [id, value.flight.travellers]));
  const files = new Map<FlightId, ReadonlyMap<MessageId, readonly VouchingFile[]>>();
  for (const id of there) {
    const named = earlier.flatMap((row) =>
      row.flight === id ? (travellers.get(id)?.[row.there]?.sources.map(({ message }) => message) ?? []) : [],
    );
    files.set(id, await filesOf(store, id, [...new Set(named)], readings.get(id) ?? {}));
  }
  return ({ flight, there: row }) => {
    const sources = travellers.get(flight)?.[row]?.sources ?? [];
    const messages = [...new Set(sources.map(({ message }) => message))];
    return messages.flatMap((message) => files.get(flight)?.get(message) ?? []);
  };
}

/** The file of each message, once for whoever imported it and for each officer who read it again. */
async function filesOf(
  store: Store,
  flight: FlightId,
  messages: readonly MessageId[],
  readings: Readonly<Record<MessageId, number>>,
): Promise<ReadonlyMap<MessageId, readonly VouchingFile[]>> {
  const hands = messages.flatMap((message) =>
    Array.from({ length: (readings[message] ?? 0) + 1 }, (_, reading) => ({ message, reading, flight })),
  );
  const files = new Map<MessageId, readonly VouchingFile[]>();
  for (const { message, fileName, officer, byHand } of await causesOf(store, hands))
    files.set(message, [...(files.get(message) ?? []), { fileName, officer, byHand }]);
  return files;
}
