/** A key derivation without cost, for every test that is not about the cost of a passphrase. */
import { createHash } from 'node:crypto';
import { type Kdf, passphraseBytes } from '../../../../renderer/core/vault/kdf.ts';

export const fastKdf: Kdf = async (passphrase, { salt }) =>
  new Uint8Array(createHash('sha256').update(salt).update(passphraseBytes(passphrase)).digest());
