/**
 * The state of the audit trail as the officer may see it. Numbers in the chain count the entries of all agencies, so an officer from whom entries are hidden is told none of
 * them: only whether the trail is whole.
 */
import type { ChainHead } from '../../../shared/audit/chain.ts';
import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import type { SeenAlarm, SeenCheck, SeenHead, TrailAlarm } from '../calls/audit-views.ts';
import type { Request } from '../request.ts';
import { hidesRule } from './seen-rules.ts';

type Looking = Pick<Request, 'world' | 'context'>;

/** May the officer know how many entries the trail has? */
export function seesNumbers(request: Looking): boolean {
  return hidesRule(request) === null;
}

/** The last entry. */
export function seenTrailHead(request: Looking, { seq, hash }: ChainHead): SeenHead {
  return { seq: seesNumbers(request) ? seq : null, hash };
}

/** An alarm. */
export function seenTrailAlarm(request: Looking, alarm: TrailAlarm | null): SeenAlarm | null {
  return alarm === null || seesNumbers(request) ? alarm : { ...alarm, seq: null, last: null };
}

/** The result of a check. */
export function seenTrailCheck(
  request: Looking,
  { at, officer, entries, destroyed, breaks }: TrailCheckView,
): SeenCheck {
  const isWhole = breaks.length === 0;
  return seesNumbers(request)
    ? { at, officer, isWhole, entries, destroyed, breaks }
    : { at, officer, isWhole, entries: null, destroyed: null, breaks: [] };
}
