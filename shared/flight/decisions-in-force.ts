/**
 * Which decisions of officers are in force, and their combined effect. Decisions are ordered by time, then by id, never by arrival; of two
 * that contradict each other, the later one wins.
 */
import type { Decision, DecisionId, FlightPatch } from './decision.ts';
import type { FlightId, TravellerId } from './flight.ts';
import { compareText } from './message-order.ts';

/** The decisions that are not withdrawn, oldest first, without repetition. A withdrawal may be withdrawn itself. */
export function decisionsInForce(decisions: readonly Decision[]): readonly Decision[] {
  const unique = [...new Map(decisions.map((decision) => [decision.id, decision])).values()].sort(compareDecisions);
  const withdrawals = new Map<DecisionId, DecisionId[]>();
  for (const decision of unique) {
    if (decision.kind !== 'withdraw') continue;
    const known = withdrawals.get(decision.decision);
    if (known === undefined) withdrawals.set(decision.decision, [decision.id]);
    else known.push(decision.id);
  }
  if (withdrawals.size === 0) return unique;
  const holds = new Map<DecisionId, boolean>();
  const isInForce = (id: DecisionId): boolean => {
    const known = holds.get(id);
    if (known !== undefined) return known;
    // Withdrawals that name each other in a ring have no effect.
    holds.set(id, false);
    const result = !(withdrawals.get(id) ?? []).some(isInForce);
    holds.set(id, result);
    return result;
  };
  return unique.filter(({ id, kind }) => kind !== 'withdraw' && isInForce(id));
}

/** The order in which decisions count. */
function compareDecisions(a: Decision, b: Decision): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}

/**
 * Maps flights that officers found to be another flight to that flight's id. Chains are followed to their end; a decision that would close
 * a ring makes its `other` the end.
 */
export function flightAliases(decisions: readonly Decision[]): ReadonlyMap<FlightId, FlightId> {
  const next = new Map<FlightId, FlightId>();
  if (!decisions.some(({ kind }) => kind === 'same-flight')) return next;
  for (const decision of decisionsInForce(decisions)) {
    if (decision.kind !== 'same-flight' || decision.flight === decision.other) continue;
    next.delete(decision.flight);
    if (endOf(next, decision.other) === decision.flight) next.delete(decision.other);
    next.set(decision.flight, decision.other);
  }
  const ends = new Map<FlightId, FlightId>();
  for (const id of next.keys()) ends.set(id, endOf(next, id));
  return ends;
}

/** The end of a chain, which has no rings. */
function endOf(next: ReadonlyMap<FlightId, FlightId>, from: FlightId): FlightId {
  let id = from;
  for (let further = next.get(id); further !== undefined; further = next.get(id)) id = further;
  return id;
}

/**
 * What officers entered about flights, by the flight it counts for. Expects decisions in force; the latest decision that names a field
 * wins.
 */
export function patchesOf(
  inForce: readonly Decision[],
  aliases: ReadonlyMap<FlightId, FlightId>,
): ReadonlyMap<FlightId, FlightPatch> {
  const patches = new Map<FlightId, FlightPatch>();
  for (const decision of inForce) {
    if (decision.kind !== 'flight') continue;
    const id = aliases.get(decision.flight) ?? decision.flight;
    patches.set(id, { ...patches.get(id), ...decision.patch });
  }
  return patches;
}

/** Could a flight be cancelled by the second list of decisions in force, or by messages that it lets count again, which is not by the first? */
export function mayCancel(before: readonly Decision[], after: readonly Decision[]): boolean {
  const [was, is] = [before, after].map((inForce) => {
    const aliases = flightAliases(inForce);
    const patches = patchesOf(inForce, aliases);
    return (id: FlightId) => patches.get(aliases.get(id) ?? id)?.cancelled ?? null;
  });
  return [...before, ...after].some(({ flight }) => {
    const [then, now] = [was?.(flight), is?.(flight)];
    return then !== now && (now === true || then === false);
  });
}

