/** The figures of a view for the wall. They rest on what every agency of the unit may see, so they are the same whoever is signed in. */
import { inspectingAgencies, UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import type { Case } from '../../shared/casework/case.ts';
import { minuteOf, windowState } from '../../shared/flight/operating-window.ts';
import { hourLoads } from '../../shared/preparation/hour-load.ts';
import { shownState } from '../../shared/schedule/flight-state.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import { laterOf } from '../../shared/time/due-clock.ts';
import type { BoardFlight } from './calls/flight-board-views.ts';
import { flightRows } from './calls/flights.ts';
import type { WallFlight, WallView } from './calls/wall-views.ts';
import { flightBoard } from './flight-board.ts';
import { KeptAnswers } from './kept-answers.ts';
import { type PlacedFlight, readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { type FlaggedForAll, type ForAll, seenByAll } from './seen/seen-by-all.ts';
import { readSetting } from './session.ts';
import { shownTimes, shownWindow } from './shown-window.ts';
import { patchesByAnyId } from './stored-decisions.ts';
import { localOfMinute } from './unit-time.ts';
import { unitAgencies } from './world.ts';

/** Minutes before and after now of which flights are shown. */
const BEHIND = 60;
const AHEAD = 6 * 60;
/** Hours of which the load is told. */
const HOURS = 12;

/** The figures of the wall. */
export function wallView(request: Request): Promise<WallView> {
  return request.store.cache(KeptAnswers).once(request, makeWall);
}

async function makeWall(request: Request): Promise<WallView> {
  const [rows, { flights: board }, { flights, hours }, patches, capacity] = await Promise.all([
    flightRows(request),
    flightBoard(request),
    readPlaces(request),
    patchesByAnyId(request),
    readSetting(request.store, 'capacity'),
  ]);
  const { world, context } = request;
  const now = Math.floor(Date.parse(context.now) / 60_000);
  const here = new Set(
    rows.flatMap(({ id, movement, cancelled }) => (movement === 'elsewhere' || cancelled ? [] : [id])),
  );
  const open = flights.flatMap((flight) => {
    const window = shownWindow(shownTimes(flight.head, patches, request), null, hours);
    const isShown = here.has(flight.head.id) && windowState(window, now) === 'open';
    return isShown ? [{ flight, since: sinceOf(flight, window?.opens ?? null) }] : [];
  });
  const forAll = await seenByAll(request, new Set(open.map(({ flight }) => flight.head.id)));
  const caseOn = casesOn(forAll);
  const people = open.flatMap(({ flight, since }) =>
    (forAll.flagged.get(flight.head.id) ?? []).filter(isToMeet).flatMap((who) => {
      const work = caseOn(flight.head.id, who);
      const stage = work === undefined || work.state === 'triage' ? 'open' : isUnderWay(work) ? 'sent' : 'ended';
      const { moment } = flight;
      return stage === 'ended' ? [] : [{ stage, since, last: moment?.last ?? null, due: minuteOf(moment) }];
    }),
  );
  const waiting = people.filter(({ stage }) => stage === 'open');
  const stated = capacity?.value ?? UNSTATED_CAPACITY;
  const each = inspectingAgencies(unitAgencies(world)).flatMap((agency) => stated.perShift[agency] ?? []);
  const perShift = each.length === 0 ? null : each.reduce((sum, one) => sum + one, 0);
  const coming = people.flatMap(({ due }) => (due === null ? [] : [localOfMinute(request, due)]));
  return {
    isPractice: request.store.name === 'practice',
    at: context.now,
    zone: world.reference.airport(context.unit?.airports[0] ?? '')?.zone ?? null,
    // The board has a cancelled flight only for whoever sees that somebody was sent on it.
    flights: board
      .filter(({ row, due }) => !row.cancelled && due !== null && due >= now - BEHIND && due <= now + AHEAD)
      .map(wallFlight),
    waiting: {
      count: waiting.length,
      oldest: waiting.flatMap(({ since }) => since ?? []).sort()[0] ?? null,
    },
    overdue: people.filter(({ last }) => last !== null && last < now).length,
    children: forAll.cases.filter(({ id, state }) => state !== 'closed' && forAll.children.has(id)).length,
    load: hourLoads(coming, localOfMinute(request, now), HOURS, stated, perShift),
    loadUnknown: people.length - coming.length,
    perShift,
  };
}

/** Whoever is to be inspected; whom to protect is no figure of this kind. */
function isToMeet({ outcome, handling }: FlaggedForAll): boolean {
  return handling !== 'safeguard' && (outcome === 'inspect' || outcome === 'intercept');
}

function isUnderWay({ state, result }: Case): boolean {
  return (state === 'sent' || state === 'secondary') && result === null;
}

function casesOn({ cases }: ForAll): (flight: string, who: FlaggedForAll) => Case | undefined {
  const byTraveller = new Map(cases.map((found) => [`${found.flight} ${found.traveller}`, found]));
  return (flight, { traveller, aliases }) =>
    [traveller, ...aliases].flatMap((id) => byTraveller.get(`${flight} ${id}`) ?? [])[0];
}

/** Since when they wait: since the data came and the window opened. */
function sinceOf({ head }: PlacedFlight, opens: number | null): string | null {
  const { received } = head.derivedFrom;
  if (received === undefined) return null;
  return opens === null ? received : laterOf(received, `${timeOfMinute(opens)}:00.000Z`);
}

function wallFlight({ row, dueLocal, signed }: BoardFlight): WallFlight {
  const { carrier, number, suffix, operating, registration, origin, destination } = row.leg;
  const isArriving = row.movement !== 'departing';
  return {
    ...{ id: row.id, carrier, number, suffix, operating, registration, origin, destination },
    ...{ dueLocal, isArriving, state: shownState(row) },
    isOver: row.times[isArriving ? 'arrival' : 'departure'].kind === 'actual',
    signed: signed.map(({ agency }) => agency),
  };
}
