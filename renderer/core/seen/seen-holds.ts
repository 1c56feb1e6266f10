/** Legal holds that the officer may know of. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import type { HoldSubject, LegalHold } from '../../../shared/retention/legal-hold.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll } from '../store/read.ts';
import { hiddenCaseIds } from './seen-cases.ts';
import { hidesFrom } from './seen-heads.ts';
import { type SeenTravellers, seenTravellers, type TravellerOnFlight } from './seen-travellers.ts';

/** All holds except those that another agency laid on a traveller with only hidden hits, or on a hidden case: they would reveal the hits. */
export async function readSeenHolds(request: Request): Promise<readonly Opened<LegalHold>[]> {
  return seenHoldsAmong(request, await readAll(wholeOf(request.store), 'legalHolds'));
}

/** The same of some holds. */
export async function seenHoldsAmong(
  request: Request,
  holds: readonly Opened<LegalHold>[],
): Promise<readonly Opened<LegalHold>[]> {
  const [seen, hiddenCases] = await Promise.all([seenTravellers(request), hiddenCaseIds(request)]);
  if (seen === null) return holds;
  const { agency } = request.context;
  // What was hidden stays so when its hits are muted or withdrawn, until a frame hides nothing from the agency.
  const frame = request.world.terms.frame?.frame ?? null;
  const { keptFrom } = agenciesOf(frame);
  const hides = hidesFrom(frame, agency);
  return holds.filter(({ value: { subject, set, hiddenFrom = [] } }) => {
    if (subject.kind === 'flight') return true;
    if (hides && keptFrom(hiddenFrom, set.at).some((each) => each === agency) && !seen.isOwn([set.officer, set.second]))
      return false;
    if (subject.kind === 'case' && hiddenCases.has(subject.case)) return false;
    const on = travellerOf(subject);
    return on === null || !seen.hides(on, [set.officer, set.second]);
  });
}

/** A new hold with the agencies from which it is hidden now. */
export async function withHiddenFrom(request: Request, hold: LegalHold): Promise<LegalHold> {
  const seen = await seenTravellers(request);
  return seen === null ? hold : holdHiddenBy(seen, hold);
}

/** A hold with the agencies from which it is hidden now. */
export function holdHiddenBy(seen: SeenTravellers, hold: LegalHold): LegalHold {
  const { set } = hold;
  const on = travellerOf(hold.subject);
  if (on === null) return hold;
  // Until hits are known, holds are hidden to be safe; that is not kept.
  if (seen.isOpen(on, [set.officer, set.second]) || !seen.isScreened(on.flight)) return hold;
  return { ...hold, hiddenFrom: seen.blindTo(on).filter((each): each is LawAgency => isLawAgency(each)) };
}

/** The traveller whom the hold is about; null: a flight, or something else. */
function travellerOf(subject: HoldSubject): TravellerOnFlight | null {
  if (subject.kind === 'flight' || subject.flight === null || subject.traveller === null) return null;
  return { flight: subject.flight, traveller: subject.traveller };
}
