/**
 * Draws passengers at random for inspection. Flagged passengers are in the pool as well, since the finds of a draw are the base rate for judging rules.
 * Passengers with a case are not drawn; a hidden case does not count.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { drawnCase } from '../../../shared/casework/case-beginnings.ts';
import { drawAtRandom } from '../../../shared/casework/draw.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { dateOfDay } from '../../../shared/time/civil.ts';
import { dueOf, flightMovement } from '../movement.ts';
import { newCaseIds, uint32 } from '../new-case-ids.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { seenCase } from '../seen/case-sight.ts';
import { leftOutOfDraw } from '../seen/draw-pool.ts';
import { readPlainHeads } from '../seen/seen-flights.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { sightsNow } from '../seen/sights-then.ts';
import { flightPatches } from '../stored-decisions.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { caseWrite } from './case-step.ts';

/** The pool: the passengers of a flight, or of all flights that arrive here on a day (in the unit's local time). */
export type DrawPool = { readonly flight: FlightId } | { readonly arrivals: IsoDate };

/** Most passengers of one draw. */
const MOST_DRAWN = 50;
/** Flights opened between pauses. */
const BATCH = 20;

const from = z.union([
  z.strictObject({ flight: z.string().min(1).max(80) }),
  z.strictObject({ arrivals: z.iso.date() }),
]) satisfies z.ZodType<DrawPool>;

export const selectionCalls = {
  /** Number of passengers in the pool. */
  'selection.pool': call({
    input: z.strictObject({ from }),
    permission: 'selection.draw',
    audit: null,
    async handler(request, input): Handled<{ readonly passengers: number; readonly flights: number }> {
      const { flights, passengers } = await poolOf(request, input.from);
      return success({ output: { passengers: passengers.length, flights } });
    },
  }),

  /** Draws passengers at random and selects them for inspection. */
  'selection.draw': call({
    input: z.strictObject({ from, count: z.number().int().min(1).max(MOST_DRAWN) }),
    permission: 'selection.draw',
    audit: 'selection.drawn',
    async handler(request, input, recorded): Handled<{ readonly cases: readonly Case[]; readonly passengers: number }> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'selection.draw' });
      if (context.unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
      const { passengers, flights } = await poolOf(request, input.from);
      if (passengers.length === 0) return failed({ code: 'refused', why: 'draw-nobody' });
      const drawn = await asSeen(
        request,
        drawAtRandom(passengers, input.count, () => uint32(request)),
      );
      const ids = await newCaseIds(request, context.unit, drawn.length);
      const by = { officer: context.officer.id, agency, at: context.now };
      const sights = await Promise.all(drawn.map(({ flight, traveller }) => sightsNow(request, flight, traveller)));
      const cases = drawn.map(
        ({ flight, traveller, name, outcome }, at): Case => ({
          ...drawnCase(
            {
              id: ids[at] ?? '',
              flight,
              traveller,
              travellerName: name,
              outcomeAtOpening: outcome,
            },
            { drawn: drawn.length, of: passengers.length },
            by,
          ),
          seenAtOpening: sights[at] ?? [],
        }),
      );
      return success({
        output: {
          cases: cases.map((each) => seenCase(each, request, each.outcomeAtOpening)),
          passengers: passengers.length,
        },
        writes: cases.map((each) => caseWrite(each, 0)),
        subject: 'flight' in input.from ? input.from.flight : input.from.arrivals,
        details: recorded({
          drawn: cases.length,
          passengers: passengers.length,
          flights,
          // A reader of the trail can check which pool was drawn from.
          pool: bytesToHex(
            sha256(new TextEncoder().encode(passengers.map((each) => `${each.flight} ${each.traveller}`).join('\n'))),
          ),
          cases: cases.map(({ id }) => id).join(' '),
        }),
        topics: ['cases', 'queue'],
      });
    },
  }),
} as const;

interface Passenger {
  readonly flight: FlightId;
  readonly traveller: string;
  readonly name: string;
}

/** The drawn passengers with the outcome that the officer sees. */
async function asSeen(
  request: Request,
  drawn: readonly Passenger[],
): Promise<readonly (Passenger & { readonly outcome: Outcome })[]> {
  return Promise.all(
    drawn.map(async (passenger) => {
      const section = await readSeenSection(request, passenger.flight);
      const at = section === undefined ? -1 : travellerIndex(section.flight, passenger.traveller);
      return { ...passenger, outcome: section?.screening.travellers[at]?.outcome ?? 'clear' };
    }),
  );
}

/** The expected passengers whom a draw does not leave out, in the order of flights and their lists. Crew and infants are not drawn. */
async function poolOf(
  request: Request,
  wanted: DrawPool,
): Promise<{ readonly passengers: readonly Passenger[]; readonly flights: number }> {
  const ids = 'flight' in wanted ? [wanted.flight] : await arrivalsOn(request, wanted.arrivals);
  const leftOut = await leftOutOfDraw(request);
  const passengers: Passenger[] = [];
  const slice = slices();
  let flights = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const { flight, out } of await leftOut(ids.slice(at, at + BATCH))) {
      request.signal.throwIfAborted();
      flights++;
      flight.travellers.forEach((traveller, row) => {
        if (out.has(row) || traveller.type !== 'passenger' || !isTravelling(flight, traveller)) return;
        passengers.push({ flight: flight.id, traveller: traveller.id, name: travellerName(traveller) });
      });
      await slice.breathe();
    }
  }
  return { passengers, flights };
}

async function arrivalsOn(request: Request, day: string): Promise<readonly FlightId[]> {
  const { world, context } = request;
  const [heads, patches] = await Promise.all([readPlainHeads(request), flightPatches(request)]);
  const airport = context.unit?.airports[0];
  const zone = airport === undefined ? undefined : world.reference.airport(airport)?.zone;
  return heads
    .filter((head) => {
      const patch = patches.get(head.id);
      if (head.cancelled || flightMovement(head, context.unit, patch) !== 'arriving') return false;
      const due = dueOf(head, context.unit, patch, world);
      const local = due === null || zone === undefined ? null : world.zones.toLocal(zone, due);
      const on = local === null ? head.leg.arrival?.slice(0, 10) : dateOfDay(Math.floor(local / 1440));
      return on === day;
    })
    .map(({ id }) => id);
}
