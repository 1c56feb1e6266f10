/** What of a case goes outward by the frame in force: its duties, and to whom the officer may refer. */
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import type { Case } from '../../shared/casework/case.ts';
import type { Referral } from '../../shared/casework/referral.ts';
import { findsOf, type ReferralDuty, referralDuties } from '../../shared/casework/referral-duties.ts';
import { frameInForce, NO_FRAME_SETTING } from '../../shared/frame/frame-setting.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import { type ReferralOption, referralOptions } from '../../shared/frame/referral-line.ts';
import { agenciesHere } from './agencies-here.ts';
import { localDay } from './local-day.ts';
import type { Request } from './request.ts';
import { readCaseToAskAbout } from './seen/seen-cases.ts';
import { readSetting } from './session.ts';

/** The frame in force, as it is stored. */
export async function readFrameInForce({ store }: Pick<Request, 'store'>): Promise<LegalFrame> {
  return frameInForce((await readSetting(store, 'frame'))?.value ?? NO_FRAME_SETTING);
}

/** What must go outward of a case. `now`: the latest time that the store has seen. */
export function dutiesOf(
  request: Request,
  frame: LegalFrame,
  onCase: Case,
  referrals: readonly Referral[],
  now: string,
): readonly ReferralDuty[] {
  return referralDuties(onCase, referrals, frame, localDay(request, now));
}

/** To whom the officer's agency may refer its own finds: offices, and agencies that work here and may see the case. */
export async function optionsOf(request: Request, frame: LegalFrame, onCase: Case): Promise<readonly ReferralOption[]> {
  const { agency, now } = request.context;
  if (!isLawAgency(agency)) return [];
  const finds = findsOf(onCase).filter((find) => find.agency === agency);
  const options = referralOptions(frame, finds, localDay(request, now));
  if (options.length === 0) return options;
  const [here, asked] = await Promise.all([agenciesHere(request, 'case.work'), readCaseToAskAbout(request, onCase.id)]);
  return options.filter(
    ({ to }) => to.kind === 'office' || (here.has(to.agency) && asked?.notGivenTo.includes(to.agency) !== true),
  );
}
