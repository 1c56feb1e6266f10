/** Tries passphrases one after the other: of several at once, none would be counted before the last. */
import type { Dexie } from 'dexie';
import { type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { HostPort } from '../host-port.ts';
import { readDeviceSecret } from './device-secret.ts';
import type { VaultTools } from './open-vault.ts';
import { keyByPassphrase } from './sign-in.ts';
import type { VaultHeader } from './vault-records.ts';

export interface PassphraseTriesOptions extends Omit<VaultTools, 'deviceSecret'> {
  readonly db: Dexie;
  readonly host: HostPort;
}

/** Result of a right passphrase. */
export interface FoundKey {
  /** The vault key; the caller overwrites it after use. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** Wrong tries before this one. */
  readonly failures: number;
  /** With this computer's secret as it was read for this try. */
  readonly tools: VaultTools;
}

export class PassphraseTries {
  readonly #options: PassphraseTriesOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: PassphraseTriesOptions) {
    this.#options = options;
  }

  /** The vault key by an officer's passphrase. Throws what the store reports, and when the passphrase could not be derived. */
  try(header: VaultHeader, officer: string, passphrase: string): Promise<Result<FoundKey, CallFailure>> {
    const trying = this.#last.then(async () => {
      const { db, host, kdf, now } = this.#options;
      const tools: VaultTools = { kdf, now, deviceSecret: await readDeviceSecret(host) };
      const found = await keyByPassphrase(db, tools, header, officer, passphrase);
      return found.ok ? success({ ...found.value, tools }) : found;
    });
    this.#last = trying.catch(() => undefined);
    return trying;
  }
}
