/** The officers' decisions that deriving a flight needs: which flights are one, and what was decided about each. */
import { assignments } from '../../../shared/flight/assigned-messages.ts';
import type { Decision, JoinDecision } from '../../../shared/flight/decision.ts';
import { decisionsInForce, flightAliases } from '../../../shared/flight/decisions-in-force.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { SeenStore } from '../store/open-store.ts';
import { type Opened, readAll } from '../store/read.ts';

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
  /** Flights on which travellers are joined by decisions in force. */
  readonly joinedOn: ReadonlySet<FlightId>;

  private constructor(store: SeenStore, everywhere: readonly Decision[], joins: readonly JoinDecision[]) {
    this.#store = store;
    this.#everywhere = everywhere;
    this.#aliases = flightAliases(everywhere);
    for (const [id, other] of this.#aliases) {
      const known = this.#otherNames.get(other);
      if (known === undefined) this.#otherNames.set(other, [id]);
      else known.push(id);
    }
    this.joinedOn = new Set(joins.map(({ flight }) => this.target(flight)));
  }

  /** Reads the decisions that may concern any flight. */
  static async read(store: SeenStore): Promise<FlightDecisions> {
    const records = await readAll(store, 'decisions');
    const everywhere = records.flatMap(({ value }) => (EVERYWHERE.includes(value.kind) ? [value] : []));
    return new FlightDecisions(store, everywhere, joinsInForce(records));
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

  /** All decisions that may concern the flight as they are now, and how many of them name it. */
  async about(id: FlightId): Promise<{ readonly decisions: readonly Decision[]; readonly count: number }> {
    const byFlight = groupedByFlight(await readAll(this.#store, 'decisions'));
    const own = [...this.names(id)].sort().flatMap((name) => byFlight.get(name) ?? []);
    return { decisions: [...own, ...this.#everywhere], count: own.length };
  }
}

type Records = readonly Opened<Decision>[];

/** The table is kept open, and is another list after each change. */
const GROUPED = new WeakMap<Records, ReadonlyMap<FlightId, readonly Decision[]>>();

function groupedByFlight(records: Records): ReadonlyMap<FlightId, readonly Decision[]> {
  const known = GROUPED.get(records);
  if (known !== undefined) return known;
  const byFlight = new Map<FlightId, Decision[]>();
  for (const { value } of records) {
    const same = byFlight.get(value.flight);
    if (same === undefined) byFlight.set(value.flight, [value]);
    else same.push(value);
  }
  GROUPED.set(records, byFlight);
  return byFlight;
}

/** Made once for each list, as `GROUPED`. */
const JOINS = new WeakMap<Records, readonly JoinDecision[]>();

function joinsInForce(records: Records): readonly JoinDecision[] {
  const known = JOINS.get(records);
  if (known !== undefined) return known;
  const joins = decisionsInForce(records.map(({ value }) => value)).filter((each) => each.kind === 'join');
  JOINS.set(records, joins);
  return joins;
}
