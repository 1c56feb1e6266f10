/** Keys of backups. Each file has its own, under a key derived from the vault key. So a passphrase or the recovery code that opens the vault opens every backup of it. */
import { deriveKey, freshKey, unwrapKey, type Wrapped, wrapKey } from '../vault/wrap.ts';
import type { BackupHeader } from './backup-format.ts';

export interface FileKey {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly wrap: Wrapped;
}

/** A key for a new file of the vault. */
export async function freshFileKey(vaultKey: Uint8Array, vaultId: string): Promise<FileKey> {
  const key = freshKey();
  return { key, wrap: await wrapKey(key, await deriveKey(vaultKey, 'backup'), name(vaultId)) };
}

/** The key of a file; null when it belongs to another vault, or its start was changed. */
export async function openFileKey(
  { wrap, vault }: Pick<BackupHeader, 'wrap' | 'vault'>,
  vaultKey: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return unwrapKey(wrap, await deriveKey(vaultKey, 'backup'), name(vault));
}

function name(vaultId: string): string {
  return `${vaultId}/backup`;
}
