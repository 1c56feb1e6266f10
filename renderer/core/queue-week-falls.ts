/** Targets who fell by messages alone or by acts on rules, and flights that messages ended earlier: for the weekly list. */

import { SYSTEM } from '../../shared/audit/audit-entry.ts';
import type { ChangedIdentity } from '../../shared/flight/changed-identity.ts';
import { type FallCause, type MessageCause, STILL_MET, type TimesFall } from '../../shared/flight/fall.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import type { FlightHead } from './flight-head.ts';
import type { Request } from './request.ts';
import { type FallNow, fallNow } from './seen/people-now.ts';
import { readMovedFlights, readSeenFalls, readTimesFalls } from './seen/seen-falls.ts';

/** One line for each fall that the officer's agency saw, with who imported the messages, and one for each traveller flagged on a flight that ends earlier, later by hours, or elsewhere. */
export async function fallActs(
  request: Request,
  byId: ReadonlyMap<FlightId, FlightHead>,
): Promise<readonly ActInWeek[]> {
  const { now } = request.context;
  const [falls, times, moved] = await Promise.all([
    readSeenFalls(request),
    readTimesFalls(request),
    readMovedFlights(request),
  ]);
  const ofFalls = falls.map(async (fall): Promise<ActInWeek> => {
    const { id, flight, traveller, name, from, to, rules, at, causes, look, changed, isProtected, against, over } =
      fall;
    const answer = fall.perhaps === undefined ? null : await fallNow(request, fall);
    const said = [whatDid(causes, against), ...exchangedIn(changed), ...perhapsIn(name, answer)].join(' · ');
    const reason = look === null ? said : `${said}: ${look.reason}`;
    const is = answer?.isJoined === true && answer.here !== undefined ? answer.here : { id: traveller, name };
    const aliases = [traveller, ...fall.aliases];
    const subjects = [{ traveller: is.id, aliases, name: is.name, wouldBe: isProtected ? null : from }];
    return {
      ...NOTHING_MORE,
      ...{ id, act: 'fell', flight, subjects, rules, reason, at: listedAt(at, over, now) },
      ...(isProtected ? {} : { fell: { by: causes.some((cause) => 'act' in cause) ? 'rules' : 'message', to } }),
      ...{ ...importers(causes), second: null, ...(look === null ? {} : { looked: look.officer }) },
    };
  });
  return [
    ...(await Promise.all(ofFalls)),
    ...times.map((fall) => ({ ...ofFlight(fall), act: 'earlier', due: fall.due }) as const),
    ...moved.map(
      ({ due, to, ...fall }) =>
        ({ ...ofFlight(fall), act: to === null ? 'move' : 'divert', due, ...(to === null ? {} : { to }) }) as const,
    ),
  ];

  /** What messages did to a flight, with those flagged on it. */
  function ofFlight({ id, flight, at, causes }: Pick<TimesFall, 'id' | 'flight' | 'at' | 'causes'>) {
    const subjects = (byId.get(flight)?.flagged ?? []).map(({ traveller, name, outcome }) => ({
      ...{ traveller, name, wouldBe: outcome },
    }));
    const about = { id, flight, subjects, rules: [], reason: whatDid(causes) };
    return { ...NOTHING_MORE, ...about, ...importers(causes), second: null, at: listedAt(at, undefined, now) };
  }
}

/** When a line is listed: when it happened, or, where the clock of that time was ahead of the present one, when the flight was over, and not in a week to come. */
function listedAt(at: string, over: number | undefined, now: string): string {
  if (at <= now) return at;
  const ended = over === undefined ? now : `${timeOfMinute(over - STILL_MET)}:00.000Z`;
  return ended < now ? ended : now;
}

/** The files and those that they overrule, and the reasons that supervisors gave for their acts on rules. */
function whatDid(causes: readonly FallCause[], against: readonly MessageCause[] = []): string {
  const did = [...new Set(causes.map((cause) => ('act' in cause ? cause.reason : cause.fileName)))].join(', ');
  const overruled = new Set(against.map(({ fileName }) => fileName));
  return overruled.size === 0 ? did : `${did} ← ${[...overruled].join(', ')}`;
}

function exchangedIn(changed: ChangedIdentity | undefined): readonly string[] {
  return [changed?.name, changed?.document, changed?.birth].flatMap((each) =>
    each == null ? [] : [`${each.was} → ${each.is}`],
  );
}

/** Who they are now, with a question mark until two officers said so. */
function perhapsIn(name: string, now: FallNow | null): readonly string[] {
  if (now?.perhaps == null) return [];
  return [`${name} → ${now.perhaps.name}${now.isJoined ? '' : '?'}`];
}

/** Everybody who brought one of the messages, or acted on the rules; the workstation for those of the watched folder. Which of them did it is not known. */
function importers(causes: readonly FallCause[]): Pick<ActInWeek, 'officer' | 'also'> {
  const [officer = SYSTEM, ...also] = new Set(causes.map((cause) => cause.officer));
  return { officer, ...(also.length === 0 ? {} : { also }) };
}
