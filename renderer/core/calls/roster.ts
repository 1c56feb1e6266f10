/** Rosters: who is on duty in a shift, per agency, and where. A supervisor enters those of the own agency; each officer says where they are. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { LocalShift } from '../../../shared/capacity/latest-shifts.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import {
  DEFAULT_POSTS,
  isSamePost,
  LONGEST_POST,
  POST_KINDS,
  type Post,
  postCode,
  sortedPosts,
} from '../../../shared/roster/post.ts';
import {
  isListedSince,
  type OnDuty,
  onDutyAfter,
  overruledBy,
  type Roster,
  type RosterStep,
  rosterId,
} from '../../../shared/roster/roster.ts';
import { receiversOf } from '../agencies-here.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import type { Request } from '../request.ts';
import { isShiftOver, onDutyIn, onDutyNow, rosterOf, rosterShifts, shiftNow } from '../rosters.ts';
import { readSetting } from '../session.ts';
import { localNow } from '../unit-time.ts';
import { type Change, call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import { localTimeInput } from './local-time-input.ts';
import { givenReason } from './reason-input.ts';
import type { OnDutyView, RosterView } from './roster-views.ts';

const MOST_ON_DUTY = 200;
const MOST_POSTS = 100;

const post = z.strictObject({ kind: z.enum(POST_KINDS), name: z.string().trim().max(LONGEST_POST) });
const onDuty = z
  .array(z.strictObject({ officer: z.string().min(1).max(80), post: post.nullable() }))
  .max(MOST_ON_DUTY)
  .refine((on) => new Set(on.map(({ officer }) => officer)).size === on.length);
/** `known`: how many steps of the roster the supervisor saw. */
const entered = z.strictObject({ from: localTimeInput, on: onDuty, known: z.number().int().min(0) });

export const rosterCalls = {
  /** The roster of the shift that begins at `from`; null: of the one that runs. */
  'roster.get': call({
    input: z.strictObject({ from: localTimeInput.nullable() }),
    permission: 'roster',
    audit: null,
    async handler(request, { from }): Handled<RosterView> {
      const shift = await shiftFrom(request, from);
      if (shift === null) return failed({ code: 'not-found', what: 'shift' });
      const [shifts, agencies, posts, officers] = await Promise.all([
        rosterShifts(request),
        onDutyIn(request, shift),
        readPosts(request),
        ownOfficers(request),
      ]);
      const isOver = await isShiftOver(request, shift);
      const when = isOver ? 'over' : shift.from <= localNow(request) ? 'now' : 'ahead';
      return success({ output: { shift, when, shifts, agencies, posts, officers } });
    },
  }),

  /** Who is on duty now, for every screen that says whom to call. */
  'roster.now': call({
    input: z.strictObject({}),
    permission: 'roster',
    audit: null,
    async handler(request): Handled<OnDutyView> {
      const [agencies, posts] = await Promise.all([onDutyNow(request), readPosts(request)]);
      const without = (isDamaged: boolean) =>
        agencies.flatMap((each) => (each.on.length === 0 && each.isDamaged === isDamaged ? [each.agency] : []));
      return success({
        output: {
          agencies: agencies.map(({ agency, on }) => ({ agency, on })),
          ...{ nobody: without(false), damaged: without(true), posts },
        },
      });
    },
  }),

  /** A supervisor says who of the own agency is on duty, in a shift that is not over. What officers said of themselves meanwhile stays; what is said otherwise than they did is on the weekly list. */
  'roster.enter': call({
    input: entered,
    permission: 'roster.change',
    audit: 'roster.entered',
    async handler(request, input, recorded): Handled<null> {
      const made = await enteredRoster(request, input, '');
      return made.ok
        ? success({ ...made.value, details: recorded({ from: input.from, officers: input.on.length }) })
        : made;
    },
  }),

  /** The same once the shift is over: the reason stands on the weekly list, and the earlier version stays. */
  'roster.correct': call({
    input: entered.extend({ reason: givenReason }),
    permission: 'roster.change',
    audit: 'roster.corrected',
    async handler(request, { reason, ...input }, recorded): Handled<null> {
      const made = await enteredRoster(request, input, reason);
      return made.ok
        ? success({ ...made.value, details: recorded({ from: input.from, officers: input.on.length }), reason })
        : made;
    },
  }),

  /** The officer says where they are; null: they are not on duty any more. */
  'roster.post': call({
    input: z.strictObject({ post: post.nullable() }),
    permission: 'roster',
    audit: 'roster.posted',
    async handler(request, { post }, recorded): Handled<null> {
      const { context } = request;
      const { agency, officer, now: at } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'roster' });
      const shift = await shiftNow(request);
      // Under a clock that was set back, nobody says afterwards where they were.
      if (await isShiftOver(request, shift)) return refused('shift-over');
      const by = { at, officer: officer.id };
      const step = (before: Roster | undefined): Result<RosterStep, CallFailure> => {
        const own = onDutyAfter(before?.steps ?? []).find((each) => each.officer === officer.id);
        if (post === null) return own === undefined ? refused('not-on-duty') : success({ ...by, kind: 'left' });
        return own !== undefined && isSamePost(own.post, post)
          ? refused('post-is-own')
          : success({ ...by, kind: 'posted', post });
      };
      const made = await withStep(request, shift, agency, step);
      const place = post === null ? null : postCode(post);
      return made.ok ? success({ ...made.value, details: recorded({ from: shift.from, place }) }) : made;
    },
  }),

  /** The unit names its posts. */
  'roster.set-posts': call({
    input: z.strictObject({ posts: z.array(post).min(1).max(MOST_POSTS) }),
    permission: 'roster.change',
    audit: 'posts.changed',
    async handler({ store }, { posts }): Handled<readonly Post[]> {
      const before = await readSetting(store, 'posts');
      const value = sortedPosts(posts);
      return success({
        output: value,
        writes: [{ table: 'settings', id: 'posts', rev: before?.rev ?? 0, value }],
        ...changedSides({ posts: before?.value ?? DEFAULT_POSTS }, { posts: value }),
        topics: ['roster'],
      });
    },
  }),
} as const;

