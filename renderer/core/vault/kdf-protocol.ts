/** What goes between the core and the worker that derives. */
import type { KdfParameters } from './kdf.ts';

export interface ToKdf {
  readonly passphrase: string;
  readonly parameters: KdfParameters;
}

export type FromKdf =
  | { readonly kind: 'derived'; readonly hash: Uint8Array }
  /** Only the kind of the error is told: its message might quote what it failed on. */
  | { readonly kind: 'failed'; readonly detail: string };
