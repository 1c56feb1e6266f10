/** What may go wrong with a backup. A failure has a code and what it is about, never content of the backup. */

export type BackupFailure =
  /** It does not start with the magic bytes. */
  | { readonly code: 'not-a-backup' }
  /** A later release wrote the file, or the store in it. */
  | { readonly code: 'newer-format'; readonly format: number }
  | { readonly code: 'newer-store'; readonly version: number }
  | { readonly code: 'header-damaged' }
  /** The file ends before the backup does; `offset` in bytes. */
  | { readonly code: 'cut'; readonly offset: number }
  /** Bytes follow the end of the backup. */
  | { readonly code: 'too-long'; readonly offset: number }
  /** Parts are in the wrong order, or one is missing or repeated. */
  | { readonly code: 'part-misplaced'; readonly expected: number; readonly found: number; readonly offset: number }
  /** A part is not the one that was written in this place. */
  | { readonly code: 'part-damaged'; readonly part: number; readonly offset: number }
  /** The file as a whole is not the one that was written. */
  | { readonly code: 'sum-differs' }
  | { readonly code: 'count-differs'; readonly table: string; readonly expected: number; readonly found: number }
  | { readonly code: 'contents-differ'; readonly table: string }
  /** The key given does not open it: another vault, or another recovery code. */
  | { readonly code: 'wrong-key' }
  /** The disk has too little room for it; in bytes. */
  | { readonly code: 'no-room'; readonly needed: number; readonly free: number }
  /** It could not be written or read. `reason` is a code of the host. */
  | { readonly code: 'write-failed'; readonly reason: string }
  | { readonly code: 'read-failed'; readonly reason: string }
  | { readonly code: 'cancelled' };

/** Carries a failure out of nested reading and writing; caught where the result of the whole backup is returned. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly failure: BackupFailure;

  constructor(failure: BackupFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
