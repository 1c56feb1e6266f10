/** False matches as screens show them, and what an officer may do about a hit of a list. */
import {
  type FalseMatch,
  type FalseMatchKind,
  isConfirmedByTwo,
  type MatchedPair,
} from '../../../shared/list/false-match.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { type FlightTimes, isFlightOver, muteState, muteTime } from '../../../shared/mute/mute.ts';
import { muteKeyOf, type Person, shownKey } from '../../../shared/mute/mute-key.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import type { FalseMatchView, HitFalseMatch } from '../calls/list-views.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { isOwner, may } from './list-view.ts';

/** The permission to declare and to revoke a record of each kind. */
export const MAY_DECLARE = {
  'not-same': 'false-match',
  redress: 'false-match.redress',
} as const satisfies Readonly<Record<FalseMatchKind, Permission>>;

/** The present state of a record; `hits`: how many each withholds on the flights stored here. */
export function falseMatchView(
  record: FalseMatch,
  request: Request,
  hits: ReadonlyMap<string, number>,
): FalseMatchView {
  const { id, kind, list, entry, reference, key, name, made, second = null, until, revoked } = record;
  const state = muteState(record, request.context.now);
  return {
    ...{ id, kind, list, entry, reference, name, made, second, until, revoked, state },
    key: shownKey(key),
    hits: hits.get(id) ?? 0,
    mayRevoke: state === 'in-force' && may(request, MAY_DECLARE[kind]),
  };
}

/** Whether a second officer confirms: never alone against another agency's list, nor where a match may inspect or more, nor for years. */
export function needsTwo(
  request: Pick<Request, 'context'>,
  { owner }: Pick<StoredList, 'owner'>,
  { outcome }: Pick<MatchedPair, 'outcome'>,
  kind: FalseMatchKind,
): boolean {
  return kind === 'redress' || !isOwner(request, owner) || isConfirmedByTwo(outcome);
}

/** What the officer may do about a hit of a list, and what is declared of it. `records`: those that the officer may know of, by id. */
export function hitFalseMatch(
  { listed, mute }: Hit,
  traveller: Person,
  flight: FlightTimes,
  records: ReadonlyMap<string, FalseMatchView>,
  request: Request,
): HitFalseMatch | null {
  if (listed === undefined) return null;
  const key = muteKeyOf(traveller);
  const record = records.get(mute ?? '') ?? null;
  const kinds = (['not-same', 'redress'] as const).filter(
    (kind) => key !== null && may(request, MAY_DECLARE[kind]) && (mute === undefined || isStronger(kind, record)),
  );
  return {
    quiet: mute === undefined ? null : { record },
    kinds,
    withoutKey: key === null,
    isWeak: key?.kind === 'person',
    // On a flight without a time no record counts either.
    isPast: isFlightOver(flight, request.context.now) || muteTime(flight) === null,
    alone: !needsTwo(request, listed, listed, 'not-same'),
  };
}

/** Says a record of this kind more than the one that quiets the hit? */
function isStronger(kind: FalseMatchKind, record: FalseMatchView | null): boolean {
  return kind === 'redress' && record?.kind === 'not-same';
}
