/** Flights: expected and received data, and travellers. */
import { z } from 'zod';
import type { Unit } from '../../../shared/casework/unit.ts';
import { assignments, putThere } from '../../../shared/flight/assigned-messages.ts';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { movementOf } from '../../../shared/flight/movement.ts';
import { type SameFlightSuggestion, sameFlightSuggestions } from '../../../shared/flight/same-flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { flightState, flightWarning } from '../../../shared/schedule/flight-state.ts';
import { type ExpectedFlight, expectedFlights } from '../../../shared/schedule/schedule.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import { flightHere } from '../flight-here.ts';
import { flightTimes } from '../flight-times.ts';
import type { ImportSettings } from '../import/import-settings.ts';
import { KeptAnswers } from '../kept-answers.ts';
import { flightMovement } from '../movement.ts';
import type { Request } from '../request.ts';
import { earlierEnds } from '../seen/seen-falls.ts';
import { type PlainHead, readPlainHeads } from '../seen/seen-flights.ts';
import { readSeenHead, readSeenHeads } from '../seen/seen-heads.ts';
import { marksAt, type SeenMarks, seenMarks } from '../seen/seen-marks.ts';
import { seenMatchesNotShown } from '../seen/seen-not-shown.ts';
import { seenRegulars } from '../seen/seen-regulars.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readImportSettings } from '../session.ts';
import { readAll, readMany } from '../store/read.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { decisionsOn, decisionsTakenBack, flightPatches } from '../stored-decisions.ts';
import { bookingOf, travellerName } from '../traveller-parts.ts';
import type { World } from '../world.ts';
import { call, type Handled } from './call.ts';
import type { FlightRow, FlightTravellerRow, FlightView } from './flight-views.ts';

/** Expected flights are listed from yesterday to two days ahead. */
export const DAYS_BEHIND = 1;
export const DAYS_AHEAD = 2;

export const flightCalls = {
  'flights.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    handler: async (request): Handled<readonly FlightRow[]> => success({ output: await flightRows(request) }),
  }),

  'flights.get': call({
    input: z.strictObject({ id: z.string() }),
    permission: 'view',
    audit: 'flight.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id }): Handled<FlightView> {
      const { context } = request;
      const [row, section] = await Promise.all([flightRowOf(request, id), readSeenSection(request, id)]);
      if (row === null) return failed({ code: 'not-found', what: 'flight' });
      const [head, messages, decisions, takenBack, suggestions, earlier, notShownOn, marks] = await Promise.all([
        readSeenHead(request, id),
        messagesOf(request, section),
        decisionsOn(request, id),
        decisionsTakenBack(request, id),
        suggestionsFor(request, id),
        earlierEnds(request),
        seenMatchesNotShown(request),
        seenMarks(request),
      ]);
      return success({
        output: {
          row,
          messages,
          travellers:
            section === undefined ? [] : travellerRows(section, context.unit, { head, marks }, assignments(decisions)),
          decisions,
          takenBack,
          earlier: earlier(id),
          notShown: head == null ? [] : notShownOn(head),
          regulars: await seenRegulars(request, head, marks),
          suggestions,
        },
        subject: id,
      });
    },
  }),
} as const;

/** Every flight that is stored or expected now, soonest first. */
export function flightRows(request: Request): Promise<readonly FlightRow[]> {
  return request.store.cache(KeptAnswers).once(request, rowsOfNow);
}

function rowsOfNow(request: Request): Promise<readonly FlightRow[]> {
  const today = dayNumber(request.context.now);
  return flightRowsOf(request, dateOfDay(today - DAYS_BEHIND), dateOfDay(today + DAYS_AHEAD));
}

/** Every flight that is stored, or expected to depart on one of these days, soonest first. */
export async function flightRowsOf(request: Request, from: IsoDate, to: IsoDate): Promise<readonly FlightRow[]> {
  const { store } = request;
  const [heads, schedule, settings, patches] = await Promise.all([
    readSeenHeads(request),
    readAll(store, 'schedule'),
    readImportSettings(store),
    flightPatches(request),
  ]);
  const rowsExpected = expectedFlights(
    schedule.map(({ value }) => value),
    from,
    to,
  );
  const expected = new Map(rowsExpected.map((each) => [each.id, each]));
  const listing = { ...listingOf(request, settings), patches };
  const rows = heads.map((head) => headRow(head, expected.has(head.id), listing));
  // A flight with a damaged head has data, so it is not listed as only expected.
  const known = new Set([...heads.map(({ id }) => id), ...store.damage.ids('flightHeads')]);
  for (const each of expected.values()) if (!known.has(each.id)) rows.push(expectedRow(each, listing));
  return rows.sort(byDeparture);
}

/** The data from which rows are made. */
interface Listing {
  readonly unit: Unit | null;
  readonly world: World;
  readonly nowUtc: number;
  readonly warnMinutes: number;
  readonly patches: ReadonlyMap<FlightId, FlightPatch>;
}

function listingOf({ world, context }: Request, { warnMinutes }: ImportSettings): Omit<Listing, 'patches'> {
  return { unit: context.unit, world, nowUtc: Math.floor(Date.parse(context.now) / 60_000), warnMinutes };
}

/** The row of one flight, also of one that is only expected; null when there is none of that id. */
export async function flightRowOf(request: Request, id: FlightId): Promise<FlightRow | null> {
  const { store } = request;
  const [head, schedule, settings, patches] = await Promise.all([
    readSeenHead(request, id),
    readAll(store, 'schedule'),
    readImportSettings(store),
    flightPatches(request),
  ]);
  const listing = { ...listingOf(request, settings), patches };
  const day = /\d{4}-\d{2}-\d{2}$/.exec(id)?.[0];
  const rows = schedule.map(({ value }) => value);
  const expected = day === undefined ? undefined : expectedFlights(rows, day, day).find((each) => each.id === id);
  if (head !== undefined) return headRow(head, expected !== undefined, listing);
  return expected === undefined ? null : expectedRow(expected, listing);
}

