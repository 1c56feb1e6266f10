/**
 * Names, seats and document numbers of the travellers of flights that were shown lately. While an officer edits a rule, the screen shows whom it hits after every key, and opening manifests each time
 * would cost more than screening. One worker owns the store, which says what was written.
 */
import { documentNumbers } from '../../../shared/flight/changed-identity.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { travellerName } from '../traveller-parts.ts';
import type { Store } from './open-store.ts';
import { readOne } from './read.ts';

export interface NamedTraveller {
  readonly id: TravellerId;
  readonly aliases: readonly TravellerId[];
  readonly name: string;
  readonly seat: string | null;
  /** Numbers of documents that say who they are. */
  readonly numbers: readonly string[];
}

/** Who of the named has one of these ids, or had it before. */
export function namedAs(named: readonly NamedTraveller[], ids: readonly TravellerId[]): NamedTraveller | undefined {
  return (
    named.find(({ id }) => ids.includes(id)) ?? named.find(({ aliases }) => aliases.some((id) => ids.includes(id)))
  );
}

const MOST_FLIGHTS = 200;

export class TravellerNames {
  static readonly whole = 'It gives ids, names, seats and document numbers of travellers, and of a screening nothing.';
  readonly #flights = new Map<FlightId, readonly NamedTraveller[]>();
  #changes = 0;

  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted((writes) => {
      for (const { table, id } of writes) if (table === 'flightManifests') this.#changed(id);
    });
  }

  /** The travellers of a flight, in the order of its blocks; empty where there is no such flight. Throws what the store reports. */
  async of(flight: FlightId): Promise<readonly NamedTraveller[]> {
    const known = this.#flights.get(flight);
    if (known !== undefined) return known;
    const changes = this.#changes;
    const section = await readOne(this.#store, 'flightManifests', flight);
    const named = (section?.value.flight.travellers ?? []).map((traveller) => ({
      id: traveller.id,
      aliases: traveller.aliases,
      name: travellerName(traveller),
      seat: traveller.seat,
      numbers: documentNumbers(traveller.documents),
    }));
    // If it was written during the read, what was read may be old.
    if (changes === this.#changes) this.#keep(flight, named);
    return named;
  }

  #changed(id: FlightId): void {
    this.#changes++;
    this.#flights.delete(id);
  }

  #keep(flight: FlightId, named: readonly NamedTraveller[]): void {
    const [oldest] = this.#flights.keys();
    if (oldest !== undefined && this.#flights.size >= MOST_FLIGHTS) this.#flights.delete(oldest);
    this.#flights.set(flight, named);
  }
}
