/** Which flights of a store are out of date: deriving them again would give another result. */
import { sightsOf } from '../../../rules/engine/list-uses.ts';
import { uncoveredList } from '../../../rules/engine/screening-terms.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { overFrom } from '../../../shared/flight/flight-over.ts';
import { isOver } from '../../../shared/retention/due.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import type { WholeRequest } from '../request.ts';
import { readEnding } from '../retention/announcing.ts';
import { dayOfFlight } from '../retention/day-of-flight.ts';
import { readHeads } from '../store/heads.ts';
import { dueFlights } from '../store/stored-memory.ts';
import type { World } from '../world.ts';
import { heldOn, uncoveredOn } from '../world-terms.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { DERIVATION } from './head-of.ts';

export interface StaleFlights {
  readonly ids: readonly FlightId[];
  /** Those that are out of date only because rules, lookouts or screening terms changed. */
  readonly byRules: ReadonlySet<FlightId>;
}

/**
 * Flights screened by other rules, facts, reference or zone data than those in force; flights derived by an earlier release or from other
 * messages and decisions than are stored now; flights that messages name but that an interrupted import did not derive.
 */
export async function staleFlights({ store, world, clock }: WholeRequest): Promise<StaleFlights> {
  const [due, heads, decided, { endsBy, periods }, messages, decisions] = await Promise.all([
    dueFlights(store),
    readHeads(store),
    FlightDecisions.read(store),
    readEnding(store, clock()),
    store.table('messages').orderBy('flights').keys() as Promise<FlightId[]>,
    store.table('decisions').orderBy('flight').keys() as Promise<FlightId[]>,
  ]);
  const messageCounts = countsBy(messages);
  const decisionCounts = countsBy(decisions);
  const countIn = (counts: ReadonlyMap<FlightId, number>, id: FlightId) =>
    decided.names(id).reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const now = minuteNumber(clock().slice(0, 16)) ?? 0;
  // A masked flight is not derived again; only the frame that says who sees its hits may change.
  const isOutdated = (head: FlightHead) =>
    head.masked !== true &&
    (!hasFactsOfToday(head, world) ||
      (isToCome(head, now) && !isComparedAsToday(head, world)) ||
      decided.target(head.id) !== head.id ||
      head.derivedFrom.messages !== countIn(messageCounts, head.id) ||
      head.derivedFrom.decisions !== countIn(decisionCounts, head.id));
  const outdated = heads.filter(isOutdated).map(({ id }) => id);
  const isByRules = (head: FlightHead) =>
    !isScreenedAsToday(head, world) || (isToCome(head, now) && !hasLookoutsOfToday(head, world));
  const byRules = heads.filter((head) => isByRules(head) && !isOutdated(head)).map(({ id }) => id);
  // Repair derives a flight with a damaged head again.
  const derived = new Set([...heads.map(({ id }) => id), ...store.damage.ids('flightHeads')]);
  // A destroyed flight is still named by a message that is kept for another flight.
  const isEnded = (id: FlightId) => isOver(dayOfFlight({ id }), periods.destroyMonths, endsBy);
  const named = [...messageCounts.keys()].map((id) => decided.target(id));
  const missing = [...due, ...named].filter((id) => !derived.has(id) && !isEnded(id));
  const ids = [...new Set([...due.filter((id) => derived.has(id)), ...outdated, ...byRules, ...missing])];
  return { ids, byRules: new Set(byRules) };
}

function countsBy(ids: readonly FlightId[]): ReadonlyMap<FlightId, number> {
  const counts = new Map<FlightId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Were the facts derived by this release, from the present reference and zone data? */
export function hasFactsOfToday({ derivation, catalogue, reference, zone }: FlightHead, world: World): boolean {
  return (
    derivation === DERIVATION &&
    catalogue === FACT_CATALOGUE_VERSION &&
    reference === world.reference.version &&
    zone === world.zones.version
  );
}

function isScreenedAsToday(head: FlightHead, world: World): boolean {
  const { ruleSet, frame, held, uncovered = [], masked } = head;
  if (!isSeenAsToday(head, world)) return false;
  if (masked === true) return (frame ?? null) === (world.terms.frame?.hash ?? null);
  return (
    ruleSet.hash === world.ruleSet.hash &&
    (frame ?? null) === (world.terms.frame?.hash ?? null) &&
    (held ?? []).join() === [...heldOn(world.terms, head)].sort().join() &&
    JSON.stringify(uncovered) === JSON.stringify(uncoveredList(uncoveredOn(world.terms, head)))
  );
}

/** Can somebody on it still be met? Lists and lookouts that changed since then leave other flights as they were screened. */
export function isToCome(head: Pick<FlightHead, 'departureUtc' | 'arrivalUtc' | 'leg'>, now: number): boolean {
  const over = overFrom(head);
  return over === null || now < over;
}

/** Were its travellers compared with the lookouts of today that concern it? No fact rests on them, so that screening it again is enough. */
function hasLookoutsOfToday({ lookouts = '', ...head }: FlightHead, { terms }: World): boolean {
  return lookouts === (terms.lookouts?.namesOn(head) ?? '');
}

/** Were its travellers compared with the lists of today, under the frame that says what these may force? */
function isComparedAsToday({ copies = '', frame }: FlightHead, { terms }: World): boolean {
  return copies === terms.lists.copies && (copies === '' || (frame ?? null) === (terms.frame?.hash ?? null));
}

/** Do the owners of its lists let the same agencies see them as when it was screened? */
function isSeenAsToday({ sights = {} }: FlightHead, { terms }: World): boolean {
  const today = sightsOf(terms.lists.pins);
  return Object.entries(sights).every(([list, sight]) => (today[list] ?? sight) === sight);
}
