import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { isAllowedRequest, isPermitted, lockContents, lockProcess, lockSession } from '../../electron/session-lock.ts';

const PERMISSIONS = [
  'accessibility-events',
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'fileSystem',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
  'toString',
];

describe('permissions', () => {
  test.each(PERMISSIONS)('the permissions do not include %s, even for our own page', (permission) => {
    expect(isPermitted(permission, 'app://airside/index.html')).toBe(false);
  });

  test('the permissions allow only our own page to write text to the clipboard', () => {
    expect(isPermitted('clipboard-sanitized-write', 'app://airside/')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'https://other.example/')).toBe(false);
    expect(isPermitted('clipboard-sanitized-write', '')).toBe(false);
  });
});

test.each([
  ['app://airside/assets/a.js', true],
  ['blob:app://airside/0b0f', true],
  ['data:image/svg+xml,x', true],
  ['http://127.0.0.1/', false],
  ['https://example.org/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['blob:https://example.org/0b0f', false],
  ['chrome://version', false],
  ['ftp://example.org/', false],
])('a request for %s is allowed: %s', (address, expected) => {
  expect(isAllowedRequest(address)).toBe(expected);
});

test('the process starts sandboxed and resolves no host name and no address', () => {
  const switches = new Map<string, string>();
  const app = {
    commandLine: { appendSwitch: (name: string, value = '') => void switches.set(name, value) },
    enableSandbox: vi.fn(),
  };
  lockProcess(app as unknown as App);
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(switches.has('no-sandbox')).toBe(false);
  expect(app.enableSandbox).toHaveBeenCalledOnce();
});

describe('a session', () => {
  const calls: Record<string, unknown[]> = {};
  const record =
    (name: string) =>
    (...args: unknown[]): void => {
      calls[name] = args;
    };
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: record('request'),
    setPermissionCheckHandler: record('check'),
    setDevicePermissionHandler: record('device'),
    setDisplayMediaRequestHandler: record('display'),
    webRequest: { onBeforeRequest: record('beforeRequest') },
    enableNetworkEmulation: record('emulation'),
    setSpellCheckerEnabled: record('spellcheck'),
  });
  lockSession(session as unknown as Session);

  test('a session refuses permissions on request and on check', () => {
    const answer = vi.fn();
    call('request')(null, 'media', answer, { requestingUrl: 'app://airside/' });
    expect(answer).toHaveBeenCalledWith(false);
    expect(call('check')(null, 'media', 'app://airside/')).toBe(false);
    expect(call('device')()).toBe(false);
    const stream = vi.fn();
    call('display')({}, stream);
    expect(stream).toHaveBeenCalledWith({});
  });

  test('a session cancels every request except our own', () => {
    const answer = vi.fn();
    call('beforeRequest')({ url: 'https://example.org/' }, answer);
    call('beforeRequest')({ url: 'app://airside/index.html' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
  });

  test('a session is offline, loads no dictionary, and downloads nothing', () => {
    expect(calls.emulation).toEqual([{ offline: true }]);
    expect(calls.spellcheck).toEqual([false]);
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  function call(name: string): (...args: unknown[]) => unknown {
    return calls[name]?.[0] as (...args: unknown[]) => unknown;
  }
});

describe('a page', () => {
  let openHandler: (() => unknown) | null = null;
  let webRtc = '';
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => {
      openHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (policy: string) => {
      webRtc = policy;
    },
  });
  lockContents(contents as unknown as WebContents);

  const prevented = (name: string, details: object): boolean => {
    const event = { preventDefault: vi.fn(), ...details };
    contents.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  };

  test.each([
    ['will-navigate', { url: 'https://example.org/?next=app://airside/' }, true],
    ['will-navigate', { url: 'file:///etc/passwd' }, true],
    ['will-navigate', { url: 'app://airside/index.html' }, false],
    ['will-redirect', { url: 'https://example.org/' }, true],
    ['will-frame-navigate', { url: 'app://airside/', isMainFrame: false }, true],
    ['will-frame-navigate', { url: 'app://airside/', isMainFrame: true }, false],
    ['will-attach-webview', {}, true],
  ])('the event %s %j of a page is prevented: %s', (name, details, expected) => {
    expect(prevented(name, details)).toBe(expected);
  });

  test('a page opens no second window and no direct connection', () => {
    expect(openHandler?.()).toEqual({ action: 'deny' });
    expect(webRtc).toBe('disable_non_proxied_udp');
  });
});
