/**
 * Seals a key with the operating system's own key store. Where that store is only a password built into Chromium (Linux without a
 * keyring), wrapping is `unsupported` rather than pretended. The name of the key store is kept beside the sealed key: when the
 * desktop session changes it, the answer is `refused`, because making a new key then would lose everything under the old one.
 */
import type { SafeStorage } from 'electron';
import type { HostResult } from '../shared/host.ts';

export interface KeyWrap {
  readonly supported: boolean;
  wrap(key: Uint8Array): HostResult<Uint8Array>;
  unwrap(wrapped: Uint8Array): HostResult<Uint8Array>;
}

type KeyStore = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>;

/** Backends of Linux that keep no secret. */
const WORTHLESS_BACKENDS = new Set(['basic_text', 'unknown']);

/** Looks once, after Electron is ready, at what the system offers. */
export function openKeyWrap(store: KeyStore, platform: NodeJS.Platform): KeyWrap {
  const backend = platform === 'linux' ? store.getSelectedStorageBackend() : platform;
  const supported = store.isEncryptionAvailable() && !WORTHLESS_BACKENDS.has(backend);
  const unsupported = { ok: false, code: 'unsupported', message: backend } as const;
  return {
    supported,
    wrap(key) {
      if (!supported) return unsupported;
      const sealed = store.encryptString(Buffer.from(key).toString('base64')).toString('base64');
      return { ok: true, value: new TextEncoder().encode(JSON.stringify({ v: 1, backend, sealed })) };
    },
    unwrap(wrapped) {
      if (!supported) return unsupported;
      const record = readRecord(wrapped);
      if (record === null) return { ok: false, code: 'failed', message: 'not-a-wrapped-key' };
      if (record.backend !== backend) return { ok: false, code: 'refused', message: 'key-store-changed' };
      try {
        const key = store.decryptString(Buffer.from(record.sealed, 'base64'));
        return { ok: true, value: new Uint8Array(Buffer.from(key, 'base64')) };
      } catch {
        return { ok: false, code: 'failed', message: 'not-opened' };
      }
    },
  };
}

function readRecord(wrapped: Uint8Array): { backend: string; sealed: string } | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(wrapped));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { v, backend, sealed } = value as { v?: unknown; backend?: unknown; sealed?: unknown };
  return v === 1 && typeof backend === 'string' && typeof sealed === 'string' ? { backend, sealed } : null;
}
