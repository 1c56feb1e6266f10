/** Backups of the live store: list, make, verify and restore them, and set how automatic ones are made. */
import { z } from 'zod';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import { SHIPPED_ROWS } from '../../../shared/agency/agency-row.ts';
import type { AgencySetting } from '../../../shared/agency/agency-setting.ts';
import type { BackupFolder } from '../../../shared/host.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import {
  type Announcements,
  endingNow,
  type SignInDay,
  settled,
  withAgencies,
} from '../../../shared/retention/announcements.ts';
import { DEFAULT_PERIODS, type RetentionPeriods } from '../../../shared/retention/periods.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import type { BackupFailure } from '../backup/backup-failure.ts';
import type { BackupKind } from '../backup/backup-format.ts';
import { type BackupSetting, changeBackupSetting, readBackupSetting } from '../backup/backup-setting.ts';
import type { LiveBackups, LongWork } from '../backup/backups.ts';
import type { GenerationFailure } from '../backup/generation.ts';
import type { BackupPlace } from '../backup/host-files.ts';
import { expiryOf, mayGo, type RotationSettings, readBackupName } from '../backup/rotation.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Progress } from '../calls/progress.ts';
import { permissionRow } from '../permissions.ts';
import type { Request } from '../request.ts';
import { readIntact } from '../store/read-intact.ts';
import { backupPlace } from './backup-place.ts';
import { call, type Handled } from './call.ts';

export type { BackupFailure, BackupKind, BackupPlace, RotationSettings };
/** Why a backup could not be made, read or restored. */
export type BackupProblem = BackupFailure | GenerationFailure;

/** A backup in the folder. */
export interface BackupRow {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** As given in the file name, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly kind: BackupKind;
  /** When it is deleted, ISO 8601 UTC; later while it waits. */
  readonly expires: string;
  /** Has that time passed, while its end was not announced for long enough? */
  readonly waits: boolean;
  /** The last verification and its failure, if any; null: never verified. */
  readonly verified: { readonly at: string; readonly failure: BackupFailure | null } | null;
}

export interface BackupsView {
  /** The folder of backups; null: none was chosen. */
  readonly folder: BackupFolder | null;
  /** Why the folder cannot be read; null: it can. */
  readonly trouble: 'unsupported' | 'refused' | 'failed' | null;
  /** The latest first. */
  readonly rows: readonly BackupRow[];
  readonly rotation: RotationSettings;
  /** The last automatic backup, made or tried; ISO 8601 UTC. */
  readonly last: { readonly at: string; readonly failure: BackupFailure | null } | null;
}

/** A backup's header, and the result of reading it. */
export interface BackupReport {
  readonly name: string;
  readonly size: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly kind: BackupKind;
  /** Release that wrote it. */
  readonly app: string;
  /** It belongs to the open vault. Of a backup of another vault only the file's checksum can be checked. */
  readonly ownVault: boolean;
  /** Of all tables together: by table, the counts would tell an agency how many cases and holds it may not see. */
  readonly records: number;
  /** Null: nothing is wrong. */
  readonly failure: BackupFailure | null;
}

const MOST_KEPT = 365;
const MOST_CHANGES = 1_000_000;

