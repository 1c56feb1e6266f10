/** Calls about backups of the live store. */
import type { BackupFolder } from '../../../shared/host.ts';
import type { BackupFailure } from '../backup/backup-failure.ts';
import type { BackupKind } from '../backup/backup-format.ts';
import type { GenerationFailure } from '../backup/generation.ts';
import type { BackupPlace } from '../backup/host-files.ts';
import type { RotationSettings } from '../backup/rotation.ts';
import type { Progress } from '../calls/progress.ts';

export type { BackupFailure, BackupKind, BackupPlace, RotationSettings };
/** Why a backup could not be made, read or restored. */
export type BackupProblem = BackupFailure | GenerationFailure;

/** A backup in the folder. */
export interface BackupRow {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** As its name says, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly kind: BackupKind;
  /** When it goes, ISO 8601 UTC. */
  readonly expires: string;
  /** When it was last read whole, and what was wrong with it; null: it never was. */
  readonly verified: { readonly at: string; readonly failure: BackupFailure | null } | null;
}

export interface BackupsView {
  /** Where backups lie; null: no folder was chosen. */
  readonly folder: BackupFolder | null;
  /** What the machine answers when it is asked for them; null: it gives them. */
  readonly trouble: 'unsupported' | 'refused' | 'failed' | null;
  /** The latest first. */
  readonly rows: readonly BackupRow[];
  readonly rotation: RotationSettings;
  /** When one was last made by itself, or tried, ISO 8601 UTC. */
  readonly last: { readonly at: string; readonly failure: BackupFailure | null } | null;
}

/** What a backup says of itself, and how it was found. */
export interface BackupReport {
  readonly name: string;
  readonly size: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly kind: BackupKind;
  /** Release that wrote it. */
  readonly app: string;
  /** It belongs to the vault that is open. Of another one only the sum of the file can be checked. */
  readonly ownVault: boolean;
  readonly tables: readonly { readonly table: string; readonly records: number }[];
  /** What is wrong with it; null: nothing. */
  readonly failure: BackupFailure | null;
}

export interface BackupCalls {
  'backup.list': { input: Record<string, never>; output: BackupsView };
  /** Makes one now. */
  'backup.make': {
    input: Record<string, never>;
    output: { readonly name: string; readonly size: number };
    progress: Progress;
  };
  /** Reads one whole and says whether it could be restored. */
  'backup.verify': { input: { place: BackupPlace }; output: BackupReport; progress: Progress };
  /**
   * Puts what a backup of this vault holds in the place of the live store, which goes; a second officer of another agency confirms. The program has
   * to start again afterwards.
   */
  'backup.restore': { input: { place: BackupPlace }; output: BackupReport; progress: Progress };
  'backup.set': { input: RotationSettings; output: BackupsView };
}
