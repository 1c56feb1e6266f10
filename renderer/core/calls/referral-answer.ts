/** What came of a referral, and what of it no longer stands. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { DeclaredDetails } from '../../../shared/audit/audit-entry.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { isOverturned, isTestable } from '../../../shared/casework/finding.ts';
import { answered, REFERRAL_ANSWERS, type Referral, type ReferralAnswer } from '../../../shared/casework/referral.ts';
import { isForIntelligence } from '../../../shared/frame/referral-line.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { agenciesHere } from '../agencies-here.ts';
import { isPermitted } from '../permissions.ts';
import type { Request, WholeRequest } from '../request.ts';
import { type CaseSight, caseSight } from '../seen/case-sight.ts';
import type { SeenReferral } from '../seen/seen-referrals.ts';
import type { Write } from '../store/commit.ts';
import { type Opened, readOne } from '../store/read.ts';
import { instantOfUnit } from '../unit-time.ts';
import { type Change, call, type Handled } from './call.ts';
import { applied } from './case-step.ts';
import type { CallFailure } from './failure.ts';
import { MOST_FOUND } from './found-input.ts';
import { localTimeInput } from './local-time-input.ts';
import { referralId, referralLine, referralText } from './referral-input.ts';
import type { ReferralView } from './referral-views.ts';
import { namedOf, referralChanged, referralWritten } from './referrals.ts';

const WORK = 'case.work';
const EXAMINE = 'case.examine';

export const referralAnswerCalls = {
  /**
   * What they said. An officer of the agency to which it went says it; what an office said, somebody of the agency that referred types. Finds that do not stand are overturned
   * in the case with the same act, as by a laboratory.
   */
  'referral.answer': call({
    input: z.strictObject({
      id: referralId,
      kind: z.enum(REFERRAL_ANSWERS),
      text: referralText.min(1),
      reference: referralLine,
      said: z.strictObject({ by: referralLine.min(1), at: localTimeInput }).nullable(),
      /** Lines of what was found, from 0, that do not stand. */
      overturned: z
        .array(
          z
            .int()
            .min(0)
            .max(MOST_FOUND - 1),
        )
        .max(MOST_FOUND),
    }),
    permission: WORK,
    whole: 'It acts on the stored case where a find does not stand, and answers the referral alone.',
    audit: 'referral.answered',
    makesDue: true,
    async handler(request, given, recorded): Handled<ReferralView> {
      const { context } = request;
      const at = given.said === null ? null : instantOfUnit(request, given.said.at);
      if (given.said !== null && at === null) return failed({ code: 'invalid-input', path: 'said.at' });
      const said = given.said === null || at === null ? null : { by: given.said.by, at };
      const { kind, text, reference } = given;
      const answer = { officer: context.officer.id, at: context.now, kind, text, reference, said, overturned: [] };
      const tried = await referralChanged(request, given.id, kind, WORK, (referral) => answered(referral, answer));
      if (!tried.ok) return tried;
      const { value, onCase } = tried.value;
      const wrong = saidWrongly(value, said, context.now);
      if (wrong !== null) return failed({ code: 'refused', why: wrong });
      const sight = await caseSight(request);
      const overturned = given.overturned.flatMap((line) => onCase.found[line]?.kind ?? []);
      const finds = overturned.join(' ') || null;
      const details = recorded({ ...namedOf(value), reference, answer: kind, finds });
      // The timeline goes to court, and what a bureau says is intelligence: it stays in the referral, to which its number leads.
      const note = isForIntelligence(value.to) ? value.id : text;
      const done = await withOverturned(request, sight, value, onCase, given.overturned, note, details);
      if (!done.ok) return done;
      // Nobody says alone both that it was handed over to an office and how it ended there.
      const needs = value.to.kind === 'office' && kind !== 'taken-over' && value.handed?.officer === context.officer.id;
      const second = needs ? await confirmedByAnother(request, sight, onCase) : success(null);
      if (!second.ok) return second;
      if (!needs && given.overturned.length === 0) request.alone();
      const kept: ReferralAnswer = {
        ...{ ...answer, overturned },
        ...(second.value === null ? {} : { second: second.value.id }),
      };
      const after: SeenReferral = {
        ...tried.value,
        value: { ...value, answers: [...value.answers.slice(0, -1), kept] },
      };
      const { value: change } = await referralWritten(request, after, details, text);
      return success({
        ...change,
        writes: [...change.writes, ...done.value.writes],
        due: done.value.due,
        topics: [...change.topics, ...done.value.topics],
      });
    },
  }),
} as const;

/** Why what was said fits neither who it went to nor the time. */
function saidWrongly({ to, handed }: Referral, said: ReferralAnswer['said'], now: string): string | null {
  if ((to.kind === 'office') !== (said !== null)) return 'question-said';
  if (said === null) return null;
  const since = handed?.happened.slice(0, 16) ?? '';
  return said.at > now || said.at.slice(0, 16) < since ? 'question-said-time' : null;
}

type Overturning = Required<Pick<Change<Case>, 'writes' | 'due' | 'topics'>>;
const NOTHING: Overturning = { writes: [], due: [], topics: [] };

/** The case with these finds overturned: only tested ones that were referred. */
async function withOverturned(
  request: WholeRequest,
  sight: CaseSight,
  referral: Referral,
  onCase: Case,
  lines: readonly number[],
  note: string,
  recorded: DeclaredDetails,
): Promise<Result<Overturning, CallFailure>> {
  if (lines.length === 0) return success(NOTHING);
  if (!isPermitted(request.context.officer, EXAMINE, request.store.name))
    return failed({ code: 'not-permitted', permission: EXAMINE });
  const stored = await readOne(request.store, 'cases', onCase.id);
  if (stored === undefined) return failed({ code: 'not-found', what: 'case' });
  let current: Opened<Case> = stored;
  let done = NOTHING;
  for (const line of new Set(lines)) {
    const find = current.value.found[line];
    const isReferred =
      find !== undefined &&
      isTestable(find) &&
      !isOverturned(find) &&
      (find.agency ?? referral.asked.agency) === referral.asked.agency &&
      referral.finds.some((kind) => kind === find.kind);
    if (!isReferred) return failed({ code: 'refused', why: 'referral-find' });
    const act = { kind: 'test', line, test: 'overturned', note } as const;
    const step = await applied(request, sight, current, act, recorded, EXAMINE);
    if (!step.ok) return step;
    const { writes = [], due = [], topics = [] } = step.value;
    const write = writes.find(isCaseWrite);
    if (write === undefined) break;
    current = { ...current, value: write.value };
    done = { writes, due, topics };
  }
  return success(done);
}

function isCaseWrite(write: Write): write is Extract<Write, { readonly table: 'cases'; readonly value: Case }> {
  return write.table === 'cases' && 'value' in write;
}

async function confirmedByAnother(request: Request, sight: CaseSight, onCase: Case) {
  const hiddenFrom = sight.notGivenTo(onCase);
  const here = await agenciesHere(request, WORK);
  return request.confirmed([...here].filter((agency) => isLawAgency(agency) && !hiddenFrom.includes(agency)));
}
