/** Cases that belong together are joined into one incident. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { ActContext } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { incidentOf } from '../../../shared/casework/incident.ts';
import { failed, success } from '../../../shared/result.ts';
import { newCaseIds } from '../new-case-ids.ts';
import { caseSight } from '../seen/case-sight.ts';
import { namedCaseToWorkOn } from '../seen/seen-cases.ts';
import { call, type Handled } from './call.ts';
import { callFailure, caseWrite } from './case-step.ts';

const id = z.string().min(1).max(80);

export const incidentCalls = {
  /** Joins a case to another one, or to the incident of that one. Their numbers, states and officers stay as they are. */
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
      if (seen(from.value) !== undefined && seen(to.value) !== undefined)
        return failed({ code: 'refused', why: 'case-incident' });
      const known = seen(from.value) ?? seen(to.value);
      const [drawn = ''] = known === undefined ? await newCaseIds(request, unit, 1) : [known];
      const by: ActContext = {
        ...{ officer: context.officer.id, agency, at: context.now, hits: [], supervises: false, leads: false },
        ...{ present: new Set([agency]), early: null },
      };
      const writes = [];
      for (const { value, rev } of [from, to].filter(({ value }) => seen(value) === undefined)) {
        const joined = applyAct(value, { kind: 'join', incident: drawn, note }, by);
        if (!joined.ok) return failed(callFailure(joined.failure));
        writes.push(caseWrite(sight.withHiddenFrom(joined.value), rev));
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
