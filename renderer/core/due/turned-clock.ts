/** What the trail, and by it the weekly list, says of a machine's clock that was turned by an hour or more. */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { auditEntry } from '../audit/entries.ts';
import type { Context } from '../request.ts';

export interface TurnedClock {
  readonly isBack: boolean;
  /** What the machine's clock would have said, ISO 8601 UTC; null: it was turned while the program did not run. */
  readonly from: string | null;
  /** What it said, ISO 8601 UTC. */
  readonly to: string;
}

/** Every officer may read it: it says how the clock went, and who was signed in when the program saw it, and nothing of other entries. */
export function turnedEntry(
  { isBack, from, to }: TurnedClock,
  { officer, agency }: Pick<Context, 'officer' | 'agency'>,
): AuditEntry {
  const times = { ...(from === null ? {} : { from }), to };
  return auditEntry({ now: to, officer, agency }, isBack ? 'clock.set-back' : 'clock.set-ahead', null, times);
}
