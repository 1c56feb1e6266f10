/** The alarm about the trail that all officers see until a supervisor acknowledges it. */

import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import type { TrailAlarm } from '../calls/audit-views.ts';
import type { Request } from '../request.ts';
import { readSetting } from '../session.ts';

/** Its end differs from the anchor outside the store, or entries are not as they were written; null: neither, or acknowledged. */
export async function trailAlarm({
  store,
  services: { anchoring },
}: Pick<Request, 'store' | 'services'>): Promise<TrailAlarm | null> {
  if (anchoring !== null && anchoring.finding !== null) return anchoring.finding;
  const [check, noted] = await Promise.all([readSetting(store, 'auditCheck'), readSetting(store, 'auditNoted')]);
  const [first] = check?.value.breaks ?? [];
  if (check === undefined || first === undefined || noted?.value === breaksMark(check.value)) return null;
  return { code: 'audit-broken', seq: first.seq, last: first.last, at: check.value.at };
}

/** Identifies a set of breaks: when one is added, the alarm is shown again. */
export function breaksMark({ breaks }: Pick<TrailCheckView, 'breaks'>): string {
  return breaks.map(({ code, seq, last }) => `${code} ${seq} ${last}`).join('\n');
}