/** Which records officers joined or kept apart on one flight. */
export interface OfficerTies {
  /** Groups of record ids that are one person each, and pairs that are not, newest decision first. */
  readonly decided: readonly { readonly joins: boolean; readonly ids: readonly TravellerId[] }[];
  /** May an entry never count as a later version of another one, known under these ids? */
  apart(id: TravellerId, others: readonly TravellerId[]): boolean;
  /** The other ids that are one person with one of these. */
  joinedTo(ids: readonly TravellerId[]): readonly TravellerId[];
}

/** Officers' decisions about the travellers of a flight; null when there are none. */
export function officerTies(
  inForce: readonly Decision[],
  aliases: ReadonlyMap<FlightId, FlightId>,
  id: FlightId,
): OfficerTies | null {
  const decided: { readonly joins: boolean; readonly ids: readonly TravellerId[] }[] = [];
  for (const decision of inForce) {
    if (decision.kind !== 'join' && decision.kind !== 'part') continue;
    if ((aliases.get(decision.flight) ?? decision.flight) !== id) continue;
    decided.unshift({ joins: decision.kind === 'join', ids: [...new Set(decision.travellers)] });
  }
  if (decided.length === 0) return null;
  const { groups, apart } = resolveTies(decided, (each) => each);
  return {
    decided,
    apart: (one, others) => others.some((other) => apart(one, other)),
    joinedTo: (ids) => groups.flatMap((group) => (group.some((id) => ids.includes(id)) ? group : [])),
  };
}

/** Decisions about items of any kind, with contradictions removed. */
export interface ResolvedTies<Item> {
  /** Groups of two and more that are one person. */
  readonly groups: readonly (readonly Item[])[];
  apart(a: Item, b: Item): boolean;
  /** Items that a decision keeps apart from another one. */
  readonly parted: ReadonlySet<Item>;
}

/**
 * Resolves joins and parts, newest first. Each is kept only where it contradicts nothing newer: a join never unites what a newer decision
 * parts, and a part never separates what newer ones unite. Ids that `find` does not know are skipped.
 */
export function resolveTies<Item>(
  decided: readonly { readonly joins: boolean; readonly ids: readonly TravellerId[] }[],
  find: (id: TravellerId) => Item | undefined,
): ResolvedTies<Item> {
  const groupOf = new Map<Item, Set<Item>>();
  const apartFrom = new Map<Item, Set<Item>>();
  const group = (item: Item): Set<Item> => groupOf.get(item) ?? new Set([item]);
  const keptApart = (a: Iterable<Item>, b: ReadonlySet<Item>): boolean => {
    for (const item of a) for (const other of apartFrom.get(item) ?? []) if (b.has(other)) return true;
    return false;
  };
  for (const { joins, ids } of decided) {
    const items = [...new Set(ids.map(find).filter((item) => item !== undefined))];
    for (const [at, item] of items.entries()) {
      // A part separates the first from each of the others; the others may be one person.
      if (!joins && at > 0) break;
      for (const other of items.slice(at + 1)) {
        const one = group(item);
        if (one.has(other)) continue;
        const two = group(other);
        if (!joins) {
          addApart(apartFrom, item, other);
          addApart(apartFrom, other, item);
        } else if (!keptApart(one, two)) {
          const united = new Set([...one, ...two]);
          for (const member of united) groupOf.set(member, united);
        }
      }
    }
  }
  return {
    groups: [...new Set(groupOf.values())].map((members) => [...members]),
    apart: (a, b) => apartFrom.get(a)?.has(b) ?? false,
    parted: new Set(apartFrom.keys()),
  };
}

function addApart<Item>(apartFrom: Map<Item, Set<Item>>, item: Item, other: Item): void {
  const known = apartFrom.get(item);
  if (known === undefined) apartFrom.set(item, new Set([other]));
  else known.add(other);
}