export const backupCalls = {
  'backup.list': call({
    input: z.strictObject({}),
    permission: 'backup',
    audit: null,
    async handler(request): Handled<BackupsView> {
      return withBackups(request, async (live) => success({ output: await viewOf(request, live) }));
    },
  }),

  /** Makes a backup now. */
  'backup.make': call({
    input: z.strictObject({}),
    permission: 'backup',
    audit: 'backup.made',
    schedule: 'background',
    async handler(request, _, recorded): Handled<{ readonly name: string; readonly size: number }> {
      const { context } = request;
      return withBackups(request, async ({ backups, db, vault }) => {
        const unit = context.unit?.code ?? 'XXX';
        const made = await backups.make(
          { db, vault, unit, kind: 'manual', at: context.now },
          workOf(request, 'backing-up'),
        );
        if (!made.ok) return refused(made.failure);
        return success({
          output: made.value,
          subject: made.value.name,
          details: recorded({ size: made.value.size }),
          topics: ['backups'],
        });
      });
    },
    recordsViews: true,
  }),

  /** Reads a whole backup and tells whether it can be restored. */
  'backup.verify': call({
    input: z.strictObject({ place: backupPlace }),
    permission: 'backup',
    audit: 'backup.verified',
    schedule: 'background',
    async handler(request, input): Handled<BackupReport> {
      return withBackups(request, async ({ backups, vault }) => {
        const read = await backups.verify(input.place, vault, workOf(request, 'verifying'));
        if (!read.ok) return refused(read.failure);
        const { name, failure } = read.value;
        const found = { at: request.clock(), failure };
        const note = (value: BackupSetting) => ({ ...value, verified: { ...value.verified, [name]: found } });
        // The note and its entry are written at once.
        const entry = auditEntry(request.context, 'backup.verified', name, { problem: failure?.code ?? null });
        // A backup from outside the folder is not in the list.
        if (input.place.kind === 'listed') await changeBackupSetting(request, note, [entry]);
        else await request.commit([], [entry], ['backups']);
        return success({ output: read.value });
      });
    },
  }),

  /** Replaces the live store by a backup of this vault; a second officer of another agency confirms. The program then has to start again. */
  'backup.restore': call({
    input: z.strictObject({ place: backupPlace }),
    permission: 'backup.restore',
    second: permissionRow('backup.restore').second as 'other-agency',
    audit: 'backup.restored',
    schedule: 'background',
    async handler(request, input): Handled<BackupReport> {
      return withBackups(request, async ({ backups, vault, beforeUse }) => {
        const restored = await backups.restore(
          input.place,
          vault,
          (db, { name, createdAt }) =>
            beforeUse(db, auditEntry(request.context, 'backup.restored', name, { createdAt })),
          workOf(request, 'restoring'),
        );
        // No entry is written here: the trail of the restored store holds it already.
        return restored.ok ? success({ output: restored.value }) : refused(restored.failure);
      });
    },
  }),

  'backup.set': call({
    input: z.strictObject({
      automatic: z.boolean(),
      keep: z.number().int().min(1).max(MOST_KEPT),
      changes: z.number().int().min(1).max(MOST_CHANGES),
    }),
    permission: 'backup',
    audit: 'backup.set',
    async handler(request, rotation): Handled<BackupsView> {
      return withBackups(request, async (live) => {
        const kept = await readBackupSetting(request.store);
        const setting = { ...kept.value, rotation };
        return success({
          output: await viewOf(request, live, setting),
          writes: [settingWrite(setting, kept.rev)],
          ...changedSides(kept.value.rotation, rotation),
          topics: ['backups'],
        });
      });
    },
  }),
} as const;

/** Refused in practice, which is never backed up. */
async function withBackups<Value>(
  { services: { backups } }: Request,
  act: (live: LiveBackups) => Promise<Result<Value, CallFailure>>,
): Promise<Result<Value, CallFailure>> {
  return backups === null ? failed({ code: 'wrong-state', state: 'practice' }) : act(backups);
}

function refused(failure: Extract<CallFailure, { code: 'backup-failed' }>['failure']): Result<never, CallFailure> {
  return failed(failure.code === 'cancelled' ? { code: 'cancelled' } : { code: 'backup-failed', failure });
}

function workOf({ signal, progress }: Request, phase: Progress['phase']): LongWork {
  return { signal, onProgress: (done, total) => progress({ phase, done, total, note: null }) };
}

function settingWrite(value: BackupSetting, rev: number) {
  return { table: 'settings', id: 'backup', rev, value } as const;
}

async function viewOf(request: Request, { backups }: LiveBackups, given?: BackupSetting): Promise<BackupsView> {
  const { host } = backups;
  const setting = given ?? (await readBackupSetting(request.store)).value;
  const [folder, files, settings] = await Promise.all([
    host.ask('backupFolder'),
    host.ask('listBackups'),
    // Damaged settings must not prevent choosing a backup.
    readIntact(request.store, 'settings'),
  ]);
  const intact = (wanted: string): unknown => settings.find(({ id }) => id === wanted)?.value;
  const periods = (intact('periods') as RetentionPeriods | undefined) ?? DEFAULT_PERIODS;
  const announcements = intact('announcements') as Announcements | undefined;
  const table = agenciesIn((intact('agencies') as AgencySetting | undefined)?.rows ?? SHIPPED_ROWS);
  const days = (intact('signInDays') as readonly SignInDay[] | undefined) ?? [];
  const signIns = withAgencies(days, (agency) => table.mayConfirm(agency, null));
  const { now } = request.context;
  const today = now.slice(0, 10);
  const ending =
    announcements === undefined
      ? { endsBy: today, periods }
      : endingNow(settled(announcements, signIns), periods, today);
  // A period that was shortened counts for the day that is shown. The backup goes when the period that was announced is over, too.
  const waits = (createdAt: string, expires: string) =>
    expires <= now && !mayGo(expiryOf(createdAt, ending.periods.maskMonths), { now, endsBy: ending.endsBy });
  const rows = (files.ok ? files.value : []).flatMap(({ name, size }): readonly BackupRow[] => {
    const read = readBackupName(name);
    if (read === null) return [];
    const verified = setting.verified[name] ?? null;
    const { createdAt, kind } = read;
    const expires = expiryOf(createdAt, periods.maskMonths);
    return [{ name, size, createdAt, kind, expires, waits: waits(createdAt, expires), verified }];
  });
  return {
    folder: folder.ok ? folder.value : null,
    trouble: files.ok || files.code === 'cancelled' ? null : files.code,
    rows: rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    rotation: setting.rotation,
    // Its number in the ledger counts the work of every agency.
    last: setting.last === null ? null : { at: setting.last.at, failure: setting.last.failure },
  };
}
