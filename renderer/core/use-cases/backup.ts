/** Backups of the live store: which there are, making one, reading one whole, restoring one, and how they are made by themselves. */
import { z } from 'zod';
import { failed, type Result, success } from '../../../shared/result.ts';
import { DEFAULT_PERIODS, type RetentionPeriods } from '../../../shared/retention/periods.ts';
import type { BackupRow, BackupsView } from '../api/backup.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { type BackupSetting, readBackupSetting } from '../backup/backup-setting.ts';
import type { LiveBackups, LongWork } from '../backup/backups.ts';
import { expiryOf, readBackupName } from '../backup/rotation.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Progress } from '../calls/progress.ts';
import { auditEntry, type Desk } from '../context.ts';
import { permissionRow } from '../permissions.ts';
import { readIntact } from '../store/read-intact.ts';
import { backupPlace } from './backup-place.ts';
import type { UseCases } from './use-case.ts';

type Names = 'backup.list' | 'backup.make' | 'backup.verify' | 'backup.restore' | 'backup.set';

const MOST_KEPT = 365;
const MOST_CHANGES = 1_000_000;

export const backupUseCases: UseCases<Names> = {
  'backup.list': {
    input: z.strictObject({}),
    permission: 'backup',
    audit: null,
    async handler(desk) {
      return withBackups(desk, async (live) => success({ output: await viewOf(desk, live) }));
    },
  },

  'backup.make': {
    input: z.strictObject({}),
    permission: 'backup',
    audit: 'backup.made',
    long: 'apart',
    async handler(desk) {
      const { context } = desk;
      return withBackups(desk, async ({ backups, db, vault }) => {
        const unit = context.unit?.code ?? 'XXX';
        const made = await backups.make(
          { db, vault, unit, kind: 'manual', at: context.now },
          workOf(desk, 'backing-up'),
        );
        if (!made.ok) return refused(made.failure);
        return success({
          output: made.value,
          subject: made.value.name,
          details: { size: made.value.size },
          topics: ['backups'],
        });
      });
    },
    recordsViews: true,
  },

  'backup.verify': {
    input: z.strictObject({ place: backupPlace }),
    permission: 'backup',
    audit: 'backup.verified',
    long: 'apart',
    async handler(desk, input) {
      return withBackups(desk, async ({ backups, vault }) => {
        const read = await backups.verify(input.place, vault, workOf(desk, 'verifying'));
        if (!read.ok) return refused(read.failure);
        const { name, failure } = read.value;
        const kept = await readBackupSetting(desk.store);
        const at = desk.clock();
        const verified = { ...kept.value.verified, [name]: { at, failure } };
        return success({
          output: read.value,
          // One from elsewhere is not in the list.
          writes: input.place.kind === 'listed' ? [settingWrite({ ...kept.value, verified }, kept.rev)] : [],
          subject: name,
          details: { problem: failure?.code ?? null },
          topics: ['backups'],
        });
      });
    },
    recordsViews: true,
  },

  'backup.restore': {
    input: z.strictObject({ place: backupPlace }),
    permission: 'backup.restore',
    second: permissionRow('backup.restore').second as 'other-agency',
    audit: 'backup.restored',
    long: 'apart',
    async handler(desk, input) {
      return withBackups(desk, async ({ backups, vault, beforeUse }) => {
        const restored = await backups.restore(
          input.place,
          vault,
          (db, { name, createdAt }) => beforeUse(db, auditEntry(desk.context, 'backup.restored', name, { createdAt })),
          workOf(desk, 'restoring'),
        );
        // Nothing is written here: its entry stands in the trail of the restored store, where the next one follows it.
        return restored.ok ? success({ output: restored.value }) : refused(restored.failure);
      });
    },
  },

  'backup.set': {
    input: z.strictObject({
      automatic: z.boolean(),
      keep: z.number().int().min(1).max(MOST_KEPT),
      changes: z.number().int().min(1).max(MOST_CHANGES),
    }),
    permission: 'backup',
    audit: 'backup.set',
    async handler(desk, rotation) {
      return withBackups(desk, async (live) => {
        const kept = await readBackupSetting(desk.store);
        const setting = { ...kept.value, rotation };
        return success({
          output: await viewOf(desk, live, setting),
          writes: [settingWrite(setting, kept.rev)],
          ...changedSides(kept.value.rotation, rotation),
          topics: ['backups'],
        });
      });
    },
  },
};

/** Practice is never backed up. */
async function withBackups<Value>(
  { backups }: Desk,
  act: (live: LiveBackups) => Promise<Result<Value, CallFailure>>,
): Promise<Result<Value, CallFailure>> {
  return backups === null ? failed({ code: 'wrong-state', state: 'practice' }) : act(backups);
}

function refused(failure: Extract<CallFailure, { code: 'backup-failed' }>['failure']): Result<never, CallFailure> {
  return failed(failure.code === 'cancelled' ? { code: 'cancelled' } : { code: 'backup-failed', failure });
}

function workOf({ signal, progress }: Desk, phase: Progress['phase']): LongWork {
  return { signal, onProgress: (done, total) => progress({ phase, done, total, note: null }) };
}

function settingWrite(value: BackupSetting, rev: number) {
  return { table: 'settings', id: 'backup', rev, value } as const;
}

async function viewOf(desk: Desk, { backups }: LiveBackups, given?: BackupSetting): Promise<BackupsView> {
  const { host } = backups;
  const setting = given ?? (await readBackupSetting(desk.store)).value;
  const [folder, files, settings] = await Promise.all([
    host.ask('backupFolder'),
    host.ask('listBackups'),
    // A backup can be chosen also where the periods are what is damaged.
    readIntact(desk.store, 'settings'),
  ]);
  const periods = settings.find(({ id }) => id === 'periods')?.value as RetentionPeriods | undefined;
  const { maskMonths } = periods ?? DEFAULT_PERIODS;
  const rows = (files.ok ? files.value : []).flatMap(({ name, size }): readonly BackupRow[] => {
    const read = readBackupName(name);
    if (read === null) return [];
    const verified = setting.verified[name] ?? null;
    const { createdAt, kind } = read;
    return [{ name, size, createdAt, kind, expires: expiryOf(createdAt, maskMonths), verified }];
  });
  return {
    folder: folder.ok ? folder.value : null,
    trouble: files.ok || files.code === 'cancelled' ? null : files.code,
    rows: rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    rotation: setting.rotation,
    last: setting.last,
  };
}
