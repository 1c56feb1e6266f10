/** False matches as screens show them, and what an officer may do about a hit of a list. */
import {
  type FalseMatch,
  type FalseMatchKind,
  isConfirmedByTwo,
  isQuietFor,
  type MatchedPair,
} from '../../../shared/list/false-match.ts';
import type { LaterMatch } from '../../../shared/list/later-match.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { type FlightTimes, isFlightOver, muteState, muteTime } from '../../../shared/mute/mute.ts';
import { muteKeyOf, type Person, shownKey } from '../../../shared/mute/mute-key.ts';
import { entryRule, type Listed } from '../../../shared/screening/listed.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import type { FalseMatchView, HitFalseMatch, LaterView } from '../calls/list-views.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { readSeenFalseMatches, readShownFalseMatches } from '../seen/seen-false-matches.ts';
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
  const quiet = mute === undefined ? null : { record: records.get(mute) ?? null };
  // On a flight without a time no record counts either.
  const isPast = isFlightOver(flight, request.context.now) || muteTime(flight) === null;
  return { ...declarable(listed, traveller, quiet, request), isPast };
}

/** What lists say of a traveller since the flight, each with what is declared of it: a record in force quiets it, whenever it was made. */
export async function laterViews(
  request: Request,
  later: readonly LaterMatch[],
  traveller: Person,
): Promise<readonly LaterView[]> {
  if (later.length === 0) return [];
  const [records, shown] = await Promise.all([readSeenFalseMatches(request), readShownFalseMatches(request)]);
  return later.map((match): LaterView => {
    const { listed } = match;
    const by = records.find(
      (record) => muteState(record, request.context.now) === 'in-force' && isQuietFor(traveller, listed, record),
    );
    const known = shown.find(({ record }) => record.id === by?.id)?.record;
    const view = known === undefined ? null : falseMatchView(known, request, new Map());
    const quiet = by === undefined ? null : { record: view };
    const falseMatch = { ...declarable(listed, traveller, quiet, request), isPast: false };
    return { ...match, rule: entryRule(listed.list, listed.entry), falseMatch };
  });
}

function declarable(
  listed: Listed,
  traveller: Person,
  quiet: HitFalseMatch['quiet'],
  request: Request,
): Omit<HitFalseMatch, 'isPast'> {
  const key = muteKeyOf(traveller);
  const mayAdd = key !== null && listed.isWithheld !== true;
  const kinds = (['not-same', 'redress'] as const).filter(
    (kind) => mayAdd && may(request, MAY_DECLARE[kind]) && (quiet === null || isStronger(kind, quiet.record)),
  );
  return {
    ...{ quiet, kinds, withoutKey: key === null, isWeak: key?.kind === 'person' },
    alone: !needsTwo(request, listed, listed, 'not-same'),
  };
}

/** Says a record of this kind more than the one that quiets the hit? */
function isStronger(kind: FalseMatchKind, record: FalseMatchView | null): boolean {
  return kind === 'redress' && record?.kind === 'not-same';
}
