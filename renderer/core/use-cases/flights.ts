/** Flights and who is on them. */
import { z } from 'zod';
import { movementOf } from '../../../shared/flight/movement.ts';
import { failed, success } from '../../../shared/result.ts';
import { dayNumber } from '../../../shared/time/civil.ts';
import type { FlightRow, FlightTravellerRow, Unit } from '../api.ts';
import type { FlightHead } from '../flight-head.ts';
import { flightMovement } from '../movement.ts';
import { readAll, readOne } from '../store/read.ts';
import type { FlightSection } from '../store/tables.ts';
import { bookingOf, travellerName } from '../traveller-parts.ts';
import type { UseCases } from './use-case.ts';

export const flightUseCases: UseCases<'flights.list' | 'flights.get'> = {
  'flights.list': {
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler({ store, context }) {
      const heads = await readAll(store, 'flightHeads');
      const rows = heads.map(({ value }) => flightRow(value, context.unit));
      return success({ output: rows.sort(byDeparture) });
    },
  },

  'flights.get': {
    input: z.strictObject({ id: z.string() }),
    permission: 'view',
    audit: null,
    async handler({ store, context }, { id }) {
      const [head, section] = await Promise.all([
        readOne(store, 'flightHeads', id),
        readOne(store, 'flightManifests', id),
      ]);
      if (head === undefined || section === undefined) return failed({ code: 'not-found', what: 'flight' });
      return success({
        output: {
          row: flightRow(head.value, context.unit),
          messages: section.value.flight.messages,
          travellers: travellerRows(section.value, context.unit),
        },
      });
    },
  },
};

function flightRow(head: FlightHead, unit: Unit | null): FlightRow {
  const { id, leg, departureUtc, arrivalUtc, channels, travellers, crew, byOutcome, messages, cancelled } = head;
  const movement = flightMovement(head, unit);
  return { id, leg, departureUtc, arrivalUtc, channels, movement, travellers, crew, byOutcome, messages, cancelled };
}

function travellerRows({ flight, screening }: FlightSection, unit: Unit | null): readonly FlightTravellerRow[] {
  return flight.travellers.map((traveller, at) => {
    const screened = screening.travellers[at];
    if (screened === undefined) throw new Error('screening and flight differ');
    return {
      id: traveller.id,
      name: travellerName(traveller),
      type: traveller.type,
      sex: traveller.sex,
      dateOfBirth: traveller.dateOfBirth,
      nationality: traveller.nationality,
      document: traveller.documents.find(({ number }) => number !== null)?.number ?? null,
      seat: traveller.seat,
      locator: traveller.locator,
      bags: traveller.bags.count,
      movement: movementOf(flight, traveller, bookingOf(flight, traveller), unit?.airports ?? []),
      outcome: screened.outcome,
      scores: screened.scores,
      channels: [...new Set(traveller.sources.map(({ channel }) => channel))],
    };
  });
}

/** Latest last; flights without a time of departure by their date. */
function byDeparture(a: FlightRow, b: FlightRow): number {
  return minuteOf(a) - minuteOf(b) || (a.id < b.id ? -1 : 1);
}

function minuteOf({ departureUtc, leg }: FlightRow): number {
  return departureUtc ?? (leg.departure === null ? 0 : dayNumber(leg.departure) * 1440);
}
