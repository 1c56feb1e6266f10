import { describe, expect, test } from 'vitest';
import { dispatch, type IpcHandlers, isTrustedSender, registerIpc } from '../../electron/ipc.ts';
import { BACKUP_SLICE } from '../../shared/host.ts';
import type { IpcChannel } from '../../shared/ipc.ts';
import { IPC_ARGUMENTS } from '../../shared/ipc-schemas.ts';

const reached: string[] = [];
const handlers = Object.fromEntries(
  Object.keys(IPC_ARGUMENTS).map((channel) => [
    channel,
    async (_page: string, ...args: unknown[]) => {
      reached.push(channel);
      return { ok: true, value: args };
    },
  ]),
) as unknown as IpcHandlers<string>;

describe('the sender of a call', () => {
  test.each([
    ['our top frame', { url: 'app://airside/index.html', parent: null }, true],
    ['our page with a hash', { url: 'app://airside/index.html#/queue', parent: null }, true],
    ['a frame in our page', { url: 'app://airside/index.html', parent: {} }, false],
    ['another host', { url: 'app://other/index.html', parent: null }, false],
    ['another scheme', { url: 'evil://airside/', parent: null }, false],
    ['the web', { url: 'https://example.org/?app://airside/', parent: null }, false],
    ['a file', { url: 'file:///index.html', parent: null }, false],
    ['an empty page', { url: 'about:blank', parent: null }, false],
    ['no address', { url: '', parent: null }, false],
    ['a frame that is gone', null, false],
  ])('a sender (%s: %j) is trusted: %s', (_what, frame, expected) => {
    expect(isTrustedSender(frame)).toBe(expected);
  });

  test('the sender of a call is checked before anything else on every channel', async () => {
    const registered = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
    registerIpc(
      {
        handle: (channel: string, handler: (event: never, ...args: unknown[]) => unknown) => {
          registered.set(channel, handler as (event: unknown, ...args: unknown[]) => unknown);
        },
      },
      IPC_ARGUMENTS,
      handlers,
      () => 'page',
    );
    expect([...registered.keys()].sort()).toEqual(Object.keys(IPC_ARGUMENTS).sort());
    reached.length = 0;
    for (const handler of registered.values()) {
      const answer = await handler({ senderFrame: { url: 'https://example.org/', parent: null }, sender: {} });
      expect(answer).toEqual({ ok: false, code: 'refused', message: 'sender' });
    }
    expect(reached).toEqual([]);
  });
});

const bytes = new Uint8Array([1, 2]);

describe('a call with these arguments', () => {
  const rows: readonly (readonly [IpcChannel, readonly unknown[], passes: boolean])[] = [
    ['manifests.open', [], true],
    ['manifests.open', ['/etc/passwd'], false],
    ['export.save', ['flagged.csv', bytes], true],
    ['export.save', ['../flagged.csv', bytes], false],
    ['export.save', ['a/b.csv', bytes], false],
    ['export.save', ['a\\b.csv', bytes], false],
    ['export.save', ['.hidden', bytes], false],
    ['export.save', ['nul\u0000.csv', bytes], false],
    ['export.save', ['CON.csv', bytes], false],
    ['export.save', ['NUL', bytes], false],
    ['export.save', ['flagged.csv.', bytes], false],
    ['export.save', ['flagged\u202evsc.exe', bytes], false],
    ['export.save', [`${'é'.repeat(128)}.csv`, bytes], false],
    ['backup.write', ['CON.airside-backup', bytes], false],
    ['export.save', ['flagged.csv', [1, 2]], false],
    ['export.save', ['flagged.csv'], false],
    ['backup.write', ['2026-11-24.airside-backup', bytes], true],
    ['backup.write', ['2026-11-24.exe', bytes], false],
    ['backup.write', ['../x.airside-backup', bytes], false],
    ['backup.begin', ['../x.airside-backup'], false],
    ['backup.append', ['id', new Uint8Array(BACKUP_SLICE)], true],
    ['backup.append', ['id', new Uint8Array(BACKUP_SLICE + 1)], false],
    ['backup.read', ['a.airside-backup', 0, BACKUP_SLICE], true],
    ['backup.read', ['a.airside-backup', 0, BACKUP_SLICE + 1], false],
    ['backup.read', ['a.airside-backup', -1, 1], false],
    ['backup.read', ['/etc/passwd', 0, 1], false],
    ['backup.remove', ['../x.airside-backup'], false],
    ['backup.choose-folder', ['/home'], false],
    ['backup.open', ['/home/a.airside-backup'], false],
    ['lock.set-idle', [{ screenSeconds: 60, vaultSeconds: 600 }], true],
    // The longest periods that a unit may set.
    ['lock.set-idle', [{ screenSeconds: 1800, vaultSeconds: 28_800 }], true],
    ['lock.set-idle', [{ screenSeconds: 60, vaultSeconds: 28_801 }], false],
    ['lock.set-idle', [{ screenSeconds: 60, vaultSeconds: Number.POSITIVE_INFINITY }], false],
    ['lock.set-idle', [{ screenSeconds: 0, vaultSeconds: 600 }], false],
    ['window.protect', ['yes'], false],
    ['state.get', ['audit.anchor'], true],
    ['state.get', ['_backup.folder'], false],
    ['state.get', ['__proto__'], false],
    ['state.put', ['audit.anchor', 'x'.repeat(65_537)], false],
    ['key.wrap', [bytes], true],
    ['key.wrap', [new Uint8Array(0)], false],
    ['key.wrap', [new Uint8Array(5000)], false],
    ['folder.unwatch', [7], false],
  ];

  for (const [channel, args, passes] of rows) {
    test(`the call ${channel}(${args.map(shown).join(', ')}) ${passes ? 'reaches its handler' : 'is refused'}`, async () => {
      expect((await dispatch(IPC_ARGUMENTS, handlers, channel, 'page', [...args])).ok).toBe(passes);
    });
  }
});

/** An argument as text for a test title. With every byte of a backup's slice, the title would have 99 million characters. */
function shown(argument: unknown): string {
  if (argument instanceof Uint8Array) return `${argument.length} bytes`;
  const text = JSON.stringify(argument);
  return text.length > 100 ? `${text.slice(0, 20)}… of ${text.length} characters` : text;
}

test('the page gets an exception of a handler only as a short code', async () => {
  const failing = {
    ...handlers,
    'backup.list': async () => {
      throw Object.assign(new Error("ENOSPC: no space left, write '/home/officer/…'"), { code: 'ENOSPC' });
    },
  };
  expect(await dispatch(IPC_ARGUMENTS, failing, 'backup.list', 'page', [])).toEqual({
    ok: false,
    code: 'failed',
    message: 'ENOSPC',
  });
});
