/** The table of agencies of a store. */
import { type Agencies, agenciesIn, SHIPPED_TABLE } from '../../shared/agency/agencies.ts';
import { type AgencySetting, SHIPPED_SETTING } from '../../shared/agency/agency-setting.ts';
import { readSetting } from './session.ts';
import type { SeenStore } from './store/open-store.ts';

/** The table with what waits and what was before, and its revision. */
export async function readAgencySetting(
  store: SeenStore,
): Promise<{ readonly setting: AgencySetting; readonly rev: number }> {
  const found = await readSetting(store, 'agencies');
  return { setting: found?.value ?? SHIPPED_SETTING, rev: found?.rev ?? 0 };
}

/** The agencies, where there is no world at hand. */
export async function readAgencies(store: SeenStore): Promise<Agencies> {
  const found = await readSetting(store, 'agencies');
  return found === undefined ? SHIPPED_TABLE : agenciesIn(found.value.rows);
}
