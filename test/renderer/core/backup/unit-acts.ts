/** What tests of a unit's backups do: the unit's import settings tell one state of the store from another. */
import { expect } from 'vitest';
import type { BackupsView } from '../../../../renderer/core/calls/backup.ts';
import type { ImportSettings } from '../../../../renderer/core/import/import-settings.ts';
import { CUSTOMS_ADMIN, POLICE_ADMIN } from '../fresh-unit.ts';
import type { Computer, UnitWindow } from './unit-window.ts';

/** The two administrators of the unit. */
export const FIRST = CUSTOMS_ADMIN;
export const SECOND = POLICE_ADMIN;
export const LIVE = 'airside-live';
export const DAY = 24 * 60 * 60 * 1000;

export const setDays = (at: UnitWindow, quarantineDays: number) =>
  at.ask('import.set', { warnMinutes: 60, quarantineDays });
export const daysOf = async (at: UnitWindow) =>
  ((await at.ask('import.settings', {})) as ImportSettings).quarantineDays;
export const list = (at: UnitWindow): Promise<BackupsView> => at.ask('backup.list', {});
export const make = (at: UnitWindow): Promise<{ name: string; size: number }> => at.ask('backup.make', {});

/** The same file as if another vault had made it. */
export function ofOtherVault(file: Uint8Array): Uint8Array {
  const id = Buffer.from(file).indexOf('"vault":"') + '"vault":"'.length;
  return Uint8Array.from(file, (byte, at) => (at === id ? (byte === 0x30 ? 0x31 : 0x30) : byte));
}

/** Starts the program again. */
export async function restarted(machine: Computer): Promise<UnitWindow> {
  const again = machine.start();
  expect(await again.open()).toEqual({ ok: true, value: null });
  return again;
}
