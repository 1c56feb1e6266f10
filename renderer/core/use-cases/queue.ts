/** The queue: every flagged traveller of the store, most severe first, then soonest due. */
import { z } from 'zod';
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import { movementOf } from '../../../shared/flight/movement.ts';
import { success } from '../../../shared/result.ts';
import { OUTCOMES } from '../../../shared/screening/screening.ts';
import type { QueueRow, Unit } from '../api.ts';
import type { Desk } from '../context.ts';
import type { Flagged, FlightHead } from '../flight-head.ts';
import { dueOf, localClock } from '../movement.ts';
import { readAll } from '../store/read.ts';
import type { World } from '../world.ts';
import { flightPatches } from './decisions.ts';
import type { UseCases } from './use-case.ts';

export const queueUseCases: UseCases<'queue.list'> = {
  'queue.list': {
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(desk) {
      return success({ output: await queueRows(desk) });
    },
  },
};

/** All rows of the queue in order. */
export async function queueRows(desk: Desk): Promise<QueueRow[]> {
  const { store, world, context } = desk;
  const [heads, cases, patches] = await Promise.all([
    readAll(store, 'flightHeads'),
    readAll(store, 'cases'),
    flightPatches(desk),
  ]);
  const byTraveller = new Map(cases.map(({ value }) => [caseKey(value.flight, value.traveller), value]));
  const rows = heads.flatMap(({ value: head }) =>
    head.flagged.map((flagged) =>
      queueRow(head, flagged, caseOf(byTraveller, head, flagged), patches.get(head.id), context.unit, world),
    ),
  );
  return rows.sort(byUrgency);
}

function queueRow(
  head: FlightHead,
  flagged: Flagged,
  work: Case | undefined,
  patch: FlightPatch | undefined,
  unit: Unit | null,
  world: World,
): QueueRow {
  const due = dueOf(head, unit, patch, world);
  const { aliases: _, way, ...shown } = flagged;
  return {
    ...shown,
    flight: head.id,
    movement: movementOf(head, way, way, unit?.airports ?? []),
    carrier: head.leg.carrier,
    flightNumber: flightNumber(head.leg),
    origin: head.leg.origin,
    destination: head.leg.destination,
    due,
    dueLocal: localClock(due, unit, world),
    caseId: work?.id ?? null,
    caseState: work?.state ?? null,
    caseOwner: work?.owner ?? null,
  };
}

/** As it is printed on a boarding pass; the registration of a flight without a number. */
function flightNumber({ carrier, number, suffix, registration }: FlightHead['leg']): string {
  return number === null && registration !== null ? registration : `${carrier ?? ''}${number ?? ''}${suffix ?? ''}`;
}

/** A case follows its traveller when records were merged since it was opened. */
function caseOf(cases: ReadonlyMap<string, Case>, head: FlightHead, { traveller, aliases }: Flagged): Case | undefined {
  for (const id of [traveller, ...aliases]) {
    const found = cases.get(caseKey(head.id, id));
    if (found !== undefined) return found;
  }
  return undefined;
}

function caseKey(flight: string, traveller: string): string {
  return `${flight} ${traveller}`;
}

function byUrgency(a: QueueRow, b: QueueRow): number {
  return (
    OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome) ||
    (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
    b.scores.joint - a.scores.joint ||
    (a.traveller < b.traveller ? -1 : 1)
  );
}
