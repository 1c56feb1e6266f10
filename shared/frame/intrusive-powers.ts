/** Intrusive acts in the legal frame: which agency may do each, on whose order, and what the law asks before it begins. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';
import {
  type Authority,
  INTRUSIVE_ACTS,
  INTRUSIVE_NEEDS,
  type IntrusiveAct,
  type IntrusiveLine,
  type IntrusiveNeed,
  isInForce,
  type LegalFrame,
  speaksOf,
} from './legal-frame.ts';

/** What ships, until the unit writes its own: every agency, and everything that can be asked. */
export const SHIPPED_INTRUSIVE: readonly IntrusiveLine[] = [
  shipped('strip', 'prosecutor', ['consent', 'same-sex', 'interpreter', 'witness']),
  shipped('intimate', 'judge', INTRUSIVE_NEEDS),
  shipped('x-ray', 'prosecutor', ['consent', 'doctor', 'interpreter', 'witness', 'pregnancy']),
  shipped('hospital', 'prosecutor', ['consent', 'doctor', 'interpreter', 'witness', 'pregnancy']),
  shipped('telephone', 'prosecutor', ['consent', 'interpreter', 'witness']),
];

function shipped(act: IntrusiveAct, authority: Authority, needs: readonly IntrusiveNeed[]): IntrusiveLine {
  return { id: act, act, agency: null, authority, needs, cites: '', validFrom: null, validTo: null, note: '' };
}

/** The lines of a frame; those that ship, where it was written before there were any. */
export function intrusiveLines({ intrusive }: Pick<LegalFrame, 'intrusive'>): readonly IntrusiveLine[] {
  return intrusive ?? SHIPPED_INTRUSIVE;
}

/** The line under which the agency may do the act on a day; null: it may not. One that names the agency takes precedence. */
export function intrusivePower(
  frame: LegalFrame,
  act: IntrusiveAct,
  agency: LawAgency,
  day: IsoDate,
): IntrusiveLine | null {
  const lines = intrusiveLines(frame).filter((line) => line.act === act && isInForce(line, day));
  const named = lines.find((line) => line.agency === agency);
  const counted = lines.find((line) => line.agency !== null && speaksOf(frame, [line.agency], agency));
  return named ?? counted ?? lines.find((line) => line.agency === null) ?? null;
}

/** The acts that the agency may do on a day, in their order, with their lines. */
export function intrusivePowers(frame: LegalFrame, agency: LawAgency, day: IsoDate): readonly IntrusiveLine[] {
  return INTRUSIVE_ACTS.flatMap((act) => intrusivePower(frame, act, agency, day) ?? []);
}
