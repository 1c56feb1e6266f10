/** The messages from which flights are derived. Those of the next flights are read while one is derived, some flights at once. */
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import type { Slices } from '../pause.ts';
import { idsByKey } from '../store/read.ts';
import type { FlightDecisions } from './flight-decisions.ts';
import { foldMessages, messageIds } from './flight-messages.ts';
import type { ReadMessage, RecentManifests } from './kept-manifests.ts';
import type { Rereading } from './reread-kept.ts';

/** Flights that are read at once. */
const TOGETHER = 8;

/** What a flight is derived from. */
export interface FlightSource {
  /** The ids by which messages name it. */
  readonly names: readonly FlightId[];
  /** Of its messages; one that names it by several ids comes several times. */
  readonly ids: readonly MessageId[];
  readonly messages: readonly ReadMessage[];
}

type Batch = ReadonlyMap<FlightId, FlightSource>;

export class FlightSources {
  readonly #request: Rereading;
  readonly #decided: FlightDecisions;
  readonly #recent: RecentManifests;
  readonly #slice: Slices;
  /** Those that are being read ahead. */
  readonly #ahead = new Map<FlightId, Promise<Batch | null>>();

  constructor(request: Rereading, decided: FlightDecisions, recent: RecentManifests, slice: Slices) {
    this.#request = request;
    this.#decided = decided;
    this.#recent = recent;
    this.#slice = slice;
  }

  /** The source of a flight; `coming`: those that will be asked for next, and no others. Throws what the store reports about this flight. */
  async of(id: FlightId, coming: readonly FlightId[]): Promise<FlightSource> {
    if (!this.#ahead.has(id)) this.#begin([id, ...coming]);
    const reading = this.#ahead.get(id);
    this.#ahead.delete(id);
    this.#dropSkipped(coming);
    if (this.#ahead.size < TOGETHER) this.#begin(coming);
    return (await reading)?.get(id) ?? this.#alone(id);
  }

  /** Lets go of flights that were passed over, so that they stop no others from being read. */
  #dropSkipped(coming: readonly FlightId[]): void {
    const wanted = new Set(coming);
    for (const id of this.#ahead.keys()) if (!wanted.has(id)) this.#ahead.delete(id);
  }

  #begin(ids: readonly FlightId[]): void {
    const batch = ids.filter((id) => !this.#ahead.has(id)).slice(0, TOGETHER);
    if (batch.length === 0) return;
    // What fails is read again alone, so that each flight has its own error.
    const reading = this.#together(batch).catch(() => null);
    for (const id of batch) this.#ahead.set(id, reading);
  }

  async #together(flights: readonly FlightId[]): Promise<Batch | null> {
    const named = flights.map((id) => ({ id, names: this.#decided.names(id) }));
    const byName = await idsByKey(
      this.#request.store,
      'messages',
      'flights',
      named.flatMap(({ names }) => names),
    );
    if (byName === null) return null;
    const read = new Map(
      (await this.#fold([...byName.values()].flat())).map((message) => [message.id, message] as const),
    );
    return new Map(
      named.map(({ id, names }) => {
        const ids = names.flatMap((name) => byName.get(name) ?? []);
        const messages = [...new Set(ids)].flatMap((message) => read.get(message) ?? []);
        return [id, { names, ids, messages }];
      }),
    );
  }

  async #alone(id: FlightId): Promise<FlightSource> {
    const names = this.#decided.names(id);
    const ids = await messageIds(this.#request.store, names);
    return { names, ids, messages: await this.#fold(ids) };
  }

  #fold(ids: readonly MessageId[]): Promise<readonly ReadMessage[]> {
    return foldMessages(this.#request, [...new Set(ids)], this.#recent, this.#slice);
  }
}
