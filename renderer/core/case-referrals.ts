/** What of a case goes outward by the frame in force: its duties, and to whom the officer may refer. */
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import type { Case } from '../../shared/casework/case.ts';
import type { Referral, ReferralTo } from '../../shared/casework/referral.ts';
import { findsOf, type ReferralDuty, referralDuties } from '../../shared/casework/referral-duties.ts';
import { frameInForce, NO_FRAME_SETTING } from '../../shared/frame/frame-setting.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import { type ReferralOption, referralOptions } from '../../shared/frame/referral-line.ts';
import { agenciesHere } from './agencies-here.ts';
import { localDay } from './local-day.ts';
import type { Request } from './request.ts';
import { casesToAskAbout } from './seen/seen-cases.ts';
import { readSetting } from './session.ts';

/** The frame in force, as it is stored. */
export async function readFrameInForce({ store }: Pick<Request, 'store'>): Promise<LegalFrame> {
  return frameInForce((await readSetting(store, 'frame'))?.value ?? NO_FRAME_SETTING);
}

/** Gives what must go outward of a case, without what nobody can do, also what was done. `now`: the time that went by, as the store has seen it. */
export function dutiesIn(
  request: Request,
  frame: LegalFrame,
  now: string,
): (onCase: Case, referrals: readonly Referral[]) => Promise<readonly ReferralDuty[]> {
  const day = localDay(request, now);
  let receivers: ReturnType<typeof receiversIn> | undefined;
  return async (onCase, referrals) => {
    const duties = referralDuties(onCase, referrals, frame, day);
    // Most lines name offices, for which nobody's sight is asked.
    if (duties.every(({ to }) => to.kind === 'office')) return duties;
    receivers ??= receiversIn(request);
    const mayGo = await (await receivers)(onCase);
    return duties.filter(({ to, done }) => done || mayGo(to));
  };
}

/** Gives to whom finds of a case may go: to offices, and to agencies that work here and may see the case. */
async function receiversIn(request: Request): Promise<(onCase: Case) => Promise<(to: ReferralTo) => boolean>> {
  const [here, read] = await Promise.all([agenciesHere(request, 'case.work'), casesToAskAbout(request)]);
  return async ({ id }) => {
    const asked = await read(id);
    return (to) => to.kind === 'office' || (here.has(to.agency) && asked?.notGivenTo.includes(to.agency) !== true);
  };
}

/** To whom the officer's agency may refer its own finds. */
export async function optionsOf(request: Request, frame: LegalFrame, onCase: Case): Promise<readonly ReferralOption[]> {
  const { agency, now } = request.context;
  if (!isLawAgency(agency)) return [];
  const finds = findsOf(onCase).filter((find) => find.agency === agency);
  const options = referralOptions(frame, finds, localDay(request, now));
  if (options.length === 0) return options;
  const mayGo = await (await receiversIn(request))(onCase);
  return options.filter(({ to }) => mayGo(to));
}
