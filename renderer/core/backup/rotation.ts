/**
 * Which backups are made by themselves, and which are taken away again. A backup holds what was there when it was made, so it may not outlive the
 * periods of what it holds: it goes, at the latest, as long after it was made as names stay readable.
 */
import type { BackupKind } from './backup-format.ts';

/** What the unit chose. */
export interface RotationSettings {
  /** Whether backups are made by themselves. */
  readonly automatic: boolean;
  /** So many of those made by themselves are kept. */
  readonly keep: number;
  /** After so many acts one is made even before a day has passed. */
  readonly changes: number;
}

export const DEFAULT_ROTATION: RotationSettings = { automatic: true, keep: 7, changes: 5_000 };

/** Months after which any backup goes, however long names may stay readable. */
const MOST_MONTHS = 6;
const DAY = 24 * 60 * 60 * 1000;
const NAME =
  /^airside-([A-Z0-9]{1,8})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(automatic|manual)\.airside-backup$/;

/** Name of a backup made at `at` (ISO 8601 UTC) by the unit of that code. */
export function backupName(unit: string, at: string, kind: BackupKind): string {
  return `airside-${unit}-${at.replace(/[-:]|\.\d+/g, '')}-${kind}.airside-backup`;
}

/** What a backup says by its name. */
export interface NamedBackup {
  /** Code of the unit. */
  readonly unit: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly kind: BackupKind;
}

/** Whose a backup is, when and how it was made, by its name; null for what somebody else put into the folder. */
export function readBackupName(name: string): NamedBackup | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, unit = '', year, month, day, hour, minute, second, kind] = match;
  const createdAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const at = new Date(createdAt);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== createdAt) return null;
  return { unit, createdAt, kind: kind === 'manual' ? 'manual' : 'automatic' };
}

/**
 * Whether one is due. `last`: the last that was made by itself, null when none was. `changes`: acts since then. Without any act there is nothing
 * to keep that is not kept.
 */
export function isBackupDue(
  { automatic, changes: most }: RotationSettings,
  last: string | null,
  changes: number,
  now: string,
): boolean {
  if (!automatic || changes === 0) return false;
  if (last === null || changes >= most) return true;
  const age = Date.parse(now) - Date.parse(last);
  // A clock that was put back must not keep backups from being made.
  return age >= DAY || age < 0;
}

/** When a backup made then has to go, ISO 8601 UTC. `maskMonths`: months for which names stay readable. */
export function expiryOf(createdAt: string, maskMonths: number): string {
  const at = new Date(createdAt);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + Math.min(maskMonths, MOST_MONTHS));
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return at.toISOString();
}

/** A backup in the folder that is named as one of this unit, and what was found of it. */
export interface FoundBackup {
  readonly name: string;
  /** `own`: of this vault · `other`: of another vault of the unit: another computer's, or from before · `damaged`: it can be restored by nobody. */
  readonly state: 'own' | 'other' | 'damaged';
}

export interface Leaving {
  /** So many of those made by themselves are kept. */
  readonly keep: number;
  readonly maskMonths: number;
  /** Null: the clock is not believed, so nothing goes for its age. */
  readonly now: string | null;
  /** Name of the one that was just made; null: none was, and nothing goes for being one too many. */
  readonly made: string | null;
}

/**
 * Names of the backups that go now: those whose time has come, and of those that this workstation made by itself all but the last few. The one just made
 * always stays, whatever the clock said when the others were made.
 */
export function backupsToRemove(found: readonly FoundBackup[], leaving: Leaving): readonly string[] {
  const { keep, maskMonths, now, made } = leaving;
  const ours = found.flatMap((one) => {
    const read = readBackupName(one.name);
    return read === null ? [] : [{ ...one, ...read }];
  });
  const surplus = new Set(
    made === null
      ? []
      : ours
          .filter(({ kind, state }) => kind === 'automatic' && state === 'own')
          .sort((a, b) => standing(b, leaving) - standing(a, leaving) || (a.createdAt < b.createdAt ? 1 : -1))
          .slice(keep),
  );
  // Another computer of the unit follows its own periods; none of them lasts longer than the most.
  const months = ({ state }: FoundBackup): number => (state === 'other' ? MOST_MONTHS : maskMonths);
  return ours
    .filter((one) => surplus.has(one) || (now !== null && expiryOf(one.createdAt, months(one)) <= now))
    .map(({ name }) => name)
    .sort();
}

/** What was made by a clock that was ahead stands behind all others, and would keep them all from being kept if it stood by its time. */
function standing({ name, createdAt }: NamedBackup & FoundBackup, { made, now }: Leaving): number {
  if (name === made) return 2;
  return now !== null && createdAt > now ? 0 : 1;
}
