/** Targets whom messages alone or acts on rules took off: shown until an officer of an agency that was called for them has looked. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { fallsInTurn } from '../../../shared/flight/falls-in-turn.ts';
import { urgencyOf } from '../../../shared/queue/queue-order.ts';
import { failed, success } from '../../../shared/result.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { Request } from '../request.ts';
import { isBySame } from '../second-officer.ts';
import { fallNow } from '../seen/people-now.ts';
import { seenCaseOf } from '../seen/seen-cases.ts';
import { besideFalls, readSeenFalls, type SeenFall, seenFall } from '../seen/seen-falls.ts';
import { readSeenHead } from '../seen/seen-heads.ts';
import { readOne } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import { givenReason } from './reason-input.ts';

const id = z.string().min(1).max(200);
const fallId = z.string().min(1).max(600);

/** A fall, with the case on the traveller that the officer may see; null: none. */
export interface FallRow extends SeenFall {
  readonly caseId: string | null;
  /**
   * Two officers said that whoever is perhaps the same person is: the row then has their present name and outcome. They stand on the queue as before, which answers the fall, or
   * for less. `perhaps` is who has their number or name again, where a later list leaves out who came in their place; left out once officers said that they are two, or nobody fits.
   */
  readonly joined?: 'stands' | 'less';
}

/** Falls as one answer gives them. */
export interface FallList {
  /**
   * Those at which nobody has looked first, and flights in turn (`fallsInTurn`). Of a flight, whom it names where the circuit breaker holds a rule by it come last; then goes the level from
   * which they fell, and of one level the latest first.
   */
  readonly rows: readonly FallRow[];
  /** How many there are with those that are not in `rows`. */
  readonly count: number;
}

/** Did the traveller fall while the flight counted as one to come, or does it still? The second is so where the clock was set ahead and back. */
function isToCome({ at, over }: SeenFall, now: string): boolean {
  return over === undefined || over >= (minuteNumber((at < now ? at : now).slice(0, 16)) ?? 0);
}

/** Is it about the flight by which the circuit breaker holds a rule? Whom a made-up flight names stand after the others. */
function isTripping({ flight, causes }: SeenFall): boolean {
  return causes.some((cause) => 'act' in cause && cause.heldBy === flight);
}

/** Compares falls by what is looked at first: an answer may have the first ones only, and nobody hides among many. */
function firstToLook(a: SeenFall, b: SeenFall): number {
  return Number(isTripping(a)) - Number(isTripping(b)) || levelBefore(b) - levelBefore(a);
}

/** A child, or whoever else is to be protected, is looked at as soon as whoever is inspected. */
function levelBefore({ from, isMinor, isProtected }: SeenFall): number {
  return urgencyOf({ handling: isMinor === true || isProtected ? 'safeguard' : null }, from);
}

export const fallCalls = {
  /**
   * Of one traveller, under any of their ids; of a flight (`traveller` null); or all at which nobody has looked, but of those who fell when their flight was long over (`flight` null).
   * `most`: how many rows at most; left out, all.
   */
  'falls.list': call({
    input: z.strictObject({
      flight: id.nullable(),
      traveller: id.nullable(),
      most: z.number().int().min(1).max(10_000).optional(),
    }),
    permission: 'view',
    audit: 'queue.viewed',
    recordsViews: 'hour',
    async handler(request, { flight, traveller, most }): Handled<FallList> {
      const falls = (await readSeenFalls(request)).filter((fall) =>
        flight === null
          ? fall.look === null && isToCome(fall, request.context.now)
          : fall.flight === flight && (traveller === null || [fall.traveller, ...fall.aliases].includes(traveller)),
      );
      const told = await Promise.all(falls.map(async (fall) => ({ fall, row: await withAnswers(request, fall) })));
      const standing = flight === null ? told.filter(({ row }) => row.joined !== 'stands') : told;
      const inTurn = (isOpen: boolean) =>
        fallsInTurn(
          standing.filter(({ fall }) => (fall.look === null) === isOpen).sort((a, b) => firstToLook(a.fall, b.fall)),
          ({ fall }) => fall,
        );
      const shown = [...inTurn(true), ...inTurn(false)].slice(0, most);
      const rows = shown.map(async ({ fall, row }): Promise<FallRow> => {
        const work = await seenCaseOf(request, fall.flight, [fall.traveller, ...fall.aliases], undefined);
        return { ...row, caseId: work?.case?.id ?? null };
      });
      return success({ output: { rows: await Promise.all(rows), count: standing.length } });
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
      const seen =
        stored?.value.kind === 'traveller' ? seenFall(request, stored.value, await besideFalls(request)) : null;
      if (stored === undefined || stored.value.kind !== 'traveller' || seen === null || !isLawAgency(context.agency))
        return failed({ code: 'not-found', what: 'fall' });
      if (seen.look !== null) return failed({ code: 'conflict', what: 'fall' });
      if (seen.concerned.length > 0 && !seen.concerned.includes(context.agency))
        return failed({ code: 'refused', why: 'fall-others' });
      const importers = new Set(seen.causes.flatMap(({ byHand, officer }) => (byHand ? [officer] : [])));
      const isOwn = await Promise.all([...importers].map((officer) => isBySame(request, officer)));
      if (isOwn.includes(true)) return failed({ code: 'refused', why: 'fall-imported' });
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
async function withAnswers(request: Request, fall: SeenFall): Promise<Omit<FallRow, 'caseId'>> {
  const { perhaps: _perhaps, ...rest } = fall;
  if (fall.perhaps === undefined && fall.to !== 'gone') return fall;
  const { here, perhaps, isJoined } = await fallNow(request, fall);
  if (perhaps === null) return rest;
  if (!isJoined || here === undefined) return { ...rest, perhaps };
  const head = await readSeenHead(request, fall.flight);
  const { outcome: to = 'clear' as const, reasons = [] } =
    head?.flagged.find(({ traveller }) => traveller === here.id) ?? {};
  const rules = fall.rules.filter(({ rule }) => !reasons.some((each) => each.rule === rule));
  const isLess = rules.length > 0 || OUTCOMES.indexOf(to) < OUTCOMES.indexOf(fall.from);
  const name = here.name === fall.name ? null : { was: fall.name, is: here.name };
  return {
    ...rest,
    ...{ perhaps, to, rules, name: here.name, traveller: here.id, joined: isLess ? 'less' : 'stands' },
    ...(name === null ? {} : { changed: { name, document: null } }),
  };
}
