/** Damaged records as screens show them. */
import type { DamageView } from '../calls/session-views.ts';
import { type SeenStore, wholeOf } from '../store/open-store.ts';

/** The damaged flights and message reports, each once with its worst state. */
export function damageOf(store: SeenStore): readonly DamageView[] {
  const { damage, ledger } = wholeOf(store);
  const things = new Map<string, DamageView>();
  for (const { table, id, state: found } of damage.records) {
    // Its retention period has ended meanwhile.
    if (found === 'permanent' && !ledger.lists(table, id)) continue;
    const state = found === 'failed' ? 'permanent' : found;
    const of = table === 'messageReports' ? 'message' : 'flight';
    const worst = WORST_FIRST.find((each) => each === state || each === things.get(id)?.state) ?? state;
    things.set(id, { of, id, state: worst });
  }
  return [...things.values()];
}

const WORST_FIRST = ['permanent', 'rederiving', 'rederived'] as const;
