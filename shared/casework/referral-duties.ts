/** What of a case must be handed outward by the legal frame, until when, and whether it was. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { LegalFrame } from '../frame/legal-frame.ts';
import { linesFor, type ReferredFind } from '../frame/referral-line.ts';
import type { IsoDate } from '../manifest.ts';
import type { Case, CaseEvent } from './case.ts';
import { stands } from './finding.ts';
import { isSameReceiver, isWithThem, type Referral, type ReferralTo, type ReferredKind } from './referral.ts';

export interface ReferralDuty {
  readonly to: ReferralTo;
  readonly find: ReferredKind;
  /** Whose find it is. */
  readonly agency: LawAgency;
  /** Officer ids: who recorded the find. */
  readonly officers: readonly string[];
  /** When it was found, and until when it must be handed over, ISO 8601 UTC. */
  readonly from: string;
  readonly due: string;
  readonly cites: string;
  /** It is with them. */
  readonly done: boolean;
}

const HOUR_MS = 3_600_000;

/** The duties of a case by the lines in force on a day, the first due first. */
export function referralDuties(
  { found, timeline }: Pick<Case, 'found' | 'timeline'>,
  referrals: readonly Referral[],
  frame: LegalFrame,
  day: IsoDate,
): readonly ReferralDuty[] {
  const recorded = results({ timeline });
  const duties = findsOf({ found, timeline }).flatMap((find) => {
    const since = recorded.filter((event) => event.found.some(({ kind }) => kind === find.kind));
    const from = since[0] === undefined ? undefined : timeOf(since[0]);
    if (from === undefined) return [];
    return linesFor(frame, find, day).flatMap((line): readonly ReferralDuty[] =>
      line.within === null
        ? []
        : [
            {
              ...{ to: line.to, find: find.kind, agency: find.agency, cites: line.cites, from },
              officers: [...new Set(since.map(({ officer, doneBy }) => doneBy?.officer ?? officer))],
              due: new Date(Date.parse(from) + line.within * HOUR_MS).toISOString(),
              done: referrals.some((each) => isReferredTo(each, line.to, find)),
            },
          ],
    );
  });
  const sorted = [...duties].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  // Several lines of drugs are one duty.
  return sorted.filter((duty, at) => sorted.findIndex((other) => isSameDuty(duty, other)) === at);
}

/** The finds that stand, each with its agency: that of whoever recorded it where the line names none. Results of earlier releases may name neither. */
export function findsOf({ found, timeline }: Pick<Case, 'found' | 'timeline'>): readonly ReferredFind[] {
  const own = results({ timeline }).at(-1)?.agency;
  return found.flatMap(({ kind, agency = own, ...rest }) =>
    kind === 'referred' || agency === undefined || !stands(rest) ? [] : [{ kind, agency }],
  );
}

function results({ timeline }: Pick<Case, 'timeline'>) {
  return timeline.filter((event) => event.kind === 'result-recorded');
}

/** Each agency refers its own finds. */
function isReferredTo(referral: Referral, to: ReferralTo, { kind, agency }: ReferredFind): boolean {
  const { asked, finds } = referral;
  return isWithThem(referral) && asked.agency === agency && isSameReceiver(referral.to, to) && finds.includes(kind);
}

function isSameDuty(one: ReferralDuty, other: ReferralDuty): boolean {
  return one.find === other.find && one.agency === other.agency && isSameReceiver(one.to, other.to);
}

function timeOf({ happened, at }: CaseEvent): string {
  return happened ?? at;
}
