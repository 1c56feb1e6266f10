/** Officers' decisions about a flight: its times and places, that it is cancelled, and that it is the same as another one. */
import { z } from 'zod';
import { CANCEL_CAUSES, type FlightPatch } from '../../../shared/flight/decision.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { aliasedFlight } from '../../../shared/flight/fold-flights.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, success } from '../../../shared/result.ts';
import { landsTooSoon } from '../../../shared/schedule/early-landing.ts';
import { ENTERED_TIMES, isWithinLimits } from '../../../shared/schedule/time-limits.ts';
import { afterCommit } from '../after-commit.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { joinsFarOff, knownOf } from '../flight-entries.ts';
import { flightTimes } from '../flight-times.ts';
import type { Request } from '../request.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { readWindowHours } from '../session.ts';
import { readOne } from '../store/read.ts';
import { allDecisions, flightPatches } from '../stored-decisions.ts';
import { decide, named, otherAgencies, takesAway } from '../take-decision.ts';
import { call, type Handled } from './call.ts';
import type { FlightRow } from './flight-views.ts';
import { flightRowOf } from './flights.ts';
import { givenReason, reason } from './reason-input.ts';

const flightId = z.string().min(1).max(80);
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .nullable();
const short = z.string().trim().toUpperCase().max(12).nullable();

const patch = z
  .strictObject({
    estimatedDeparture: localTime,
    actualDeparture: localTime,
    estimatedArrival: localTime,
    actualArrival: localTime,
    stand: short,
    gate: short,
    belt: short,
    registration: short,
    divertedTo: short,
  })
  .partial() satisfies z.ZodType;

export const flightActCalls = {
  /**
   * Times, stand, gate, belt, diversion; only the fields given change. A second officer of another agency confirms an entry by which the flight may leave the queue before it
   * comes (`flight-entries.ts`), which also needs a reason; so does a landing before the flight can land.
   */
  'flight.update': call({
    input: z.strictObject({ flight: flightId, patch: patch.transform(withoutGaps), reason }),
    permission: 'decide',
    whole: 'It derives the updated flight again, and answers the row of the flight without its hits.',
    audit: 'flight.updated',
    schedule: 'with-writes',
    async handler(request, input): Handled<FlightRow> {
      const { flight } = input;
      const diverted = input.patch.divertedTo;
      if (diverted && request.world.reference.airport(diverted) === undefined)
        return failed({ code: 'invalid-input', path: 'patch.divertedTo' });
      const before = await flightRowOf(request, flight);
      if (before === null) return failed({ code: 'not-found', what: 'flight' });
      const beyond = ENTERED_TIMES.find((field) => !isWithinLimits(before, field, input.patch[field] ?? null));
      if (beyond !== undefined) return failed({ code: 'invalid-input', path: `patch.${beyond}` });
      const away = await takesAway(request, before, { kind: 'flight', ...input });
      const isUnsaid = tooShort(input.reason);
      if (isUnsaid && (away || landsEarly(request, before, input.patch))) return failed({ code: 'reason-required' });
      await refuseMasked(request.store, [flight]);
      const second = await confirmedOrAlone(request, away ? otherAgencies(request) : null);
      if (!second.ok) return second;
      const known = before.patch;
      const sides = changedSides(known, { ...known, ...input.patch });
      const taken = { kind: 'flight', ...input, ...named(second.value) } as const;
      await decide(request, taken, [flight], 'flight.updated', {}, sides, second.value);
      const row = async () => (await flightRowOf(request, flight)) ?? before;
      return success({ output: await afterCommit(request, row, before) });
    },
  }),

  /**
   * Says that a flight is cancelled, which takes its travellers off the queue; it is taken back by `decision.withdraw`. A second officer of another agency always confirms it:
   * were it only for flights with flagged travellers, to be asked would tell of them.
   */
  'flight.cancel': call({
    input: z.strictObject({ flight: flightId, cause: z.enum(CANCEL_CAUSES), reason: givenReason }),
    permission: 'decide',
    whole: 'It derives the cancelled flight again, and answers the row of the flight without its hits.',
    audit: 'flight.cancelled',
    schedule: 'with-writes',
    async handler(request, { flight, cause, reason: why }): Handled<FlightRow> {
      const before = await flightRowOf(request, flight);
      if (before === null) return failed({ code: 'not-found', what: 'flight' });
      if (before.cancelled) return failed({ code: 'conflict', what: 'cancelled' });
      await refuseMasked(request.store, [flight]);
      const confirmed = await request.confirmed(otherAgencies(request));
      if (!confirmed.ok) return confirmed;
      await decide(
        request,
        { kind: 'flight', flight, patch: { cancelled: true }, cause, reason: why, second: confirmed.value.id },
        [flight],
        'flight.cancelled',
        { cause },
        { before: { cancelled: false }, after: { cancelled: true } },
        confirmed.value,
      );
      const row = async () => (await flightRowOf(request, flight)) ?? before;
      return success({ output: await afterCommit(request, row, before) });
    },
  }),

  /**
   * Joins a flight to another one, whose id stays. Cases keep the id of their own flight, so nothing here depends on them. A second officer confirms it where one of the two
   * is cancelled or due at another time, also of those joined before, since the travellers of the other may go with it.
   */
  'flight.same': call({
    input: z.strictObject({ flight: flightId, other: flightId, reason: givenReason }),
    permission: 'decide',
    whole: 'It derives the joined flight again, and answers its id.',
    audit: 'flight.joined',
    schedule: 'with-writes',
    async handler(request, input): Handled<{ readonly flight: FlightId }> {
      const { store } = request;
      const decisions = await allDecisions(request);
      const [from, to] = [input.flight, input.other].map((each) => aliasedFlight(each, decisions));
      if (from === undefined || to === undefined || from === to)
        return failed({ code: 'invalid-input', path: 'other' });
      const [head, otherHead] = await Promise.all([
        readOne(store, 'flightHeads', from),
        readOne(store, 'flightHeads', to),
      ]);
      if (head === undefined || otherHead === undefined) return failed({ code: 'not-found', what: 'flight' });
      const isOneCancelled = head.value.cancelled || otherHead.value.cancelled;
      // Joined to the flight of yesterday, those due tonight would be due when it is too late.
      const patches = await flightPatches(request);
      const [one, joined] = [head.value, otherHead.value].map((each) => knownOf(each, patches.get(each.id), request));
      const hours = await readWindowHours(store);
      const isFarOff = one === undefined || joined === undefined || joinsFarOff(one, joined, hours);
      await refuseMasked(store, [from, to]);
      const second = await confirmedOrAlone(request, isOneCancelled || isFarOff ? otherAgencies(request) : null);
      if (!second.ok) return second;
      await decide(
        request,
        { kind: 'same-flight', flight: from, other: to, reason: input.reason, ...named(second.value) },
        [from, to],
        'flight.joined',
        { other: to },
        {},
        second.value,
      );
      return success({ output: { flight: to } });
    },
  }),
} as const;

/** Is a landing entered that comes sooner than the flight can land, or hours before it is due? */
function landsEarly({ world }: Pick<Request, 'world'>, before: FlightRow, entered: FlightPatch): boolean {
  if (!entered.actualArrival) return false;
  const landed = flightTimes(before.leg, { ...before.patch, ...entered }, world).arrival.utc;
  return landed !== null && landsTooSoon(before, landed);
}

/** Leaves out the fields that were not given, so that they change nothing. */
function withoutGaps(given: z.infer<typeof patch>): FlightPatch {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FlightPatch;
}
