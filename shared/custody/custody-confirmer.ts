/** Who confirms an entry of custody: some take two officers, some an officer of the agency that answers for it. */
import type { LawAgency } from '../agency/agency-id.ts';
import { type Custody, type CustodyAct, type CustodyKind, heldIn } from './custody.ts';

/** Entries whose strike changes how long somebody may be held; that takes two officers. */
const DECISIVE: ReadonlySet<CustodyKind> = new Set(['begun', 'taken-over', 'regime', 'extended', 'ended', 'began-at']);

/** Does the act take two officers? It would change how long somebody was or may be held, after the fact, or let the time run anew for somebody who was held before. */
function takesTwo(custody: Custody, act: CustodyAct): boolean {
  if (act.kind === 'began-at') return true;
  if (act.kind === 'begun') return heldIn(custody) !== null;
  if (act.kind === 'regime') return act.regime === 'adult';
  return act.kind === 'struck' && DECISIVE.has(act.what);
}

/** Acts with which an agency takes somebody out of the hands of the one that holds them, or keeps them there. */
const OF_HOLDER: ReadonlySet<CustodyKind> = new Set(['ended', 'extended', 'taken-over']);

/**
 * Who confirms the act: nobody (null), any second officer, or one of that agency. What another agency entered, or holds somebody for, it answers for itself. That somebody who is
 * a minor by the flight's record (`isMinor`) is held by the rules of adults takes two as well.
 */
export function confirmerOf(
  custody: Custody,
  act: CustodyAct,
  { agency, isMinor }: { readonly agency: LawAgency; readonly isMinor: boolean | null },
): LawAgency | 'anybody' | null {
  if (act.kind === 'struck') {
    const entry = custody.entries.find(({ no }) => no === act.of);
    if (entry !== undefined && entry.agency !== agency) return entry.agency;
  }
  const held = heldIn(custody);
  if (held !== null && held.ended === null && held.agency !== agency && OF_HOLDER.has(act.kind)) return held.agency;
  if (isAgainstAge(act, isMinor)) return 'anybody';
  return takesTwo(custody, act) ? 'anybody' : null;
}

/** Would somebody who is a minor by the flight's record be held by the rules of adults? Then it says why. */
export function isAgainstAge(act: CustodyAct, isMinor: boolean | null): boolean {
  return act.kind === 'begun' && act.regime === 'adult' && isMinor === true;
}
