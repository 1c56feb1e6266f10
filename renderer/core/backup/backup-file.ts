/** A backup file, written and read piece by piece, wherever the machine keeps it. */

/** Writes a file from its start. Each method throws `BackupError` with `write-failed`. */
export interface BackupSink {
  write(bytes: Uint8Array): Promise<void>;
  /** The file is complete and on the disk; it is not listed before. */
  close(): Promise<void>;
  /** Removes what was written. */
  abort(): Promise<void>;
}

export interface BackupSource {
  /** In bytes. */
  readonly size: number;
  /** Reads `length` bytes from `offset`, fewer only at the end. Throws `BackupError` with `read-failed`. */
  read(offset: number, length: number): Promise<Uint8Array>;
}
