/** Who is linked to a traveller in two steps, and by what: for the picture of links. */
import { z } from 'zod';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { type LinkStep, type LinkThing, linkSteps } from '../link-steps.ts';
import { surroundingsOf } from '../linked-people.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { seenMarks } from '../seen/seen-marks.ts';
import { headsById } from '../store/heads.ts';
import { flaggedIn, outcomeIn, type TravellerMarks } from '../traveller-marks.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

/** A traveller on one flight who is linked to another. */
export interface PersonInSteps extends TravellerMarks, Pick<LinkStep, 'step' | 'isSame'> {
  readonly flight: FlightId;
  readonly leg: Leg;
  readonly traveller: TravellerId;
  /** Null: somebody else who is to be met and protected is not named in a picture of links. */
  readonly name: string | null;
  readonly masked: boolean;
  /** As the officer's agency sees it; null while the flight waits to be screened under the legal frame in force. */
  readonly outcome: Outcome | null;
}

export interface LinksView {
  /** The traveller first, then whoever shares something with them, then whoever shares something with those. */
  readonly people: readonly PersonInSteps[];
  readonly things: readonly LinkThing[];
  /** There may be more: a bound was met. */
  readonly isCut: boolean;
}

export const linksCalls = {
  /** The people and what they share; bounded, in an order that no screening decides. */
  'traveller.links': call({
    input: z.strictObject({ flight: z.string(), traveller: z.string() }),
    permission: 'view',
    audit: 'traveller.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { flight: id, traveller: of }, recorded): Handled<LinksView> {
      const flight = await readFlight(request, id);
      if (flight === undefined) return failed({ code: 'not-found', what: 'flight' });
      const at = travellerIndex(flight, of);
      const traveller = flight.travellers[at];
      if (traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const [{ people, things, isCut }, heads, marks] = await Promise.all([
        linkSteps(surroundingsOf(request, flight), at),
        readSeenHeads(request).then(headsById),
        seenMarks(request),
      ]);
      const output: LinksView = {
        people: people.map(({ subject, step, isSame }) => {
          const { flight: on } = subject.on;
          const head = heads.get(on.id);
          const isNamed = step === 0 || flaggedIn(head, subject.traveller.id)?.handling !== 'safeguard';
          return {
            ...{ flight: on.id, leg: on.leg, traveller: subject.traveller.id, step, isSame },
            name: isNamed ? travellerName(subject.traveller) : null,
            masked: head?.masked === true,
            outcome: head === undefined ? null : outcomeIn(head, subject.traveller.id),
            ...marks(head, subject.traveller.id),
          };
        }),
        things,
        isCut,
      };
      return success({ output, subject: traveller.id, details: recorded({ flight: flight.id }) });
    },
  }),
} as const;
