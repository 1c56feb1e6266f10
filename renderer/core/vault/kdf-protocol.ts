/** Messages between the core and the worker that derives. */
import type { KdfParameters } from './kdf.ts';

export interface ToKdf {
  readonly passphrase: string;
  readonly parameters: KdfParameters;
}

export type FromKdf =
  | { readonly kind: 'derived'; readonly hash: Uint8Array }
  /** Only the kind of the error is sent: its message might quote its input. */
  | { readonly kind: 'failed'; readonly detail: string };
