/** Messages between the core and the worker that judges passphrases. */
import type { PassphraseStrength } from '../../../shared/vault/passphrase.ts';

export interface ToJudge {
  readonly id: number;
  readonly passphrase: string;
  readonly known: readonly string[];
}

export interface FromJudge {
  readonly id: number;
  readonly strength: PassphraseStrength;
}
