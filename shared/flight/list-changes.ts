/** What messages changed of the list of a flight: who is gone, who is new, of whom it says something else, and who of them are perhaps one person. */
import { changedIdentity } from './changed-identity.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import { type FieldChange, fieldChanges, isEmpty } from './field-changes.ts';
import type { Channel, Flight, Traveller } from './flight.ts';
import { type PerhapsSame, perhapsSame } from './perhaps-same.ts';
import { idsOf, sameOn } from './same-traveller.ts';
import { isTravelling } from './travelling.ts';

/** Why somebody is gone: no list names them, only a booking still does, or a message says that they do not travel. */
export type GoneWhy = 'not-listed' | 'only-booked' | 'not-travelling';

export interface GoneTraveller {
  /** As they were. */
  readonly traveller: Traveller;
  readonly why: GoneWhy;
}

export interface ChangedTraveller {
  /** As they are. */
  readonly traveller: Traveller;
  readonly changes: readonly FieldChange[];
}

export interface ListChanges {
  readonly gone: readonly GoneTraveller[];
  readonly come: readonly Traveller[];
  readonly changed: readonly ChangedTraveller[];
  /** Pairs of somebody gone and somebody new. */
  readonly perhaps: readonly PerhapsSame[];
}

/** What is compared. How far somebody has come changes with every list of a flight and says nothing of who they are. */
const FIELDS = [
  ...(['type', 'sex', 'dateOfBirth', 'nationality', 'residence', 'birthPlace', 'documents', 'locator'] as const),
  ...(['seat', 'embarkation', 'debarkation', 'bags', 'ticket', 'phones', 'emails', 'address'] as const),
] as const satisfies readonly (keyof Traveller)[];

/** Channels that are lists of who is on the flight. */
const LISTS: readonly Channel[] = ['api', 'table'];

/** What is otherwise on the flight than it was. A value that was not sent before and is now is no change. */
export function listChanges(before: Flight, after: Flight, officer: OfficerTies | null = null): ListChanges {
  const sameNow = sameOn(after, before);
  const known = new Set<string>();
  const gone: GoneTraveller[] = [];
  const changed: ChangedTraveller[] = [];
  for (const was of before.travellers) {
    const is = sameNow(was);
    if (is !== undefined) known.add(is.id);
    const why = goneWhy(before, was, after, is);
    if (why !== null) gone.push({ traveller: was, why });
    else if (is !== undefined && isExpected(before, was)) {
      const changes = changesOf(before, was, after, is);
      if (changes.length > 0) changed.push({ traveller: is, changes });
    }
  }
  const come = after.travellers.filter((each) => !known.has(each.id) && isExpected(after, each));
  const left = gone.flatMap(({ traveller, why }) => (why === 'not-travelling' ? [] : [traveller]));
  return { gone, come, changed, perhaps: perhapsSame(left, come, keptApartBy(officer)) };
}

/** Whether officers said that somebody new is not whoever is gone. */
export function keptApartBy(officer: OfficerTies | null): (come: Named, gone: Named) => boolean {
  return (come, gone) => officer !== null && idsOf(come).some((id) => officer.apart(id, idsOf(gone)));
}

type Named = Pick<Traveller, 'id' | 'aliases'>;

/** Null: still there, or not awaited before either. */
function goneWhy(before: Flight, was: Traveller, after: Flight, is: Traveller | undefined): GoneWhy | null {
  if (!isExpected(before, was)) return null;
  if (is === undefined) return 'not-listed';
  if (!isExpected(after, is)) return 'not-travelling';
  const isOff = LISTS.some((channel) => isListed(was, channel) && !isListed(is, channel));
  return isOff && !LISTS.some((channel) => isListed(is, channel)) ? 'only-booked' : null;
}

function isListed({ sources }: Traveller, channel: Channel): boolean {
  return sources.some((source) => source.channel === channel);
}

function isExpected(flight: Flight, traveller: Traveller): boolean {
  return isTravelling(flight, traveller) && traveller.status !== 'not-boarded';
}

/** Two channels write one person in two ways: between them only another name or document counts. */
function changesOf(before: Flight, was: Traveller, after: Flight, is: Traveller): readonly FieldChange[] {
  const isOneChannel = was.sources[0]?.channel === is.sources[0]?.channel;
  const identity = changedIdentity(was, is);
  const fields = [
    ...(identity === null || identity.name === null ? [] : (['surname', 'givenNames'] as const)),
    ...(isOneChannel ? FIELDS : identity?.document == null ? [] : (['documents'] as const)),
  ];
  const own = fieldChanges(fields, was, is, false);
  const [then, now] = [segmentsOf(before, was), segmentsOf(after, is)];
  const journey =
    then === null || now === null ? [] : fieldChanges(['segments'], { segments: then }, { segments: now }, false);
  return [...own, ...journey].filter((change) => !isEmpty(change.before));
}

function segmentsOf({ bookings }: Flight, { booking }: Traveller): unknown {
  return booking === null ? null : (bookings[booking]?.segments ?? null);
}
