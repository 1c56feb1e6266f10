/** Clocks of referrals: what must be handed outward, and what somebody has to answer. */
import type { Case } from '../../../shared/casework/case.ts';
import { receiverOf } from '../../../shared/casework/question.ts';
import { isOpen, type Referral, referralState } from '../../../shared/casework/referral.ts';
import type { ReferralDuty } from '../../../shared/casework/referral-duties.ts';
import { warnedAt } from '../../../shared/time/due-clock.ts';
import { dutiesIn, readFrameInForce } from '../case-referrals.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { allSeenReferrals, seenCasesWithFinds } from '../seen/seen-referrals.ts';
import type { DueRecord } from './due-record.ts';

/** Days after which a missed time is told no longer; the case goes on to say it. Cases from before the lines were written would else never be silent. */
const TOLD_DAYS = 30;
const DAY_MS = 86_400_000;

interface OwedReferral {
  readonly onCase: Case;
  readonly duty: ReferralDuty;
}

/** What must be handed outward and is not, of cases that the officer sees. */
export async function owedReferrals(request: Request): Promise<readonly OwedReferral[]> {
  const { context, services, store } = request;
  if (!isPermitted(context.officer, 'case.work', store.name)) return [];
  const cases = await seenCasesWithFinds(request);
  if (cases.length === 0) return [];
  const [frame, now, referrals] = await Promise.all([
    readFrameInForce(request),
    services.seenTime.now(),
    allSeenReferrals(request),
  ]);
  const since = new Date(Date.parse(now) - TOLD_DAYS * DAY_MS).toISOString();
  const dutiesOf = dutiesIn(request, frame, now);
  const owed: OwedReferral[] = [];
  for (const onCase of cases) {
    const own = referrals.flatMap(({ value }) => (value.case === onCase.id ? [value] : []));
    for (const duty of await dutiesOf(onCase, own)) if (!duty.done && duty.due >= since) owed.push({ onCase, duty });
  }
  return owed;
}

/** Told to whoever recorded the find, and to the officers of the agency whose find it is. */
export async function referralsOwed(request: Request): Promise<readonly DueRecord[]> {
  return (await owedReferrals(request)).map(({ onCase, duty }): DueRecord => {
    const { to, find, agency, officers, from, due } = duty;
    const told = { officers, agencies: [agency] };
    const clock = { from, warnAt: warnedAt(from, due), due, escalateAt: due, told, escalatesTo: [agency] };
    return { id: `${onCase.id} ${find} ${receiverOf(to)}`, clock, params: { case: onCase.id } };
  });
}

/** What was handed over and not answered, or taken over and not ended. */
export async function referralsUnanswered(request: Request): Promise<readonly DueRecord[]> {
  if (!isPermitted(request.context.officer, 'case.work', request.store.name)) return [];
  return (await allSeenReferrals(request)).flatMap(({ id, value }): readonly DueRecord[] => {
    const clock = clockOf(value);
    return clock === null ? [] : [{ id, clock, params: { case: value.case } }];
  });
}

function clockOf(referral: Referral): DueRecord['clock'] | null {
  const { asked, due, handed, to } = referral;
  if (due === null || handed === null || !isOpen(referral)) return null;
  const isTheirs = to.kind === 'agency' && referralState(referral) === 'handed';
  const told = { officers: [asked.officer], agencies: isTheirs ? [to.agency] : [] };
  const from = handed.at;
  return { from, warnAt: warnedAt(from, due), due, escalateAt: due, told, escalatesTo: [asked.agency] };
}