function refused(why: string): Result<never, CallFailure> {
  return failed({ code: 'refused', why });
}

async function readPosts({ store }: Pick<Request, 'store'>): Promise<readonly Post[]> {
  return (await readSetting(store, 'posts'))?.value ?? DEFAULT_POSTS;
}

async function ownOfficers(request: Request): Promise<RosterView['officers']> {
  const { officers } = await receiversOf(request, []);
  return officers.filter(({ agency }) => agency === request.context.agency);
}

async function shiftFrom(request: Request, from: string | null): Promise<LocalShift | null> {
  if (from === null) return shiftNow(request);
  return (await rosterShifts(request)).find((shift) => shift.from === from) ?? null;
}

/** `reason`: why it is entered after the shift; '': it is not. */
async function enteredRoster(
  request: Request,
  { from, on, known }: { readonly from: string; readonly on: readonly OnDuty[]; readonly known: number },
  reason: string,
): Promise<Result<Change<null>, CallFailure>> {
  const { context } = request;
  const { agency, officer, now: at } = context;
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'roster.change' });
  const shift = await shiftFrom(request, from);
  if (shift === null) return failed({ code: 'not-found', what: 'shift' });
  const isOver = await isShiftOver(request, shift);
  if (isOver !== (reason !== '')) return refused(isOver ? 'shift-over' : 'shift-not-over');
  const able = new Set((await ownOfficers(request)).map(({ id }) => id));
  let overruled: readonly string[] = [];
  const made = await withStep(request, shift, agency, (before) => {
    const steps = before?.steps ?? [];
    if (isListedSince(steps, known)) return refused('roster-changed');
    // Whoever stood there before may have lost their account since.
    for (const each of onDutyAfter(steps)) able.add(each.officer);
    if (!on.every((each) => able.has(each.officer))) return refused('not-of-agency');
    overruled = overruledBy(on, steps.slice(0, known));
    return success({ at, officer: officer.id, kind: 'entered', on, reason, known });
  });
  // A correction after the shift stands on the weekly list by itself.
  if (!made.ok || isOver || overruled.length === 0) return made;
  const details = { from, officers: overruled.join(', ') };
  return success({
    ...made.value,
    earlier: [auditEntry(context, 'roster.overruled', rosterId(shift.from, agency), details)],
  });
}

/** Adds what `make` says to the roster of the agency. */
async function withStep(
  request: Request,
  shift: LocalShift,
  agency: LawAgency,
  make: (before: Roster | undefined) => Result<RosterStep, CallFailure>,
): Promise<Result<Change<null>, CallFailure>> {
  const { from, to } = shift;
  const { id, before } = await rosterOf(request, shift, agency);
  const step = make(before?.value);
  if (!step.ok) return step;
  const value: Roster = { from, to, agency, steps: [...(before?.value.steps ?? []), step.value] };
  return success({
    output: null,
    writes: [{ table: 'rosters', id, rev: before?.rev ?? 0, value }],
    subject: id,
    topics: ['roster'],
  });
}
