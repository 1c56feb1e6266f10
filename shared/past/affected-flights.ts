/** Flights that are to be derived again because others changed, and the messages that changed these. */
import type { ChangingMessage } from '../flight/changing-message.ts';
import type { FlightId } from '../flight/flight.ts';
import type { Appearances } from './appearances.ts';

/** What changed a flight, for the flights that it affects. */
export interface ChangedBy {
  readonly messages: readonly ChangingMessage[];
  /** Flights that depart earlier (UTC minute) are over, and keep no cause. */
  readonly from: number;
}

const BY_NOTHING: ChangedBy = { messages: [], from: Number.POSITIVE_INFINITY };

type Flight = Pick<Appearances, 'flight' | 'departure'>;

export class AffectedFlights {
  readonly #ids = new Set<FlightId>();
  /** Since each was derived. */
  readonly #causes = new Map<FlightId, Set<ChangingMessage>>();
  #by = BY_NOTHING;

  /** In no particular order. */
  get ids(): ReadonlySet<FlightId> {
    return this.#ids;
  }

  causesOf(id: FlightId): readonly ChangingMessage[] {
    return [...(this.#causes.get(id) ?? [])];
  }

  add(id: FlightId, by: readonly ChangingMessage[]): void {
    this.#ids.add(id);
    if (by.length === 0) return;
    const known = this.#causes.get(id) ?? new Set();
    for (const each of by) known.add(each);
    this.#causes.set(id, known);
  }

  done(id: FlightId): void {
    this.#ids.delete(id);
    this.#causes.delete(id);
  }

  /** Flights that `change` marks are affected by what is given. */
  during(by: ChangedBy | undefined, change: () => void): void {
    this.#by = by ?? BY_NOTHING;
    change();
    this.#by = BY_NOTHING;
  }

  mark({ flight, departure }: Flight): void {
    this.add(flight, this.#messagesFor(departure));
  }

  /** Is the flight marked already, with what changes the present one? */
  isMarked({ flight, departure }: Flight): boolean {
    const [first] = this.#messagesFor(departure);
    return this.#ids.has(flight) && (first === undefined || this.#causes.get(flight)?.has(first) === true);
  }

  #messagesFor(departure: number): readonly ChangingMessage[] {
    return departure < this.#by.from ? [] : this.#by.messages;
  }
}
