/** Who confirms an entry of custody: some take two officers, some an officer of the agency that answers for it. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { CustodyLine } from '../frame/legal-frame.ts';
import { leftOpen } from './capsule-tally.ts';
import { type Custody, type CustodyAct, type CustodyKind, heldIn } from './custody.ts';
import { custodyClock } from './custody-clock.ts';

/** Entries whose strike changes how long somebody may be held, or how many capsules remain; that takes two officers. */
const DECISIVE: ReadonlySet<CustodyKind> = new Set([
  ...(['begun', 'taken-over', 'regime', 'extended', 'ended', 'began-at'] as const),
  ...(['capsules', 'passage'] as const),
]);

/** Who enters it, and when. */
export interface Entering {
  readonly agency: LawAgency;
  /** A minor by the flight's record; null: it does not say. */
  readonly isMinor: boolean | null;
  /** When it is typed, ISO 8601 UTC. */
  readonly at: string;
  /** When it happened; null: now. */
  readonly happened: string | null;
  /** The line of the frame under which somebody is held; null: there is none, or nobody is. */
  readonly line: CustodyLine | null;
}

/**
 * Does the act take two officers? It would change how long somebody was or may be held, or when something owed was done. Or it lets the time run anew for somebody who was held
 * before, or ends a watch whose capsules are not accounted for.
 */
function takesTwo(custody: Custody, act: CustodyAct, by: Entering): boolean {
  switch (act.kind) {
    case 'began-at':
    case 'taken-over':
    // The frame says who decides. That they did, and when, is typed in the room, so a second officer vouches for it.
    case 'extended':
      return true;
    case 'begun':
      return heldIn(custody) !== null;
    case 'regime':
      return act.regime === 'adult';
    case 'struck':
      return DECISIVE.has(act.what);
    case 'ended':
      return isEarlier(by) || leftOpen(custody, act) !== null;
    case 'duty':
      return isEarlier(by) && wasDue(custody, act, by);
    default:
      return false;
  }
}

/** Is it entered as earlier than it is typed? Times are said by the minute. */
function isEarlier({ at, happened }: Entering): boolean {
  return happened !== null && minuteOf(happened) < minuteOf(at);
}

const minuteOf = (time: string) => time.slice(0, 16);

/** Was the duty due when it is typed? Entered as earlier it would look as if it had been done in time. */
function wasDue(custody: Custody, { duty }: Extract<CustodyAct, { kind: 'duty' }>, { at, line }: Entering): boolean {
  const held = heldIn(custody);
  if (held === null) return false;
  return custodyClock(held, line, at).owed.some((term) => term.duty === duty && term.done === null && term.late);
}

/** Acts with which an agency takes somebody out of the hands of the one that holds them, or keeps them there. */
const OF_HOLDER: ReadonlySet<CustodyKind> = new Set(['ended', 'extended', 'taken-over']);

/**
 * Who confirms the act: nobody (null), any second officer, or one of that agency. What another agency entered, or holds somebody for, it answers for itself. That somebody who is
 * a minor by the flight's record (`isMinor`) is held by the rules of adults takes two as well.
 */
export function confirmerOf(custody: Custody, act: CustodyAct, by: Entering): LawAgency | 'anybody' | null {
  const { agency, isMinor } = by;
  if (act.kind === 'struck') {
    const entry = custody.entries.find(({ no }) => no === act.of);
    if (entry !== undefined && entry.agency !== agency) return entry.agency;
  }
  const held = heldIn(custody);
  if (held !== null && held.ended === null && held.agency !== agency && OF_HOLDER.has(act.kind)) return held.agency;
  if (isAgainstAge(act, isMinor)) return 'anybody';
  return takesTwo(custody, act, by) ? 'anybody' : null;
}

/** Would somebody who is a minor by the flight's record be held by the rules of adults? Then it says why. */
export function isAgainstAge(act: CustodyAct, isMinor: boolean | null): boolean {
  return act.kind === 'begun' && act.regime === 'adult' && isMinor === true;
}
