/** Backups that are made by themselves: each day in which something was done, and after many acts. The old ones are taken away. */

import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import { type Desk, systemEntry } from '../context.ts';
import { clockState } from '../retention/clock-state.ts';
import { readSetting } from '../session.ts';
import type { BackupFailure } from './backup-failure.ts';
import { readBackupSetting } from './backup-setting.ts';
import { backupsToRemove, isBackupDue } from './rotation.ts';

/** How often it is looked whether one is due, and how soon one that failed is tried again; in milliseconds. */
const LOOK_EVERY = 5 * 60_000;
const AGAIN_AFTER = 60 * 60_000;

export class AutomaticBackups {
  #looked = 0;
  #working: Promise<void> | null = null;

  /** Makes one if it is due. To be called often; most calls cost nothing. Never throws: what fails is kept for the screen, and tried again. */
  tick(desk: () => Promise<Desk>, now: number): Promise<void> {
    if (this.#working !== null) return this.#working;
    if (Math.abs(now - this.#looked) < LOOK_EVERY) return Promise.resolve();
    this.#looked = now;
    const work = desk()
      .then(backUpIfDue)
      .catch(() => false)
      .then(() => {
        this.#working = null;
      });
    this.#working = work;
    return work;
  }
}

/** Makes a backup when one is due and takes away those that go; gives whether one was made. Throws what the store reports. */
export async function backUpIfDue(desk: Desk): Promise<boolean> {
  const { backups: live, store, context } = desk;
  if (live === null || context.unit === null) return false;
  const { host } = live.backups;
  const folder = await host.ask('backupFolder');
  // Nobody chose a folder, or the machine has none: the screen says so.
  if (!folder.ok || folder.value === null) return false;
  const { value } = await readBackupSetting(store);
  const { seq } = store.ledger.head;
  const { last } = value;
  // What notes the backup is no act.
  const acts = last === null ? seq : Math.max(0, seq - last.seq - 1);
  const failedLately =
    last !== null && last.failure !== null && Math.abs(Date.parse(context.now) - Date.parse(last.at)) < AGAIN_AFTER;
  if (failedLately || !isBackupDue(value.rotation, last?.failure === null ? last.at : null, acts, context.now))
    return false;
  const made = await live.backups.make(
    { db: live.db, vault: live.vault, unit: context.unit.code, kind: 'automatic', at: context.now },
    { signal: desk.closing, onProgress: () => undefined },
  );
  if (!made.ok && made.failure.code === 'cancelled') return false;
  const removed = made.ok ? await removeOld(desk) : [];
  await note(desk, made.ok ? null : made.failure, made.ok ? made.value.name : null, removed);
  return made.ok;
}

/** Takes away the backups that go; gives their names. One that cannot be removed now is tried again with the next. */
async function removeOld({ backups, store, context }: Desk): Promise<readonly string[]> {
  const host = backups?.backups.host;
  const listed = await host?.ask('listBackups');
  if (host === undefined || !listed?.ok) return [];
  const { rotation } = (await readBackupSetting(store)).value;
  const { maskMonths } = (await readSetting(store, 'periods'))?.value ?? DEFAULT_PERIODS;
  const names = listed.value.map(({ name }) => name);
  const removed: string[] = [];
  // While the clock is not believed, nothing ends by its age.
  const { sense } = await clockState(store, context.now);
  const now = sense === 'plausible' ? context.now : null;
  for (const name of backupsToRemove(names, rotation, maskMonths, now))
    if ((await host.ask('removeBackup', name)).ok) removed.push(name);
  return removed;
}

async function note(
  desk: Desk,
  failure: BackupFailure | null,
  name: string | null,
  removed: readonly string[],
): Promise<void> {
  const { store, context } = desk;
  // Read again: an officer may have set it meanwhile.
  const { value, rev } = await readBackupSetting(store);
  const last = { at: context.now, failure, seq: store.ledger.head.seq };
  const verified = Object.fromEntries(Object.entries(value.verified).filter(([each]) => !removed.includes(each)));
  const details = { problem: failure?.code ?? null, removed: removed.length };
  await desk.commit(
    [{ table: 'settings', id: 'backup', rev, value: { ...value, last, verified } }],
    [systemEntry(context.now, 'backup.made-itself', name, details)],
    ['backups'],
  );
}
