/** Makes automatic backups: on each day with acts, and after many acts. Removes old ones. */

import type { BackupFile } from '../../../shared/host.ts';
import { systemEntry } from '../audit/entries.ts';
import type { WholeRequest } from '../request.ts';
import { lastSeenDay, readEnding } from '../retention/announcing.ts';
import { clockState } from '../retention/clock-state.ts';
import { type BackupSetting, changeBackupSetting, readBackupSetting } from './backup-setting.ts';
import type { Backups, BackupVault, LiveBackups } from './backups.ts';
import { backupsToRemove, type FoundBackup, isBackupDue, readBackupName } from './rotation.ts';

/** How often to check whether one is due, and how soon to retry after a failure; in milliseconds. */
const LOOK_EVERY = 5 * 60_000;
const AGAIN_AFTER = 60 * 60_000;

export class AutomaticBackups {
  #looked = 0;
  #working: Promise<void> | null = null;
  /** Backups whose removal has its entry. */
  readonly #noted = new Set<string>();

  /** Makes a backup if one is due, and removes expired ones. Call it often; most calls cost nothing. Never throws: what fails is tried again. */
  tick(request: () => Promise<WholeRequest>, now: number): Promise<void> {
    if (this.#working !== null) return this.#working;
    if (Math.abs(now - this.#looked) < LOOK_EVERY) return Promise.resolve();
    this.#looked = now;
    const work = request()
      .then((each) => lookAfterBackups(each, this.#noted))
      .catch(() => undefined)
      .then(() => {
        this.#working = null;
      });
    this.#working = work;
    return work;
  }
}

/**
 * Makes a backup when one is due, and removes those that go. Expired backups are removed even where automatic backups are off, nothing was done or none can be made: they
 * hold data that has ended everywhere else. Throws what the store reports.
 */
async function lookAfterBackups(request: WholeRequest, noted: Set<string>): Promise<void> {
  const {
    context,
    services: { backups },
  } = request;
  if (backups === null || context.unit === null) return;
  const folder = await backups.backups.host.ask('backupFolder');
  // Without a folder nothing is done; the screen says so.
  if (!folder.ok || folder.value === null) return;
  const made = (await isDue(request)) ? await makeOne(request, backups, context.unit.code) : null;
  if (made?.ok === false && made.failure.code === 'cancelled') return;
  const going = await thoseThatGo(request, backups, made?.ok === true ? made.value.name : null);
  // The entry comes first: no backup goes without one. One that could not be removed is tried again, and has its entry.
  const fresh = going.filter((name) => !noted.has(name));
  if (made !== null || fresh.length > 0) await note(request, made, fresh);
  for (const name of going) {
    noted.add(name);
    await backups.backups.host.ask('removeBackup', name);
  }
}

async function isDue({ store, context }: WholeRequest): Promise<boolean> {
  const { last, rotation } = (await readBackupSetting(store)).value;
  const { seq } = store.ledger.head;
  // The entry that records the backup is not an act.
  const acts = last === null ? seq : Math.max(0, seq - last.seq - 1);
  if (last === null || last.failure === null) return isBackupDue(rotation, last?.at ?? null, acts, context.now);
  const since = Math.abs(Date.parse(context.now) - Date.parse(last.at));
  return since >= AGAIN_AFTER && isBackupDue(rotation, null, acts, context.now);
}

function makeOne({ context, closing }: WholeRequest, { backups, db, vault }: LiveBackups, unit: string): Made {
  return backups.make(
    { db, vault, unit, kind: 'automatic', at: context.now },
    { signal: closing, onProgress: () => undefined },
  );
}

type Made = ReturnType<Backups['make']>;

/** Names of the backups that go. */
async function thoseThatGo(
  { store, context }: WholeRequest,
  { backups, vault }: LiveBackups,
  made: string | null,
): Promise<readonly string[]> {
  const listed = await backups.host.ask('listBackups');
  if (!listed.ok) return [];
  const { rotation, verified } = (await readBackupSetting(store)).value;
  // While the clock is doubted, no backup expires by its age.
  const { sense } = await clockState(store, context.now);
  const { endsBy, periods } = await readEnding(store, context.now);
  const leaving = {
    keep: rotation.keep,
    maskMonths: periods.maskMonths,
    now: sense === 'plausible' ? context.now : null,
    endsBy,
    seenOn: await lastSeenDay(store),
    made,
  };
  // Other units may keep backups in the same folder.
  const named = listed.value.filter(({ name }) => readBackupName(name)?.unit === context.unit?.code);
  const all = named.map(({ name }): FoundBackup => ({ name, state: 'own' }));
  // Files are opened only if one of them may go.
  if (backupsToRemove(all, leaving).length === 0) return [];
  const found: FoundBackup[] = [];
  for (const file of named) {
    const failure = verified[file.name]?.failure ?? null;
    const isDamaged = failure !== null && failure.code !== 'read-failed';
    found.push({ name: file.name, state: isDamaged ? 'damaged' : await stateOf(file, backups, vault) });
  }
  return backupsToRemove(found, leaving);
}

async function stateOf(file: BackupFile, backups: Backups, { header }: BackupVault): Promise<FoundBackup['state']> {
  const vault = await backups.vaultOf(file);
  if (vault === null) return 'damaged';
  return vault === header.vaultId ? 'own' : 'other';
}

async function note(request: WholeRequest, made: Awaited<Made> | null, removed: readonly string[]): Promise<void> {
  const { store, context } = request;
  const failure = made === null || made.ok ? null : made.failure;
  const entry =
    made === null
      ? systemEntry(context.now, 'backup.expired', null, { removed: removed.length })
      : systemEntry(context.now, 'backup.made-itself', made.ok ? made.value.name : null, {
          problem: failure?.code ?? null,
          removed: removed.length,
        });
  const changed = ({ last, verified, ...value }: BackupSetting): BackupSetting => ({
    ...value,
    last: made === null ? last : { at: context.now, failure, seq: store.ledger.head.seq },
    verified: Object.fromEntries(Object.entries(verified).filter(([each]) => !removed.includes(each))),
  });
  await changeBackupSetting(request, changed, [entry]);
}
