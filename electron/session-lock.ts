/**
 * Removes the abilities of a browser that this program does not need: permissions, network, other pages, other windows. Each function takes the
 * Electron object it restricts, so that tests can pass a replacement.
 */
import type { App, Session, WebContents } from 'electron';
import { isOurs } from './protocol.ts';

// #region Security: tested line by line; do not change one without writing the reason next to it.

/** Granted permissions, each with its reason. All others are refused; Electron's default is to allow. */
const GRANTED_PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'Copy in a table or a field',
};

/** Whether `permission` is granted to a page at `address`. */
export function isPermitted(permission: string, address: string): boolean {
  return Object.hasOwn(GRANTED_PERMISSIONS, permission) && isOurs(address);
}

/** Command-line switches that must be set before Electron is ready. No host name and no address resolves, not even 127.0.0.1. */
export const SWITCHES: readonly (readonly [name: string, value: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['disable-background-networking', ''],
];

/** Restricts the process before Electron is ready. */
export function lockProcess(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
}

/** Restricts one session: permissions, devices, capture, network, dictionaries (which Chromium would download). */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPermitted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isAllowedRequest(details.url) }));
  session.enableNetworkEmulation({ offline: true });
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Whether the window may request `address`: our own files, and what a page makes of its own bytes (`blob:` of our origin, `data:` images). */
export function isAllowedRequest(address: string): boolean {
  if (address.startsWith('data:')) return true;
  return isOurs(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
}

/** Restricts one page: no navigation away, no second window, no embedded page, no direct traffic by WebRTC. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void; url?: string }): void => {
    if (event.url === undefined || !isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

// #endregion
