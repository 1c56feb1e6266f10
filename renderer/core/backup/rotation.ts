/**
 * Decides which automatic backups are made, and which are removed. A backup may not outlive the periods of the data in it. So it goes, at the latest, as long after it was
 * made as names stay readable. One officer who sets the clock must not get rid of all: what one agency alone has seen pushes out no backup that two have seen.
 */
import type { BackupKind } from './backup-format.ts';

/** The unit's choice. */
export interface RotationSettings {
  /** Are automatic backups made? */
  readonly automatic: boolean;
  /** Number of automatic backups to keep. */
  readonly keep: number;
  /** Number of acts after which a backup is made before a day has passed. */
  readonly changes: number;
}

export const DEFAULT_ROTATION: RotationSettings = { automatic: true, keep: 7, changes: 5_000 };

/** Months after which any backup goes, however long names stay readable. */
const MOST_MONTHS = 6;
const DAY = 24 * 60 * 60 * 1000;
const NAME =
  /^airside-([A-Z0-9]{1,8})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(automatic|manual)\.airside-backup$/;

/** Name of a backup made at `at` (ISO 8601 UTC) by the unit of that code. */
export function backupName(unit: string, at: string, kind: BackupKind): string {
  return `airside-${unit}-${at.replace(/[-:]|\.\d+/g, '')}-${kind}.airside-backup`;
}

/** The parts of a backup's name. */
export interface NamedBackup {
  /** Code of the unit. */
  readonly unit: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly kind: BackupKind;
}

/** Reads the name of a backup; null for a file with another kind of name. */
export function readBackupName(name: string): NamedBackup | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, unit = '', year, month, day, hour, minute, second, kind] = match;
  const createdAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const at = new Date(createdAt);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== createdAt) return null;
  return { unit, createdAt, kind: kind === 'manual' ? 'manual' : 'automatic' };
}

/** Is an automatic backup due? `last`: the last automatic one, null when there was none. `changes`: acts since then. Without any act there is nothing new to keep. */
export function isBackupDue(
  { automatic, changes: most }: RotationSettings,
  last: string | null,
  changes: number,
  now: string,
): boolean {
  if (!automatic || changes === 0) return false;
  if (last === null || changes >= most) return true;
  const age = Date.parse(now) - Date.parse(last);
  // A clock that was put back must not prevent backups.
  return age >= DAY || age < 0;
}

/** When a backup has to go, ISO 8601 UTC. `maskMonths`: months for which names stay readable. */
export function expiryOf(createdAt: string, maskMonths: number): string {
  const at = new Date(createdAt);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + Math.min(maskMonths, MOST_MONTHS));
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return at.toISOString();
}

/** Has the time of a backup ended, and was that announced for long enough? `endsBy`: see `Leaving`. */
export function mayGo(expires: string, { now, endsBy }: { readonly now: string; readonly endsBy: string }): boolean {
  return expires <= now && expires.slice(0, 10) <= endsBy;
}

/** A backup in the folder whose name is of this unit, and its state. */
export interface FoundBackup {
  readonly name: string;
  /** `own`: of this vault · `other`: of another vault of the unit, on another computer or from before · `damaged`: it cannot be restored. */
  readonly state: 'own' | 'other' | 'damaged';
}

export interface Leaving {
  /** Number of automatic backups to keep. */
  readonly keep: number;
  /** Months for which names stay readable, by the periods that count: of the announced and the present one the longer. */
  readonly maskMonths: number;
  /** Null: the clock is doubted, so nothing goes because of its age. */
  readonly now: string | null;
  /** The day by which a backup's time must have ended for it to go now, ISO 8601. */
  readonly endsBy: string;
  /** The last day that officers of two agencies have seen, ISO 8601: the youngest backup made by its end stays; null: none is known. */
  readonly seenOn: string | null;
  /** Name of the backup that was just made; null: none was, and only age counts. */
  readonly made: string | null;
}

/**
 * Names of the backups that go now: expired ones, and all but the last few automatic ones of this workstation. The one just made always stays, even if older ones have
 * later times.
 */
export function backupsToRemove(found: readonly FoundBackup[], leaving: Leaving): readonly string[] {
  const { keep, maskMonths, now, endsBy, seenOn, made } = leaving;
  const ours = found.flatMap((one) => {
    const read = readBackupName(one.name);
    return read === null ? [] : [{ ...one, ...read }];
  });
  const automatic = ours
    .filter(({ kind, state }) => kind === 'automatic' && state === 'own')
    .sort((a, b) => standing(b, leaving) - standing(a, leaving) || (a.createdAt < b.createdAt ? 1 : -1));
  const surplus = new Set(made === null ? [] : automatic.slice(keep));
  const seen = automatic.find(({ createdAt }) => seenOn !== null && createdAt.slice(0, 10) <= seenOn);
  if (seen !== undefined) surplus.delete(seen);
  // Another computer of the unit has its own periods; none is longer than the most.
  const months = ({ state }: FoundBackup): number => (state === 'other' ? MOST_MONTHS : maskMonths);
  const isOver = (one: NamedBackup & FoundBackup): boolean =>
    now !== null && mayGo(expiryOf(one.createdAt, months(one)), { now, endsBy });
  return ours
    .filter((one) => surplus.has(one) || isOver(one))
    .map(({ name }) => name)
    .sort();
}

/** Sort key of a backup. One that was made by a clock ahead of time sorts last, or it would push out all others. */
function standing({ name, createdAt }: NamedBackup & FoundBackup, { made, now }: Leaving): number {
  if (name === made) return 2;
  return now !== null && createdAt > now ? 0 : 1;
}
