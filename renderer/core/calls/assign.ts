/** Travellers of a message that names no flight: an officer says which flight they are on. They are screened there at once. */
import { z } from 'zod';
import { assignments, lacksFlight } from '../../../shared/flight/assigned-messages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { aliasedFlight } from '../../../shared/flight/fold-flights.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { flightOfLeg, type OutOfSight } from '../flight-out-of-sight.ts';
import { placeMessage, readMessage } from '../import/assign-message.ts';
import { agenciesToPutOn } from '../put-on-flight.ts';
import type { WholeRequest } from '../request.ts';
import { refuseMasked, refuseMaskedMessages } from '../retention/masked-flights.ts';
import { allDecisions } from '../stored-decisions.ts';
import { decide, named } from '../take-decision.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import { flightRowOf } from './flights.ts';
import { givenReason } from './reason-input.ts';

const id = z.string().min(1).max(80);
const code = z.string().trim().toUpperCase().max(12).nullable();
const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/)
  .nullable();
const leg = z.strictObject({
  carrier: code,
  number: z.number().int().min(0).max(9999).nullable(),
  suffix: code,
  registration: code,
  origin: code,
  destination: code,
  departure: local,
  arrival: local,
});

export const assignCalls = {
  /**
   * Puts the travellers of a message on a flight that is known, or on one that the officer types. Only a message that names no flight takes it. `put-on-flight.ts` says
   * when a second officer confirms it.
   */
  'message.assign': call({
    input: z.strictObject({
      message: id,
      to: z.union([z.strictObject({ flight: id }), z.strictObject({ leg })]),
      reason: givenReason,
    }),
    permission: 'quarantine',
    whole: 'It derives the flight with the travellers of the message, and answers its id.',
    audit: 'message.assigned',
    schedule: 'with-writes',
    async handler(request, { message: wanted, to, reason }): Handled<{ readonly flight: FlightId }> {
      await refuseMaskedMessages(request.store, [wanted]);
      const message = await readMessage(request, wanted);
      if (message === null) return failed({ code: 'not-found', what: 'message' });
      const decisions = await allDecisions(request);
      if (!lacksFlight(message.manifest) || assignments(decisions).has(wanted))
        return failed({ code: 'conflict', what: 'on-a-flight' });
      const found = 'flight' in to ? await knownFlight(request, to.flight) : typedFlight(request, to.leg);
      if (!found.ok) return found;
      const flight = aliasedFlight(found.value.id, decisions);
      const shown = (await flightRowOf(request, flight)) ?? found.value;
      await refuseMasked(request.store, [flight]);
      const second = await confirmedOrAlone(request, await agenciesToPutOn(request, [shown], decisions));
      if (!second.ok) return second;
      await decide(
        request,
        { kind: 'assign', flight, message: wanted, leg: shown.leg, reason, ...named(second.value) },
        [flight],
        'message.assigned',
        { message: wanted, count: message.manifest.travellers.length },
        {},
        second.value,
        placeMessage(message, flight),
      );
      return success({ output: { flight } });
    },
  }),
} as const;

async function knownFlight(request: WholeRequest, wanted: FlightId): Promise<Result<OutOfSight, CallFailure>> {
  const row = await flightRowOf(request, wanted);
  return row === null ? failed({ code: 'not-found', what: 'flight' }) : success(row);
}

/** A flight as an officer types it: with number or registration, route and day. */
function typedFlight(request: WholeRequest, typed: z.infer<typeof leg>): Result<OutOfSight, CallFailure> {
  const written: Leg = { ...typed, operating: null };
  const wrong = (field: keyof typeof typed) => failed({ code: 'invalid-input', path: `to.leg.${field}` } as const);
  if (written.number === null && written.registration === null) return wrong('number');
  if (written.departure === null && written.arrival === null) return wrong('departure');
  for (const end of ['origin', 'destination'] as const) {
    const airport = written[end];
    if (airport === null || request.world.reference.airport(airport) === undefined) return wrong(end);
  }
  return success(flightOfLeg(written, request));
}
