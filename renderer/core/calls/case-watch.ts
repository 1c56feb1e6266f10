/** Watching a case, and being reminded of it: an officer's own, which nobody else learns of. */
import { z } from 'zod';
import type { Case, Watch } from '../../../shared/casework/case.ts';
import { watchOf, withWatch } from '../../../shared/casework/case-watch.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { WholeRequest } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import type { Write } from '../store/commit.ts';
import { readOne } from '../store/read.ts';
import { instantOfUnit } from '../unit-time.ts';
import { call, type Handled } from './call.ts';
import { caseWrite } from './case-step.ts';
import type { CallFailure } from './failure.ts';
import { localTimeInput } from './local-time-input.ts';

const id = z.string().min(1).max(80);
const LONGEST_NOTE = 1000;
const WHOLE =
  'It writes what one officer watches into the record of a case, and answers the case as `seenCase` shows it.';

export const caseWatchCalls = {
  'case.watch': call({
    input: z.strictObject({ id, on: z.boolean() }),
    permission: 'case.work',
    whole: WHOLE,
    audit: 'case.watched',
    async handler(request, { id: caseId, on }, recorded): Handled<Case> {
      const kept = await watched(request, caseId, (before, seen) =>
        on ? { seen, reminder: before?.reminder ?? null } : null,
      );
      return kept.ok
        ? success({ ...kept.value, subject: caseId, details: recorded({ watched: on ? 'yes' : 'no' }) })
        : kept;
    },
  }),
  /** The officer has seen what changed in a case that they watch. */
  'case.news-seen': call({
    input: z.strictObject({ id }),
    permission: 'case.work',
    whole: WHOLE,
    audit: null,
    // A step of the case at the same moment would find another revision, and be refused.
    schedule: 'in-turn',
    async handler(request, { id: caseId }): Handled<null> {
      const kept = await watched(request, caseId, (before, seen) => (before === null ? null : { ...before, seen }));
      return kept.ok ? success({ ...kept.value, output: null }) : kept;
    },
  }),
  /** Sets a reminder at a local time of the unit, or takes it away (null). Whoever is reminded watches the case. */
  'case.remind': call({
    input: z.strictObject({
      id,
      at: localTimeInput.nullable(),
      note: z.string().trim().max(LONGEST_NOTE),
    }),
    permission: 'case.work',
    whole: WHOLE,
    audit: 'case.reminder-set',
    async handler(request, { id: caseId, at, note }, recorded): Handled<Case> {
      const { context } = request;
      const due = at === null ? null : instantOfUnit(request, at);
      if (at !== null && due === null) return failed({ code: 'invalid-input', path: 'at' });
      if (due !== null && due <= context.now) return failed({ code: 'refused', why: 'case-time-past' });
      const reminder = due === null ? null : { from: context.now, due, note };
      const kept = await watched(request, caseId, (_, seen) => ({ seen, reminder }));
      return kept.ok ? success({ ...kept.value, subject: caseId, details: recorded({ due }) }) : kept;
    },
  }),
} as const;

interface Kept {
  readonly output: Case;
  readonly writes: readonly Write[];
  readonly topics: readonly ['cases'];
}

/** Writes how the officer watches a case that they see; `change` gets how they did and how many steps they see now. */
async function watched(
  request: WholeRequest,
  caseId: string,
  change: (before: Watch | null, seen: number) => Omit<Watch, 'officer'> | null,
): Promise<Result<Kept, CallFailure>> {
  const { id: officer } = request.context.officer;
  const [sight, found] = await Promise.all([caseSight(request), readOne(request.store, 'cases', caseId)]);
  const shown = found === undefined ? null : sight.show(found.value);
  if (found === undefined || shown === null) return failed({ code: 'not-found', what: 'case' });
  const watch = change(watchOf(shown, officer), shown.timeline.length);
  return success({
    output: withWatch(shown, officer, watch),
    writes: [caseWrite(withWatch(found.value, officer, watch), found.rev)],
    topics: ['cases'],
  });
}
