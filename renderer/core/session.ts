/** The acting officer and the unit, from the store's settings. */
import type { NamedOfficer, Officer } from '../../shared/casework/case.ts';
import type { Unit } from '../../shared/casework/unit.ts';
import { DEFAULT_MEETING_LIMITS, type MeetingLimits } from '../../shared/encounter/meeting-limits.ts';
import { DEFAULT_WINDOW, type WindowHours } from '../../shared/flight/operating-window.ts';
import { DEFAULT_SLTD_LIMITS, type SltdLimits } from '../../shared/interpol/sltd-clock.ts';
import { DEFAULT_LOCKING, type Locking } from '../../shared/locking/locking.ts';
import type { ImportSettings } from './import/import-settings.ts';
import type { SeenStore } from './store/open-store.ts';
import { countIn, type Opened, readOne } from './store/read.ts';
import { readIntact } from './store/read-intact.ts';
import type { Settings } from './store/tables/settings.ts';

/** The built-in officer, until an officer is chosen. */
export const FIRST_OFFICER: Omit<Officer, 'id'> = {
  name: 'Officer 01',
  agency: 'customs',
  role: 'analyst',
  controlOfficer: false,
  secondLine: false,
};

/** Stands for the unit's code in ids made before the unit is set up. */
const NO_UNIT = 'XXX';

/** One setting with its revision, or undefined. */
export async function readSetting<Id extends keyof Settings>(
  store: SeenStore,
  id: Id,
): Promise<Opened<Settings[Id]> | undefined> {
  const found = await readOne(store, 'settings', id);
  // Each id has one type of value; only calls of that setting write it.
  return found as Opened<Settings[Id]> | undefined;
}

/** Id of an officer, which differs between units: `LFW-01`. */
export function officerId(unit: Unit | null, number: number): string {
  return `${unit?.code ?? NO_UNIT}-${String(number).padStart(2, '0')}`;
}

/** All officers who ever acted in this store, with their ids; until one is chosen, the built-in officer. */
export function namedOfficers(
  unit: Unit | null,
  officers: Settings['officers'] = [FIRST_OFFICER],
): readonly NamedOfficer[] {
  return officers.map(({ name, agency }, at) => ({ id: officerId(unit, at + 1), name, agency }));
}

/** All officers with an account; where there are no accounts (practice), those who acted. */
export async function readNamedOfficers(store: SeenStore, unit: Unit | null): Promise<readonly NamedOfficer[]> {
  const accounts = await readIntact(store, 'accounts');
  if (accounts.length > 0) return accounts.map(({ id, value: { name, agency } }) => ({ id, name, agency }));
  return namedOfficers(unit, (await readSetting(store, 'officers'))?.value);
}

/** Officers are chosen freely, because this store has no accounts. */
export async function isFreelyChosen(store: SeenStore): Promise<boolean> {
  return (await countIn(store, 'accounts')) === 0;
}

/** Who acts, and for which unit. */
export interface Identity {
  readonly officer: Officer;
  readonly unit: Unit | null;
  /** Another officer set the passphrase, so it has to be changed before anything else; left out: no. */
  readonly mustChange?: boolean;
  /** The officer came in by PIN, and has not given the passphrase since; left out: no. */
  readonly byPin?: boolean;
}

/** The acting officer and the unit. */
export async function readIdentity(store: SeenStore): Promise<Identity> {
  const [unit, officer, officers] = await Promise.all([
    readSetting(store, 'unit'),
    readSetting(store, 'officer'),
    readSetting(store, 'officers'),
  ]);
  const acting = officer?.value ?? FIRST_OFFICER;
  const at = (officers?.value ?? []).findIndex(({ name, agency }) => name === acting.name && agency === acting.agency);
  return {
    unit: unit?.value ?? null,
    officer: { id: officerId(unit?.value ?? null, at < 0 ? 1 : at + 1), ...acting },
  };
}

/** When this unit's workstations lock, and how officers change. A setting of an earlier release lacks parts. */
export async function readLocking(store: SeenStore): Promise<Locking> {
  return { ...DEFAULT_LOCKING, ...(await readSetting(store, 'locking'))?.value };
}

/** How long before and after the moment that matters the unit can act. */
export async function readWindowHours(store: SeenStore): Promise<WindowHours> {
  return (await readSetting(store, 'window'))?.value ?? DEFAULT_WINDOW;
}

/** By when whoever was sent is met, and a child looked after. */
export async function readMeetingLimits(store: SeenStore): Promise<MeetingLimits> {
  return (await readSetting(store, 'meetingLimits'))?.value ?? DEFAULT_MEETING_LIMITS;
}

/** The minutes of the clocks after details of a document were opened at the INTERPOL terminal. */
export async function readSltdLimits(store: SeenStore): Promise<SltdLimits> {
  return (await readSetting(store, 'sltdLimits'))?.value ?? DEFAULT_SLTD_LIMITS;
}

/** Until the unit sets its own: warn three hours ahead, keep for thirty days. */
const IMPORT_SETTINGS: ImportSettings = { warnMinutes: 180, quarantineDays: 30 };

/** The unit's settings for imports. */
export async function readImportSettings(store: SeenStore): Promise<ImportSettings> {
  return (await readSetting(store, 'import'))?.value ?? IMPORT_SETTINGS;
}
