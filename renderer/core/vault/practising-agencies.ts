/** The agencies in practice: those of the live store, so that officers of each can practise. */
import { type AgencySetting, SHIPPED_SETTING } from '../../../shared/agency/agency-setting.ts';
import { readSetting } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';

/** Copies the table of the live store to the practice store, where it differs. Proposals stay where they are accepted. Throws what the stores report. */
export async function copyAgencies({ live, store }: { readonly live: Store; readonly store: Store }): Promise<void> {
  const [here, there] = await Promise.all([readSetting(live, 'agencies'), readSetting(store, 'agencies')]);
  if (here === undefined) return;
  const before = there?.value ?? SHIPPED_SETTING;
  if (JSON.stringify(before.rows) === JSON.stringify(here.value.rows)) return;
  const value: AgencySetting = { ...SHIPPED_SETTING, rows: here.value.rows, former: [before.rows, ...before.former] };
  await commit(store, [{ table: 'settings', id: 'agencies', rev: null, value }], []);
}
