/** Target lists on paper: printed as numbered copies, and ticked off as they come back. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { minuteOf } from '../../../shared/flight/operating-window.ts';
import { standingApproval } from '../../../shared/preparation/preparation-state.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import {
  type CopyEnd,
  drawListNumber,
  endCopy,
  type KeptTargetList,
  MOST_COPIES,
  type TargetList,
  toldList,
} from '../../../shared/target-list/target-list.ts';
import { auditEntry } from '../audit/entries.ts';
import { seenFlight } from '../flight-board.ts';
import { targetsOn } from '../flight-targets.ts';
import { uint32 } from '../new-case-ids.ts';
import { printedLists } from '../printed-lists.ts';
import { readPlaces } from '../queue-places.ts';
import type { Request } from '../request.ts';
import { readSeenTargetLists, takenListNumbers } from '../seen/seen-target-lists.ts';
import { targetGroups } from '../target-sheets.ts';
import { type Change, call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import { givenReason } from './reason-input.ts';
import type { PrintedList, TargetSheet, TargetSheets } from './target-list-views.ts';

const id = z.string().min(1).max(80);
const onCopy = z.strictObject({ id, copy: z.int().min(1).max(MOST_COPIES) });

export const targetListCalls = {
  /** The lists of which the officer may know, the latest first. */
  'target-list.list': call({
    input: z.strictObject({}),
    permission: 'papers',
    audit: null,
    async handler(request): Handled<readonly PrintedList[]> {
      return success({ output: await printedLists(request) });
    },
  }),

  /** A list for whoever may know of all on it, each with its own number; the copies of each. Each is recorded before it is given. */
  'target-list.print': call({
    input: z.strictObject({ flight: id, copies: z.int().min(1).max(MOST_COPIES), language: z.enum(LANGUAGES) }),
    permission: 'papers',
    audit: 'target-list.printed',
    schedule: 'with-writes',
    async handler(request, { flight, copies, language }): Handled<TargetSheets> {
      const { context } = request;
      const { agency, officer, now } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'papers' });
      const found = await seenFlight(request, flight);
      if (found === null) return failed({ code: 'not-found', what: 'flight' });
      const [{ groups, without }, numbers, { flights }, targets] = await Promise.all([
        targetGroups(request, flight),
        takenListNumbers(request),
        readPlaces(request),
        targetsOn(request, found.row, agency),
      ]);
      const moment = flights.find(({ head }) => head.id === flight)?.moment ?? null;
      const taken = new Set(numbers);
      const approved = standingApproval(found.steps, agency, targets) !== null;
      const made = groups.map(({ readers, lines, cases }) => {
        const number = drawListNumber(taken, () => uint32(request));
        taken.add(number);
        const numbered = Array.from({ length: copies }, (_, at) => ({ number: at + 1, ended: null }));
        const about = { id: context.newId(), number, flight, officer: officer.id, agency, at: now, approved };
        const list: KeptTargetList = { ...about, people: lines.length, readers, copies: numbered, cases };
        return { list, lines };
      });
      const due = minuteOf(moment);
      const sheets = made.map(
        ({ list, lines }): TargetSheet => ({ list: toldList(list), leg: found.row.leg, due, lines }),
      );
      if (made.length > 0)
        await request.commit(
          made.map(
            ({ list }) => ({ table: 'targetLists', id: list.id, rev: 0, value: list, index: { flight } }) as const,
          ),
          made.map(({ list }) =>
            auditEntry(context, 'target-list.printed', list.id, {
              ...{ flight, number: list.number, copies, rows: list.people, language },
            }),
          ),
          ['flights'],
        );
      return success({ output: { sheets, without } });
    },
  }),

  /** A copy came back, or was destroyed. */
  'target-list.end-copy': call({
    input: onCopy.extend({ how: z.enum(['returned', 'destroyed']) }),
    permission: 'papers',
    audit: 'target-list.copy-ended',
    async handler(request, { how, ...on }, recorded): Handled<TargetList> {
      const ended = await endedCopy(request, on, how, '');
      return ended.ok ? success({ ...ended.value, details: recorded({ copyNumber: on.copy, how }) }) : ended;
    },
  }),

  /** Nobody knows where a copy is. What is known stands on the weekly list; it may still turn up. */
  'target-list.lose-copy': call({
    input: onCopy.extend({ reason: givenReason }),
    permission: 'papers',
    audit: 'target-list.copy-lost',
    async handler(request, { reason, ...on }, recorded): Handled<TargetList> {
      const ended = await endedCopy(request, on, 'lost', reason);
      return ended.ok ? success({ ...ended.value, details: recorded({ copyNumber: on.copy }), reason }) : ended;
    },
  }),
} as const;

async function endedCopy(
  request: Request,
  { id: wanted, copy }: z.infer<typeof onCopy>,
  how: CopyEnd,
  note: string,
): Promise<Result<Change<TargetList>, CallFailure>> {
  const found = (await readSeenTargetLists(request)).find((each) => each.id === wanted);
  if (found === undefined) return failed({ code: 'not-found', what: 'target-list' });
  const { officer, now } = request.context;
  const ended = endCopy(found.value, copy, { how, officer: officer.id, at: now, note });
  if (!ended.ok) return failed({ code: 'refused', why: ended.failure });
  const { flight } = ended.value;
  return success({
    output: toldList(ended.value),
    writes: [{ table: 'targetLists', id: wanted, rev: found.rev, value: ended.value, index: { flight } }],
    subject: wanted,
    topics: ['flights'],
  });
}
