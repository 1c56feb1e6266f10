/**
 * Messages that name no flight, and the flights that officers assigned them to. Such a message adds travellers to its flight and takes nobody away: it cancels nothing, closes
 * nothing, replaces no list and no booking. That it is about this flight is an officer's word, not the sender's.
 */
import type { Manifest, TravelStatus } from '../manifest.ts';
import type { AssignDecision, Decision } from './decision.ts';
import { decisionsInForce } from './decisions-in-force.ts';
import type { FlightId, FoldMessage, MessageId, Traveller } from './flight.ts';
import type { Effect } from './message-effect.ts';
import type { RecordKind } from './traveller-record.ts';

const NONE: ReadonlyMap<MessageId, AssignDecision> = new Map();

/** The assignment of each message that is in force; of two, the later one. */
export function assignments(decisions: readonly Decision[]): ReadonlyMap<MessageId, AssignDecision> {
  if (!decisions.some(({ kind }) => kind === 'assign')) return NONE;
  const found = new Map<MessageId, AssignDecision>();
  for (const decision of decisionsInForce(decisions))
    if (decision.kind === 'assign') found.set(decision.message, decision);
  return found;
}

/** Who put a message on a flight, and when. */
export type PutByOfficer = Pick<AssignDecision, 'officer' | 'at'>;

/** Who put the traveller on the flight; null where a sender says, too, that they are on it. */
export function putThere(
  { sources }: Pick<Traveller, 'sources'>,
  assigned: ReadonlyMap<MessageId, AssignDecision>,
): PutByOfficer | null {
  if (assigned.size === 0) return null;
  const [first] = sources;
  const put = first === undefined ? undefined : assigned.get(first.message);
  return put !== undefined && sources.every(({ message }) => assigned.has(message))
    ? { officer: put.officer, at: put.at }
    : null;
}

/** Who put each of the messages on the flight that the traveller comes from. */
export function putSources(
  { sources }: Pick<Traveller, 'sources'>,
  assigned: ReadonlyMap<MessageId, AssignDecision>,
): Readonly<Record<MessageId, PutByOfficer>> {
  return Object.fromEntries(
    sources.flatMap(({ message }) => {
      const put = assigned.get(message);
      return put === undefined ? [] : [[message, { officer: put.officer, at: put.at }]];
    }),
  );
}

/** The flight that an officer assigned the message to, by the name that it was given then; null: the message names its flights, or nobody assigned it. */
export function assignedTo(
  { id, manifest }: FoldMessage,
  assigned: ReadonlyMap<MessageId, AssignDecision>,
): readonly FlightId[] | null {
  const decision = assigned.get(id);
  return decision === undefined || !lacksFlight(manifest) ? null : [decision.flight];
}

/** May an officer say which flight the message is about? Only where it names travellers, and no flight itself. */
export function lacksFlight({ flights, travellers }: Pick<Manifest, 'flights' | 'travellers'>): boolean {
  return flights.length === 0 && travellers.length > 0;
}

const STAYS_AWAY: ReadonlySet<TravelStatus | null> = new Set<TravelStatus>(['cancelled', 'not-boarded']);

/** The message as if it named the flight, without saying of anybody that they do not travel. */
export function withLeg({ id, manifest }: FoldMessage, { leg }: AssignDecision): FoldMessage {
  const travellers = manifest.travellers.map((each) =>
    STAYS_AWAY.has(each.status) ? { ...each, status: null } : each,
  );
  const bookings = manifest.bookings.map((each) => (each.cancelled ? { ...each, cancelled: false } : each));
  return { id, manifest: { ...manifest, flights: [leg], travellers, bookings } };
}

/** Whatever else the message does, its travellers are listed; as those of a sender of its own, so that they are no later version of anybody. */
export const EFFECT_OF_ASSIGNED: Effect = 'change';

/** A pushed booking replaces its earlier versions. An assigned one stands beside them, as what a terminal shows. */
export function kindOfAssigned(kind: RecordKind | null): RecordKind | null {
  return kind === 'push' ? 'screen' : kind;
}
