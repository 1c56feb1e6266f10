/** Plans that leave people out for want of room: proposed, signed, objected to, upheld, and taken back. They take nobody off the queue. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import {
  type CapacityCut,
  CUT_POSTS,
  type CutObjection,
  type CutScope,
  cutPerson,
  isPerson,
  partedCut,
} from '../../../shared/capacity/capacity-cut.ts';
import { proposedCut, secondReason } from '../../../shared/capacity/cut-order.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { postCode } from '../../../shared/roster/post.ts';
import { auditEntry } from '../audit/entries.ts';
import { cutCandidates, shownScope } from '../cut-candidates.ts';
import { cutOn, cutWrite, withLeft, written } from '../cut-records.ts';
import { roomIn } from '../cut-room.ts';
import { earlierCuts, objectionIn, readersOn, secondAgencies } from '../cut-signing.ts';
import { numberOfNextCut, storedCut } from '../seen/seen-cuts.ts';
import { seenReaders } from '../seen/seen-readers.ts';
import { shownCuts } from '../shown-cuts.ts';
import { call, type Handled } from './call.ts';
import type { ProposedCut, SeenCut } from './capacity-cut-views.ts';
import type { CallFailure } from './failure.ts';
import { localTimeInput } from './local-time-input.ts';
import { givenReason } from './reason-input.ts';

const MOST_ROOM = 1000;
const MOST_PEOPLE = 2000;
const LONGEST_PLACE = 40;
const id = z.string().min(1).max(80);
const room = z.number().int().min(0).max(MOST_ROOM);
const onPerson = z.strictObject({ flight: id, traveller: id });
const people = z.array(onPerson).max(MOST_PEOPLE);
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flight'), flight: id }),
  z.strictObject({ kind: z.literal('hour'), from: localTimeInput }),
  z.strictObject({
    kind: z.literal('post'),
    post: z.strictObject({ kind: z.enum(CUT_POSTS), name: z.string().trim().min(1).max(LONGEST_PLACE) }),
    from: localTimeInput,
  }),
]) satisfies z.ZodType<CutScope>;

export const capacityCutCalls = {
  /** The plans of which the officer may know. */
  'capacity-cut.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'queue.viewed',
    recordsViews: 'hour',
    handler: async (request): Handled<readonly SeenCut[]> => success({ output: await shownCuts(request) }),
  }),

  /** Whom the shift could take. `room` null: what the agency stated that an hour can do. */
  'capacity-cut.propose': call({
    input: z.strictObject({ scope, room: room.nullable() }),
    permission: 'capacity.cut',
    audit: 'queue.viewed',
    recordsViews: 'hour',
    async handler(request, { scope, room }): Handled<ProposedCut> {
      const [candidates, cuts] = await Promise.all([cutCandidates(request, scope), shownCuts(request)]);
      const { here, toFill } = await roomIn(request, scope, candidates, cuts);
      const given = room ?? here;
      const taken = proposedCut(candidates, given ?? candidates.length);
      const people = candidates
        .map((each) => ({ ...each, isTaken: taken.has(each) }))
        .sort((a, b) => Number(a.uncut === null) - Number(b.uncut === null) || b.score - a.score);
      return success({ output: { room: given, toFill, people } });
    },
  }),

  /** Signs whom the shift takes and whom it leaves out: everybody in the scope, by name. Where order or room are passed over, or nobody stated the room, another supervisor signs, too. */
  'capacity-cut.sign': call({
    input: z.strictObject({ scope, room, taken: people, left: people, reason: givenReason }),
    permission: 'capacity.cut',
    asks: 'sighted',
    fullSignIn: true,
    audit: 'capacity-cut.signed',
    async handler(request, { scope, room, reason, ...named }, recorded): Handled<null> {
      const { agency, officer, now: at, newId } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'capacity.cut' });
      const [candidates, cuts] = await Promise.all([cutCandidates(request, scope), shownCuts(request)]);
      const parted = partedCut(candidates, named);
      if (!parted.ok) return refused(parted.failure);
      const { taken, left } = parted.value;
      const isCutAlready = cuts.some(
        (each) =>
          each.isOwn &&
          each.state === 'stands' &&
          each.left.some((one) => candidates.some((other) => isPerson(other, one.flight, one.ids))),
      );
      if (isCutAlready) return refused('cut-there');
      const [readers, earlier, { toFill }] = await Promise.all([
        readersOn(request, left),
        earlierCuts(request, agency, candidates),
        roomIn(request, scope, candidates, cuts),
      ]);
      let second: string | null = null;
      if (secondReason(taken, left, toFill) !== null) {
        const confirmed = await request.confirmed(
          await secondAgencies(request, agency, 'capacity.cut', readers),
          'capacity.cut',
        );
        if (!confirmed.ok) return confirmed;
        second = confirmed.value.id;
      }
      const number = await numberOfNextCut(request);
      const value: CapacityCut = {
        ...{ id: newId(), number, agency, scope, officer: officer.id, at, second, reason, room, ended: null },
        taken: taken.map(cutPerson),
        left: left.map((each, place) => ({
          ...cutPerson(each),
          readers: readers[place] ?? null,
          objection: objectionIn(earlier, each),
        })),
      };
      // They would count again once less people come, beside this one.
      const open = earlier.filter((each) => each.value.ended === null);
      const overtaken = (await Promise.all(open.map(({ id }) => storedCut(request, id)))).flatMap((cut) => cut ?? []);
      const ended = { officer: officer.id, at, reason };
      return success({
        output: null,
        writes: [
          cutWrite({ id: value.id, rev: 0, value }, value),
          ...overtaken.map((each) => cutWrite(each, { ...each.value, ended })),
        ],
        earlier: overtaken.map(({ id }) =>
          auditEntry(request.context, 'capacity-cut.taken-back', id, undefined, { reason }),
        ),
        subject: value.id,
        details: recorded(detailsOf(await shownScope(request, scope))),
        reason,
        topics: ['queue', 'flights'],
      });
    },
  }),

  /** An officer of another agency says that their target must not be left out. From then on nobody is, until two supervisors uphold it. */
  'capacity-cut.object': call({
    input: onPerson.extend({ id, reason: givenReason }),
    permission: 'case.work',
    audit: 'capacity-cut.objected',
    async handler(request, { id, flight, traveller, reason }, recorded): Handled<null> {
      const { agency, officer, now: at } = request.context;
      const found = await cutOn(request, id, flight, traveller);
      if (!found.ok) return found;
      const { cut, left } = found.value;
      if (!isLawAgency(agency) || cut.value.agency === agency) return refused('cut-own');
      if (left.objection !== null) return refused('cut-objected');
      const [target] = (await cutCandidates(request, 'all')).filter((each) => isPerson(each, flight, left.ids));
      if (target === undefined) return refused('cut-no-target');
      // An objection would tell the other agency of a hit that it does not see. The own selection stands without one.
      const readers = (await seenReaders(request)).on(flight, target.ids[0] ?? traveller);
      if (readers !== null && !readers.includes(cut.value.agency)) return refused('cut-tells');
      const objection: CutObjection = { officer: officer.id, agency, at, reason, upheld: null };
      return success({ ...withLeft(cut, left, objection), details: recorded({ flight }), reason });
    },
  }),

  /** Two supervisors leave somebody out all the same: one of the agency that signed the plan, and one of the agency that objects. */
  'capacity-cut.uphold': call({
    input: onPerson.extend({ id, reason: givenReason }),
    permission: 'capacity.cut',
    asks: 'sighted',
    fullSignIn: true,
    audit: 'capacity-cut.upheld',
    async handler(request, { id, flight, traveller, reason }, recorded): Handled<null> {
      const { agency, officer, now: at } = request.context;
      const found = await cutOn(request, id, flight, traveller);
      if (!found.ok) return found;
      const { cut, left } = found.value;
      if (cut.value.agency !== agency) return refused('cut-not-own');
      const { objection } = left;
      if (objection === null || objection.upheld !== null) return refused('cut-no-objection');
      const second = await request.confirmed([objection.agency], 'capacity.cut');
      if (!second.ok) return second;
      const upheld = { officer: officer.id, second: second.value.id, at, reason };
      return success({ ...withLeft(cut, left, { ...objection, upheld }), details: recorded({ flight }), reason });
    },
  }),

  /** The plan counts no more: nobody is left out by it. Any officer of the agency, with a reason. */
  'capacity-cut.take-back': call({
    input: z.strictObject({ id, reason: givenReason }),
    permission: 'case.work',
    audit: 'capacity-cut.taken-back',
    async handler(request, { id, reason }): Handled<null> {
      const { agency, officer, now: at } = request.context;
      const cut = await storedCut(request, id);
      if (cut === undefined || cut.value.agency !== agency) return failed({ code: 'not-found', what: 'capacity-cut' });
      if (cut.value.ended !== null) return refused('cut-ended');
      return success({ ...written(cut, { ...cut.value, ended: { officer: officer.id, at, reason } }), reason });
    },
  }),
} as const;

/** What the trail says of a scope. */
function detailsOf(scope: CutScope) {
  if (scope.kind === 'flight') return { flight: scope.flight };
  return scope.kind === 'hour' ? { from: scope.from } : { from: scope.from, post: postCode(scope.post) };
}

function refused(why: string): Result<never, CallFailure> {
  return failed({ code: 'refused', why });
}
