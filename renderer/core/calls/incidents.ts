/** Cases that belong together are joined into one incident. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { ActContext } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { incidentOf } from '../../../shared/casework/incident.ts';
import { failed, success } from '../../../shared/result.ts';
import { newCaseIds } from '../new-case-ids.ts';
import type { WholeRequest } from '../request.ts';
import { type CaseSight, caseSight } from '../seen/case-sight.ts';
import { namedCaseToWorkOn } from '../seen/seen-cases.ts';
import { type Opened, readAll } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import { callFailure, caseWrite } from './case-step.ts';

const id = z.string().min(1).max(80);

export const incidentCalls = {
  /**
   * Joins a case to another one, or to the incident of that one. Their numbers, states and officers stay as they are. Where both are in incidents, as two agencies joined
   * them apart, those become one: what the officer sees of the other incident joins that of the first case.
   */
  'case.join': call({
    input: z.strictObject({ id, to: id, note: z.string().max(4000) }),
    permission: 'case.work',
    whole: 'It writes two cases, under the number of an incident that no case has, and answers nothing of them.',
    audit: 'case.joined',
    async handler(request, { id: one, to: other, note }, recorded): Handled<null> {
      const { context } = request;
      const { agency, unit } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
      if (unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
      const sight = await caseSight(request);
      const [from, to] = await Promise.all([
        namedCaseToWorkOn(request, sight, one),
        namedCaseToWorkOn(request, sight, other),
      ]);
      if (from === undefined || to === undefined || one === other) return failed({ code: 'not-found', what: 'case' });
      // What the officer does not see of a case decides nothing.
      const seen = (found: Case) => incidentOf(sight.withoutHidden(found));
      const [own, others] = [seen(from.value), seen(to.value)];
      if (own !== undefined && own === others) return failed({ code: 'refused', why: 'case-incident' });
      const known = own ?? others;
      const [drawn = ''] = known === undefined ? await newCaseIds(request, unit, 1) : [known];
      const by: ActContext = {
        ...{ officer: context.officer.id, agency, at: context.now, hits: [], supervises: false, leads: false },
        ...{ present: new Set([agency]), early: null, identity: 'none' },
      };
      const left = own === undefined ? undefined : others;
      const moved = left === undefined ? [from, to] : await casesIn(request, sight, left);
      const writes = [];
      for (const { value, rev } of moved) {
        const joined = movedTo(value, drawn, left, note, by);
        if (!joined.ok) return failed(callFailure(joined.failure));
        if (joined.value !== value) writes.push(caseWrite(sight.withHiddenFrom(joined.value), rev));
      }
      return success({
        output: null,
        writes,
        subject: one,
        details: recorded({ incident: drawn, with: other }),
        reason: note.trim(),
        topics: ['cases'],
      });
    },
  }),
} as const;

/** The cases of an incident that the officer sees and may act on. */
async function casesIn(request: WholeRequest, sight: CaseSight, incident: string): Promise<readonly Opened<Case>[]> {
  const cases = await readAll(request.store, 'cases');
  return cases.filter(
    ({ value }) => value.incidents?.includes(incident) === true && sight.show(value) !== null && !sight.isBeside(value),
  );
}

/** The case in an incident, and no longer in the one that it leaves; the same object where it is in it already and leaves none. */
function movedTo(
  found: Case,
  incident: string,
  left: string | undefined,
  note: string,
  by: ActContext,
): ReturnType<typeof applyAct> {
  const isIn = (value: Case, which: string) => value.incidents?.includes(which) === true;
  const parted =
    left !== undefined && isIn(found, left)
      ? applyAct(found, { kind: 'part', incident: left, note }, by)
      : success(found);
  if (!parted.ok || isIn(parted.value, incident)) return parted;
  return applyAct(parted.value, { kind: 'join', incident, note }, by);
}
