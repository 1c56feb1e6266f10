/** The falls of travellers that are kept of a flight, so that nobody is kept twice by the same messages. */
import type { Fall, TravellerFall } from '../../../shared/flight/fall.ts';
import type { FlightId, MessageId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import { fallIds } from './fall-ids.ts';

/** A search for falls: what it found, and how it adds one. */
export interface FallSearch {
  readonly found: readonly TravellerFall[];
  /** Is a fall of one of these ids kept with all of the messages, told just before, or found? */
  isKnown(ids: readonly TravellerId[], messages: readonly MessageId[]): boolean;
  /** Adds one; `newId` gives its id. */
  add(fall: (newId: (wanted: string) => string) => TravellerFall): void;
}

/** `told`: falls that were just found, and are not stored yet. */
export async function keptFalls(store: Store, flight: FlightId, told: readonly Fall[]): Promise<FallSearch> {
  const kept = await readKept(store, 'takenOff', store.ledger.idsWhere('takenOff', 'flight', flight));
  const known = [...kept.map(({ value }) => value), ...told].filter((fall) => fall.kind === 'traveller');
  const newId = fallIds(
    (wanted) => store.ledger.keyIdOf('takenOff', wanted) !== null || told.some((fall) => fall.id === wanted),
  );
  const found: TravellerFall[] = [];
  return {
    found,
    isKnown: (ids, messages) =>
      [...known, ...found].some(
        (fall) => [fall.traveller, ...fall.aliases].some((each) => ids.includes(each)) && hasAll(fall, messages, told),
      ),
    add: (fall) => {
      found.push(fall(newId));
    },
  };
}

/** Is everything that did it kept with the fall already? One that was just found before needs no other. */
function hasAll(fall: TravellerFall, messages: readonly MessageId[], told: readonly Fall[]): boolean {
  if (told.includes(fall)) return true;
  return messages.every((message) => fall.causes.some((cause) => !('act' in cause) && cause.message === message));
}