function headRow(head: FlightHead, expected: boolean, listing: Listing): FlightRow {
  const { id, leg, departureUtc, arrivalUtc, channels, travellers, crew, byOutcome, messages, completeness } = head;
  const counts = { travellers, crew, byOutcome, messages };
  const { toldBefore } = head;
  const flight = {
    ...{ id, leg, departureUtc, arrivalUtc, channels, cancelled: head.cancelled, completeness },
    ...(toldBefore === undefined ? {} : { toldBefore }),
  };
  return { ...rowOf(flight, expected, listing), ...counts };
}

function expectedRow({ id, leg }: ExpectedFlight, listing: Listing): FlightRow {
  const times = flightTimes(leg, {}, listing.world);
  const flight = {
    id,
    leg,
    departureUtc: times.departure.utc,
    arrivalUtc: times.arrival.utc,
    channels: [],
    cancelled: listing.patches.get(id)?.cancelled === true,
    completeness: null,
  };
  return { ...rowOf(flight, true, listing), travellers: 0, crew: 0, byOutcome: NOBODY, messages: 0 };
}

const NOBODY = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;

function rowOf(
  flight: Pick<
    FlightRow,
    | 'id'
    | 'leg'
    | 'toldBefore'
    | 'elsewhere'
    | 'sold'
    | 'departureUtc'
    | 'arrivalUtc'
    | 'channels'
    | 'cancelled'
    | 'completeness'
  >,
  expected: boolean,
  { unit, world, nowUtc, warnMinutes, patches }: Listing,
): Omit<FlightRow, 'travellers' | 'crew' | 'byOutcome' | 'messages'> {
  const here = flightHere(flight, unit, world);
  const { id, leg, channels, cancelled, completeness } = here;
  const patch = patches.get(id) ?? {};
  const movement = flightMovement(here, unit, patch);
  const times = flightTimes(leg, patch, world);
  const state = flightState({ channels, completeness, cancelled });
  const warning = flightWarning({
    state,
    departureUtc: times.departure.utc,
    arrivalUtc: times.arrival.utc,
    nowUtc,
    beforeDeparture: warnMinutes,
    // Only an arriving flight is awaited here.
    beforeArrival: movement === 'arriving' ? warnMinutes : null,
  });
  const airport =
    movement === 'arriving' || movement === 'unknown' ? (patch.divertedTo ?? leg.destination) : leg.origin;
  const zone = world.reference.airport(airport ?? '')?.zone ?? null;
  return { ...here, movement, zone, state, expected, late: warning !== null, times, patch };
}

async function messagesOf({ store }: Request, section: FlightSection | undefined): Promise<FlightView['messages']> {
  const uses = section?.flight.messages ?? [];
  const reports = await readMany(
    store,
    'messageReports',
    uses.map(({ id }) => id),
  );
  const received = new Map(reports.map(({ id, value }) => [id, value]));
  return uses.map((use) => {
    const report = received.get(use.id);
    return { ...use, receivedAt: report?.receivedAt ?? '', fileName: report?.fileName ?? '' };
  });
}

/** The suggestions about each list of heads; the list stays the same as long as no head changes. */
const suggested = new WeakMap<readonly PlainHead[], readonly SameFlightSuggestion[]>();

async function suggestionsFor(request: Request, id: FlightId): Promise<FlightView['suggestions']> {
  const heads = await readPlainHeads(request);
  const suggestions = suggested.get(heads) ?? sameFlightSuggestions(heads);
  suggested.set(heads, suggestions);
  return suggestions.flatMap(({ flight, other, why }) => {
    if (flight !== id && other !== id) return [];
    return [{ flight: flight === id ? other : flight, stays: other, why }];
  });
}

function travellerRows(
  section: FlightSection,
  unit: Unit | null,
  { head, marks }: { readonly head: FlightHead | undefined; readonly marks: SeenMarks },
  assigned: ReturnType<typeof assignments>,
): readonly FlightTravellerRow[] {
  const { flight, screening } = section;
  return flight.travellers.map((traveller, at) => {
    const screened = screening.travellers[at];
    if (screened === undefined) throw new Error('screening and flight differ');
    return {
      id: traveller.id,
      name: travellerName(traveller),
      ...(head?.masked === true ? { masked: true as const } : {}),
      type: traveller.type,
      sex: traveller.sex,
      dateOfBirth: traveller.dateOfBirth,
      nationality: traveller.nationality,
      document: traveller.documents.find(({ number }) => number !== null)?.number ?? null,
      seat: traveller.seat,
      locator: traveller.locator,
      bags: traveller.bags.count,
      movement: movementOf(flight, traveller, bookingOf(flight, traveller), unit?.airports ?? []),
      status: traveller.status,
      confidence: traveller.confidence,
      reply: traveller.replies.at(-1)?.answer ?? null,
      outcome: screened.outcome,
      ...marksAt(marks, head, section, at),
      scores: screened.scores,
      channels: [...new Set(traveller.sources.map(({ channel }) => channel))],
      put: putThere(traveller, assigned),
    };
  });
}

/** Soonest first by actual, estimated or scheduled time; flights without a time of departure by their date. */
function byDeparture(a: FlightRow, b: FlightRow): number {
  return minuteOf(a) - minuteOf(b) || (a.id < b.id ? -1 : 1);
}

function minuteOf({ times, departureUtc, leg }: FlightRow): number {
  return times.departure.utc ?? departureUtc ?? (leg.departure === null ? 0 : dayNumber(leg.departure) * 1440);
}
