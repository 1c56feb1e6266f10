/** Taking over by the report of a shift: another supervisor signs it, and each case of an officer who went home passes to somebody or returns to the queue. */
import { z } from 'zod';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { namesAll, type PassedClaim } from '../../../shared/report/passed-claim.ts';
import type { SignedShift } from '../../../shared/report/signed-shift.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { auditEntry } from '../audit/entries.ts';
import { passingOn } from '../passing-on.ts';
import type { WholeRequest } from '../request.ts';
import { isBySame } from '../second-officer.ts';
import { type CaseSight, caseSight } from '../seen/case-sight.ts';
import { namedCaseToWorkOn } from '../seen/seen-cases.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { NO_MARKS, seenMarks } from '../seen/seen-marks.ts';
import { commonTo, readersByCase, readersOf } from '../seen/seen-readers.ts';
import { seenShift } from '../seen/seen-shifts.ts';
import { headsById } from '../store/heads.ts';
import { TamperedError } from '../store/keys.ts';
import { type Change, call, type Handled, type Recorded } from './call.ts';
import { applied } from './case-step.ts';
import type { CallFailure } from './failure.ts';
import type { ClaimsToPass, TakenOver } from './shift-take-over-views.ts';

const id = z.string().min(1).max(80);
const MOST_CLAIMS = 1000;
/** `from`: who has the case, as the list said. */
const claims = z.array(z.strictObject({ case: id, from: id, to: id.nullable() })).max(MOST_CLAIMS);

export const shiftTakeOverCalls = {
  /** The cases of officers of the shift before, and who may go on with each. */
  'shift.claims': call({
    input: z.strictObject({ id }),
    permission: 'report',
    audit: 'cases.viewed',
    recordsViews: 'hour',
    async handler(request, { id }): Handled<ClaimsToPass> {
      const found = await seenShift(request, id);
      if (found === undefined) return failed({ code: 'not-found', what: 'report' });
      const { claims, ...rest } = await passingOn(request, found.value);
      const [heads, marks, readersOn] = await Promise.all([
        readSeenHeads(request).then(headsById),
        seenMarks(request),
        readersByCase(request),
      ]);
      const claimOf = (found: Case): ClaimsToPass['claims'] => {
        const { id, flight, traveller, travellerName, thing, state, assigned } = found;
        if (assigned === null) return [];
        const about = { id, flight, travellerName, ...(thing === undefined ? {} : { thing }), state };
        const marked = flight === null || traveller === null ? NO_MARKS : marks(heads.get(flight), traveller);
        return [{ ...about, ...marked, readers: readersOn([found]), from: assigned }];
      };
      return success({ output: { ...rest, claims: claims.flatMap(claimOf) } });
    },
  }),

  /**
   * The next shift takes over: with the signature every case that somebody who went home has is passed on, or is free. All of it is written at once, or nothing. A case whose flight
   * cannot be read stays where it is, and is named.
   */
  'shift.take-over': call({
    input: z.strictObject({ id, claims }),
    permission: 'report',
    whole: 'It passes on the stored cases that `passingOn` names, and answers nothing of them.',
    fullSignIn: true,
    audit: 'shift.taken-over',
    schedule: 'with-writes',
    async handler(request, { id, claims: chosen }, recorded): Handled<TakenOver> {
      const { context } = request;
      const { officer, now: at } = context;
      const found = await seenShift(request, id);
      if (found === undefined) return failed({ code: 'not-found', what: 'report' });
      if (found.value.taken !== undefined) return failed({ code: 'refused', why: 'shift-taken' });
      if (await isBySame(request, found.value.officer)) return failed({ code: 'refused', why: 'own-shift' });
      const open = await passingOn(request, found.value);
      // Somebody claimed a case, took one over, or gave one back, since the list was shown.
      if (!namesAll(open.claims, chosen)) return failed({ code: 'refused', why: 'claims-changed' });
      const sight = await caseSight(request);
      const passed = open.claims.map(({ id, assigned }): PassedClaim => {
        return { case: id, from: assigned ?? '', to: chosen.find((each) => each.case === id)?.to ?? null };
      });
      const able = new Set(open.receivers.map(({ id }) => id));
      if (passed.some(({ from, to }) => to !== null && to !== from && !able.has(to)))
        return failed({ code: 'refused', why: 'case-receiver' });
      const steps: { readonly claim: PassedClaim; readonly change: Change<Case> }[] = [];
      const damaged = new Set<string>();
      for (const claim of passed) {
        if (claim.to === claim.from) continue;
        const done = await passedOn(request, sight, claim, recorded).catch(nullIfDamaged);
        if (done === null) damaged.add(claim.case);
        else if (!done.ok) return done;
        else steps.push({ claim, change: done.value });
      }
      const kept = passed.map((claim) => (damaged.has(claim.case) ? { ...claim, to: claim.from } : claim));
      const readers = commonTo([found.value.readers ?? null, await readersOf(request, { cases: open.claims })]);
      const value: SignedShift = {
        ...found.value,
        taken: { officer: officer.id, at, claims: kept },
        ...(readers === null ? {} : { readers }),
      };
      await request.commit(
        [
          { table: 'shiftReports', id, rev: found.rev, value } as const,
          ...steps.flatMap(({ change }) => change.writes ?? []),
        ],
        [
          auditEntry(context, 'shift.taken-over', id, { cases: passed.length }),
          ...steps.map(({ claim: { case: of, to }, change: { before = null, after = null } }) =>
            to === null
              ? auditEntry(context, 'case.released', of, {}, { before, after })
              : auditEntry(context, 'case.assigned', of, { to }, { before, after }),
          ),
        ],
        ['reports', 'cases', 'queue'],
      );
      return success({ output: { damaged: [...damaged] } });
    },
  }),
} as const;

/** Null for a damaged record; throws everything else. */
function nullIfDamaged(error: unknown): null {
  if (error instanceof TamperedError) return null;
  throw error;
}

async function passedOn(
  request: WholeRequest,
  sight: CaseSight,
  { case: id, to }: PassedClaim,
  recorded: Recorded<'shift.taken-over'>,
): Promise<Result<Change<Case>, CallFailure>> {
  const current = await namedCaseToWorkOn(request, sight, id);
  if (current === undefined) return failed({ code: 'not-found', what: 'case' });
  const step: CaseAct = to === null ? { kind: 'release', note: null } : { kind: 'assign', to, note: null };
  return applied(request, sight, current, step, recorded({}), 'report');
}
