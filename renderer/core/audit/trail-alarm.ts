/** What everybody is told about the trail until a supervisor takes note of it. */

import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import type { TrailAlarm } from '../calls/audit-views.ts';
import type { Request } from '../request.ts';
import { readSetting } from '../session.ts';

/** Its end is not the one kept outside the store, or something in it is not as it was written; null: all is well, or it was noted. */
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

/** Tells one set of breaks from another: when one is added, everybody is told again. */
export function breaksMark({ breaks }: Pick<TrailCheckView, 'breaks'>): string {
  return breaks.map(({ code, seq, last }) => `${code} ${seq} ${last}`).join('\n');
}
