/** Backup files in memory. */
import type { BackupSink, BackupSource } from '../../../../renderer/core/backup/backup-file.ts';

export interface MemorySink extends BackupSink {
  /** The whole file, or null until it is closed. */
  file(): Uint8Array<ArrayBuffer> | null;
  readonly state: () => 'open' | 'closed' | 'aborted';
}

/** Takes a file. `onWrite` gets each piece and may throw. */
export function memorySink(onWrite: (written: number) => void | Promise<void> = () => undefined): MemorySink {
  const pieces: Uint8Array[] = [];
  let state: 'open' | 'closed' | 'aborted' = 'open';
  return {
    async write(bytes) {
      await onWrite(pieces.length);
      pieces.push(Uint8Array.from(bytes));
    },
    async close() {
      state = 'closed';
    },
    async abort() {
      state = 'aborted';
      pieces.length = 0;
    },
    file: () => (state === 'closed' ? new Uint8Array(Buffer.concat(pieces)) : null),
    state: () => state,
  };
}

export function memorySource(bytes: Uint8Array): BackupSource {
  return { size: bytes.length, read: async (offset, length) => bytes.slice(offset, offset + length) };
}
