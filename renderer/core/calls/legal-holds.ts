/** Legal holds: two officers lay, confirm and lift them, each time with a reason. */
import { z } from 'zod';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, success } from '../../../shared/result.ts';
import {
  type HoldSubject,
  isInForce,
  isToReview,
  type LegalHold,
  reviewDay,
  type TwoPersonRecord,
} from '../../../shared/retention/legal-hold.ts';
import { auditEntry } from '../audit/entries.ts';
import type { Context, Request } from '../request.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { readFlight, readPlainHead } from '../seen/seen-flights.ts';
import { readSeenHolds, withHiddenFrom } from '../seen/seen-holds.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { unitAgencies } from '../world.ts';
import { call, type Handled, type Recorded } from './call.ts';
import type { HoldTarget, LegalHoldView } from './retention.ts';

const LONGEST_REASON = 1000;

const id = z.string().min(1).max(80);
const reason = z.string().trim().max(LONGEST_REASON);

export const legalHoldCalls = {
  /** Those in force first, then the latest first. */
  'legal-holds.list': call({
    input: z.strictObject({}),
    permission: 'legal-hold',
    audit: 'legal-holds.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly LegalHoldView[]> {
      const holds = (await readSeenHolds(request)).map(({ value }) => value).sort(byStateAndTime);
      const output: LegalHoldView[] = [];
      for (const hold of holds) output.push(await viewOf(request, hold));
      return success({ output });
    },
  }),

  'legal-hold.set': call({
    input: z.strictObject({
      on: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('flight'), flight: id }),
        z.strictObject({ kind: z.literal('traveller'), flight: id, traveller: id }),
        z.strictObject({ kind: z.literal('case'), case: id }),
      ]),
      reason,
    }),
    permission: 'legal-hold',
    second: 'any',
    audit: 'legal-hold.set',
    schedule: 'with-writes',
    async handler(request, { on, reason: why }): Handled<LegalHoldView> {
      const { context } = request;
      if (tooShort(why)) return failed({ code: 'reason-required' });
      const subject = await subjectOf(request, on);
      if (subject === null) return failed({ code: 'not-found', what: on.kind });
      if (
        (await readSeenHolds(request)).some(
          ({ value: hold }) => isInForce(hold) && JSON.stringify(hold.subject) === JSON.stringify(subject),
        )
      )
        return failed({ code: 'conflict', what: 'legal-hold' });
      const hold = await withHiddenFrom(request, {
        id: context.newId(),
        subject,
        set: {
          ...{ officer: context.officer.id, second: context.second?.id ?? '', at: context.now, reason: why },
          agencies: agenciesOf(context),
        },
        lifted: null,
      });
      // Retention ends flights in turns of its own. The hold takes its turn, so that no run works on with the holds it read before.
      const endTurn = await request.services.deriving.take();
      try {
        await request.commit(
          [{ table: 'legalHolds', id: hold.id, rev: 0, value: hold }],
          [auditEntry(context, 'legal-hold.set', hold.id, { ...subject }, { reason: why })],
          ['retention', 'cases'],
        );
      } finally {
        endTurn();
      }
      return success({ output: await viewOf(request, hold) });
    },
  }),

  /** Two officers confirm that the hold is still needed; due once a year. */
  'legal-hold.confirm': call({
    input: z.strictObject({ id, reason }),
    permission: 'legal-hold',
    second: 'any',
    audit: 'legal-hold.confirmed',
    handler: (request, given, recorded): Handled<LegalHoldView> =>
      changed(request, given, recorded, (act) => ({ confirmed: act })),
  }),

  'legal-hold.lift': call({
    input: z.strictObject({ id, reason }),
    permission: 'legal-hold',
    second: 'any',
    audit: 'legal-hold.lifted',
    async handler(request, given, recorded): Handled<LegalHoldView> {
      const found = (await readSeenHolds(request)).find(({ id }) => id === given.id);
      const { agencies } = found?.value.set ?? {};
      const { law } = unitAgencies(request.world);
      const present = agencies?.filter((each) => law.some((other) => other === each)) ?? [];
      // What one agency kept for a court, others do not let go while it is in the unit.
      if (present.length > 0 && !agenciesOf(request.context).some((each) => present.includes(each)))
        return failed({ code: 'second-agency' });
      return changed(request, given, recorded, (act) => ({ lifted: act }));
    },
  }),
} as const;

/** The agencies of the two officers of an act. */
function agenciesOf({ agency, second }: Context): readonly Agency[] {
  return [...new Set([agency, ...(second === null ? [] : [second.agency])])];
}

/** Changes a hold in force, by two officers. */
async function changed(
  request: Request,
  { id: wanted, reason: why }: { readonly id: string; readonly reason: string },
  recorded: Recorded<'legal-hold.confirmed' | 'legal-hold.lifted'>,
  change: (act: TwoPersonRecord) => Partial<LegalHold>,
): Handled<LegalHoldView> {
  const { context } = request;
  if (tooShort(why)) return failed({ code: 'reason-required' });
  const found = (await readSeenHolds(request)).find(({ id }) => id === wanted);
  if (found === undefined) return failed({ code: 'not-found', what: 'legal-hold' });
  if (!isInForce(found.value)) return failed({ code: 'conflict', what: 'legal-hold' });
  const act = { officer: context.officer.id, second: context.second?.id ?? '', at: context.now, reason: why };
  const hold: LegalHold = { ...found.value, ...change(act) };
  return success({
    output: await viewOf(request, hold),
    writes: [{ table: 'legalHolds', id: hold.id, rev: found.rev, value: hold }],
    subject: hold.id,
    details: recorded({ ...hold.subject }),
    reason: why,
    topics: ['retention', 'cases'],
  });
}

/** The subject to hold; null where it does not exist or is hidden from the officer. */
async function subjectOf(request: Request, on: HoldTarget): Promise<HoldSubject | null> {
  if (on.kind === 'case') {
    const seen = await readSeenCase(request, on.case);
    return seen === undefined ? null : { ...on, flight: seen.flight, traveller: seen.traveller };
  }
  if (on.kind === 'flight') return (await readPlainHead(request, on.flight)) === undefined ? null : on;
  const flight = await readFlight(request, on.flight);
  const traveller = flight?.travellers[travellerIndex(flight, on.traveller)];
  return traveller === undefined ? null : { ...on, traveller: traveller.id };
}

async function viewOf(request: Pick<Request, 'store' | 'context'>, hold: LegalHold): Promise<LegalHoldView> {
  const { hiddenFrom: _, ...told } = hold;
  const { subject } = told;
  const review = { on: reviewDay(hold), isDue: isToReview(hold, request.context.now.slice(0, 10)) };
  const name =
    subject.kind === 'flight' || subject.flight === null || subject.traveller === null
      ? ''
      : await nameOf(request, subject.flight, subject.traveller);
  return { ...told, name, review };
}

async function nameOf(request: Pick<Request, 'store'>, id: FlightId, wanted: string): Promise<string> {
  const flight = await readFlight(request, id);
  const traveller = flight?.travellers[travellerIndex(flight, wanted)];
  return traveller === undefined ? '' : travellerName(traveller);
}

function byStateAndTime(a: LegalHold, b: LegalHold): number {
  const last = (hold: LegalHold) => Number(!isInForce(hold));
  return last(a) - last(b) || (a.set.at < b.set.at ? 1 : -1);
}
