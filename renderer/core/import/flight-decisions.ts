/** The officers' decisions that deriving a flight needs: which flights are one, and what was decided about each. */
import { assignments } from '../../../shared/flight/assigned-messages.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import { flightAliases } from '../../../shared/flight/decisions-in-force.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readAll, readWhereAny } from '../store/read.ts';

/** Kinds of decisions that may concern any flight. */
const EVERYWHERE: readonly Decision['kind'][] = ['same-flight', 'withdraw'];

/** The flights that officers assigned messages to. */
export async function readAssignments(store: SeenStore): Promise<ReturnType<typeof assignments>> {
  return assignments((await readAll(store, 'decisions')).map(({ value }) => value));
}

export class FlightDecisions {
  readonly #store: SeenStore;
  readonly #everywhere: readonly Decision[];
  readonly #aliases: ReadonlyMap<FlightId, FlightId>;
  readonly #otherNames = new Map<FlightId, FlightId[]>();

  private constructor(store: SeenStore, everywhere: readonly Decision[]) {
    this.#store = store;
    this.#everywhere = everywhere;
    this.#aliases = flightAliases(everywhere);
    for (const [id, other] of this.#aliases) {
      const known = this.#otherNames.get(other);
      if (known === undefined) this.#otherNames.set(other, [id]);
      else known.push(id);
    }
  }

  /** Reads the decisions that may concern any flight. */
  static async read(store: SeenStore): Promise<FlightDecisions> {
    const decisions = (await readAll(store, 'decisions')).map(({ value }) => value);
    return new FlightDecisions(
      store,
      decisions.filter(({ kind }) => EVERYWHERE.includes(kind)),
    );
  }

  /** The flight for which messages about this one count: itself, unless an officer found it to be another one. */
  target(id: FlightId): FlightId {
    return this.#aliases.get(id) ?? id;
  }

  /** The ids by which messages and decisions name a flight: its own and those of flights that were found to be it. */
  names(id: FlightId): readonly FlightId[] {
    return [id, ...(this.#otherNames.get(id) ?? [])];
  }

  /** Every id by which the flight goes or once went, also where an officer withdrew that two flights are one. */
  everNamed(id: FlightId): readonly FlightId[] {
    const ids = new Set([id]);
    for (const each of ids) {
      for (const decision of this.#everywhere) {
        if (decision.kind !== 'same-flight') continue;
        if (decision.flight === each) ids.add(decision.other);
        if (decision.other === each) ids.add(decision.flight);
      }
    }
    return [...ids];
  }

  /** All decisions that may concern the flight, and how many of them name it. */
  async about(id: FlightId): Promise<{ readonly decisions: readonly Decision[]; readonly count: number }> {
    const records = await readWhereAny(this.#store, 'decisions', 'flight', this.names(id));
    if (records.length === 0 && this.#everywhere.length === 0) return { decisions: [], count: 0 };
    const own = records.map(({ value }) => value);
    return { decisions: [...own, ...this.#everywhere], count: own.length };
  }
}
