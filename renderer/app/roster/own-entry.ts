import type { OnDutyNow } from '../../../shared/roster/roster.ts';
import type { OnDutyView } from '../../core/calls/roster-views.ts';

/** Where the officer is by the roster of the shift that runs; null: they are not on duty. */
export function ownEntry({ agencies }: Pick<OnDutyView, 'agencies'>, officer: string): OnDutyNow | null {
  return agencies.flatMap(({ on }) => on).find((each) => each.officer === officer) ?? null;
}
