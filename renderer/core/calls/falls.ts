/** Targets whom messages alone or acts on rules took off: shown until an officer of an agency that was called for them has looked. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { keptApartBy } from '../../../shared/flight/list-changes.ts';
import { failed, success } from '../../../shared/result.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { Request } from '../request.ts';
import { seenCaseOf } from '../seen/seen-cases.ts';
import { readSeenFalls, type SeenFall, seenFall } from '../seen/seen-falls.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { caredFor } from '../seen/seen-protections.ts';
import { readOne } from '../store/read.ts';
import { tiesOn } from '../stored-decisions.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { givenReason } from './reason-input.ts';

const id = z.string().min(1).max(200);
const fallId = z.string().min(1).max(600);

/** A fall, with the case on the traveller that the officer may see; null: none. */
export interface FallRow extends SeenFall {
  readonly caseId: string | null;
  /** An officer said that whoever is perhaps the same person is; `perhaps` is left out once one said that they are two, or a later list leaves both out. */
  readonly joined?: true;
}

/** Did the traveller fall while the flight counted as one to come, or does it still? The second is so where the clock was set ahead and back. */
function isToCome({ at, over }: SeenFall, now: string): boolean {
  return over === undefined || over >= (minuteNumber((at < now ? at : now).slice(0, 16)) ?? 0);
}

export const fallCalls = {
  /** Of one traveller, under any of their ids; of a flight (`traveller` null); or all at which nobody has looked, but of those who fell when their flight was long over (`flight` null). */
  'falls.list': call({
    input: z.strictObject({ flight: id.nullable(), traveller: id.nullable() }),
    permission: 'view',
    audit: 'queue.viewed',
    recordsViews: 'hour',
    async handler(request, { flight, traveller }): Handled<readonly FallRow[]> {
      const falls = (await readSeenFalls(request)).filter((fall) =>
        flight === null
          ? fall.look === null && isToCome(fall, request.context.now)
          : fall.flight === flight && (traveller === null || [fall.traveller, ...fall.aliases].includes(traveller)),
      );
      const rows = falls.map(async (fall): Promise<FallRow> => {
        const work = await seenCaseOf(request, fall.flight, [fall.traveller, ...fall.aliases], undefined);
        return { ...(await withPerhaps(request, fall)), caseId: work?.case?.id ?? null };
      });
      return success({ output: await Promise.all(rows) });
    },
  }),

  /** An officer looked and says why it stands: not who imported or read one of the messages, or acted on the rules, and a supervisor where one came by the watched folder. */
  'fall.look': call({
    input: z.strictObject({ id: fallId, reason: givenReason }),
    permission: 'case.work',
    whole: 'It adds the look to the stored record, which has what each agency saw; it answers what the own agency saw.',
    audit: 'fall.looked-at',
    async handler(request, input, recorded): Handled<SeenFall> {
      const { store, context } = request;
      const stored = await readOne(store, 'takenOff', input.id);
      const seen = stored?.value.kind === 'traveller' ? seenFall(request, stored.value, await caredFor(store)) : null;
      if (stored === undefined || stored.value.kind !== 'traveller' || seen === null || !isLawAgency(context.agency))
        return failed({ code: 'not-found', what: 'fall' });
      if (seen.look !== null) return failed({ code: 'conflict', what: 'fall' });
      if (seen.concerned.length > 0 && !seen.concerned.includes(context.agency))
        return failed({ code: 'refused', why: 'fall-others' });
      if (seen.causes.some(({ byHand, officer }) => byHand && officer === context.officer.id))
        return failed({ code: 'refused', why: 'fall-imported' });
      // Nobody knows who put the file there: it may be whoever looks.
      if (seen.causes.some(({ byHand }) => !byHand) && context.role !== 'supervisor')
        return failed({ code: 'refused', why: 'fall-folder' });
      const { agency, officer, now: at } = context;
      const look = { agency, officer: officer.id, at, reason: input.reason };
      const value = { ...stored.value, looks: [...stored.value.looks, look] };
      return success({
        output: { ...seen, look },
        writes: [{ table: 'takenOff', id: input.id, rev: stored.rev, value, index: { flight: value.flight } }],
        subject: value.traveller,
        details: recorded({ flight: value.flight }),
        reason: input.reason,
        topics: ['queue'],
      });
    },
  }),
} as const;

/** The fall with what officers said since of whoever is perhaps the same person. */
async function withPerhaps(request: Request, fall: SeenFall): Promise<Omit<FallRow, 'caseId'>> {
  const { perhaps, ...rest } = fall;
  if (perhaps === undefined) return fall;
  const flight = await readFlight(request, fall.flight);
  const is = flight === undefined ? -1 : travellerIndex(flight, perhaps.traveller);
  const come = flight?.travellers[is];
  if (flight === undefined || come === undefined) return rest;
  if ([fall.traveller, ...fall.aliases].some((id) => travellerIndex(flight, id) === is))
    return { ...fall, joined: true };
  const officer = await tiesOn(request, flight.id);
  return keptApartBy(officer)(come, { id: fall.traveller, aliases: fall.aliases }) ? rest : fall;
}
