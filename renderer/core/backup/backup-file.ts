/** Where a backup is written to and read from: a file, piece by piece, wherever the machine keeps it. */

/** Takes a file from its beginning. Each throws `BackupError` with `write-failed`. */
export interface BackupSink {
  write(bytes: Uint8Array): Promise<void>;
  /** The file is whole and lies on the disk; it is not listed before. */
  close(): Promise<void>;
  /** Takes away what was written. */
  abort(): Promise<void>;
}

export interface BackupSource {
  /** In bytes. */
  readonly size: number;
  /** So many bytes from there, fewer only at the end. Throws `BackupError` with `read-failed`. */
  read(offset: number, length: number): Promise<Uint8Array>;
}
