/** What may go wrong with a backup. Each is told by a code and what it is about, never by what was in it. */

export type BackupFailure =
  /** It does not begin as a backup does. */
  | { readonly code: 'not-a-backup' }
  /** A later release wrote the file, or the store in it. */
  | { readonly code: 'newer-format'; readonly format: number }
  | { readonly code: 'newer-store'; readonly version: number }
  | { readonly code: 'header-damaged' }
  /** The file ends before the backup does; `offset` in bytes. */
  | { readonly code: 'cut'; readonly offset: number }
  /** Bytes follow the end of the backup. */
  | { readonly code: 'too-long'; readonly offset: number }
  /** Parts stand in another order, or one is missing or there twice. */
  | { readonly code: 'part-misplaced'; readonly expected: number; readonly found: number; readonly offset: number }
  /** A part is not the one that was written there. */
  | { readonly code: 'part-damaged'; readonly part: number; readonly offset: number }
  /** The file as a whole is not the one that was written. */
  | { readonly code: 'sum-differs' }
  | { readonly code: 'count-differs'; readonly table: string; readonly expected: number; readonly found: number }
  | { readonly code: 'contents-differ'; readonly table: string }
  /** The key given does not open it: another vault, or another recovery code. */
  | { readonly code: 'wrong-key' }
  /** There is too little room for what it holds; in bytes. */
  | { readonly code: 'no-room'; readonly needed: number; readonly free: number }
  /** The medium: it could not be written or read. `reason` is a code of the host. */
  | { readonly code: 'write-failed'; readonly reason: string }
  | { readonly code: 'read-failed'; readonly reason: string }
  | { readonly code: 'cancelled' };

/** Carries a failure out of nested reading and writing; caught where the backup as a whole is answered for. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly failure: BackupFailure;

  constructor(failure: BackupFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
