/**
 * Seals a key with the operating system's key store. Where that store is only a password built into Chromium (Linux without a keyring), the answer
 * is `unsupported`. The sealed key carries the name of its key store. When a change of the desktop session changes the key store, the answer is
 * `refused`: a new key would make everything sealed with the old one unreadable.
 */
import type { SafeStorage } from 'electron';
import type { HostResult } from '../shared/host.ts';

export interface KeyWrap {
  readonly supported: boolean;
  wrap(key: Uint8Array): Promise<HostResult<Uint8Array>>;
  unwrap(wrapped: Uint8Array): Promise<HostResult<Uint8Array>>;
  /** The key wrapped again where the key store asks for it; null where it does not. */
  renew(wrapped: Uint8Array): Promise<HostResult<Uint8Array | null>>;
}

type KeyStore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** Linux backends that protect no secret. */
const WORTHLESS_BACKENDS = new Set(['basic_text', 'unknown']);
/** Prefix of what Chromium on Linux seals with its built-in password, which it also does when the keyring does not answer. */
const BUILT_IN_PASSWORD = 'v10';

/** Checks once, after Electron is ready, what the system offers. A locked key store asks the officer to unlock it now. */
export async function openKeyWrap(store: KeyStore, platform: NodeJS.Platform): Promise<KeyWrap> {
  const linux = platform === 'linux';
  const seal = async (text: string): Promise<Buffer | null> => {
    const sealed = await store.encryptStringAsync(text);
    return linux && sealed.subarray(0, BUILT_IN_PASSWORD.length).toString('latin1') === BUILT_IN_PASSWORD
      ? null
      : sealed;
  };
  const backend = linux ? store.getSelectedStorageBackend() : platform;
  const supported = !(linux && WORTHLESS_BACKENDS.has(backend)) && (await isSealing(store, seal));
  const unsupported = { ok: false, code: 'unsupported', message: backend } as const;

  const wrap: KeyWrap['wrap'] = async (key) => {
    const sealed = supported ? await seal(Buffer.from(key).toString('base64')) : null;
    if (sealed === null) return unsupported;
    const record = { v: 1, backend, sealed: sealed.toString('base64') };
    return { ok: true, value: new TextEncoder().encode(JSON.stringify(record)) };
  };
  const open = async (wrapped: Uint8Array): Promise<HostResult<{ key: Uint8Array; stale: boolean }>> => {
    if (!supported) return unsupported;
    const record = readRecord(wrapped);
    if (record === null) return { ok: false, code: 'failed', message: 'not-a-wrapped-key' };
    if (record.backend !== backend) return { ok: false, code: 'refused', message: 'key-store-changed' };
    try {
      const { result, shouldReEncrypt } = await store.decryptStringAsync(Buffer.from(record.sealed, 'base64'));
      return { ok: true, value: { key: new Uint8Array(Buffer.from(result, 'base64')), stale: shouldReEncrypt } };
    } catch {
      return { ok: false, code: 'failed', message: 'not-opened' };
    }
  };
  return {
    supported,
    wrap,
    async unwrap(wrapped) {
      const opened = await open(wrapped);
      return opened.ok ? { ok: true, value: opened.value.key } : opened;
    },
    async renew(wrapped) {
      const opened = await open(wrapped);
      if (!opened.ok) return opened;
      return opened.value.stale ? wrap(opened.value.key) : { ok: true, value: null };
    },
  };
}

/** Whether the key store answers and seals with a secret of its own. */
async function isSealing(store: KeyStore, seal: (text: string) => Promise<Buffer | null>): Promise<boolean> {
  try {
    return (await store.isAsyncEncryptionAvailable()) && (await seal('probe')) !== null;
  } catch {
    return false;
  }
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
