/** Backups: whole files in one folder of the program's own data. Their names were checked before they come here. */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

export interface BackupFiles {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Sorted by name. Half-written ones are not among them. */
  list(): Promise<{ name: string; size: number }[]>;
}

/** Backups in `folder`, which comes into being with the first one. */
export function openBackupFiles(folder: string): BackupFiles {
  return {
    async write(name, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(join(folder, name), bytes);
    },
    async list() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const names = (await readdir(folder)).filter((name) => name.endsWith('.airside-backup')).sort();
      return Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
    },
  };
}
