/** Every finding of electronegativity is explained: it is fixed, or listed below with its reason. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMPUTED, type Finding, ourFiles, scan } from './electronegativity.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const ELECTRON: string = manifest.devDependencies.electron;

interface Accepted extends Finding {
  readonly reason: string;
}

/** Each of these must still be found. A reason without its finding would hide the next one. */
const ACCEPTED: readonly Accepted[] = [
  {
    check: 'AUXCLICK_JS_CHECK',
    file: COMPUTED,
    reason:
      'A middle click cannot open anything: every new window is denied, every navigation away prevented (session-lock.ts).',
  },
  {
    check: 'CSP_GLOBAL_CHECK_MAYBE_WEAK_CSP',
    file: COMPUTED,
    reason:
      "script-src 'self' is weak where an origin serves what others wrote; ours serves a list of files made at start (renderer-files.ts).",
  },
  {
    check: 'CSP_GLOBAL_CHECK_MAYBE_WEAK_CSP',
    file: COMPUTED,
    reason: "The same script-src 'self' in the policy of the worker that derives keys.",
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: COMPUTED,
    reason: 'host-resolver-rules: takes every name and address away.',
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: COMPUTED,
    reason: 'js-flags: how the engine keeps memory (engine-memory.ts); nothing from outside reaches it.',
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'electron/main.js',
    reason: 'The same js-flags, where they are set.',
  },
  {
    check: 'ELECTRON_VERSION_JSON_CHECK',
    file: 'package.json',
    reason:
      'Says only that a version was read; whether a newer one exists is asked of the network, so it is looked at with each update.',
  },
  {
    check: 'PRELOAD_JS_CHECK',
    file: COMPUTED,
    reason:
      'Asks for a look at the preload script: named functions over a checked table of calls (preload.ts, ipc.ts), frozen by a test.',
  },
];

describe('electronegativity', () => {
  test('electronegativity finds nothing in the program that is not explained', async () => {
    const found = await scan(await ourFiles(), ELECTRON);
    const words = ({ check, file }: Finding): string => `${check} in ${file}`;
    expect(found.map(words).sort()).toEqual(ACCEPTED.map(words).sort());
  }, 120_000);

  /** Without these, a tool that reads nothing would look like a program without faults. */
  test.each([
    ['ALLOWPOPUPS_HTML_CHECK', 'bad.html', '<webview src="x" allowpopups></webview>'],
    ['CERTIFICATE_ERROR_EVENT_JS_CHECK', 'bad.js', "app.on('certificate-error', (event) => event.preventDefault())"],
    ['CERTIFICATE_VERIFY_PROC_JS_CHECK', 'bad.js', 'session.setCertificateVerifyProc((request, done) => done(0))'],
    ['CONTEXT_ISOLATION_JS_CHECK', 'bad.js', 'new BrowserWindow({ webPreferences: { contextIsolation: false } })'],
    ['CSP_GLOBAL_CHECK_NO_CSP', 'bad.js', 'app.quit()'],
    ['CUSTOM_ARGUMENTS_JS_CHECK', 'bad.js', "app.commandLine.appendSwitch('no-sandbox')"],
    ['HTTP_RESOURCES_JS_CHECK', 'bad.js', "window.loadURL('http://example.org/')"],
    [
      'INSECURE_CONTENT_JS_CHECK',
      'bad.js',
      'new BrowserWindow({ webPreferences: { allowRunningInsecureContent: true } })',
    ],
    ['LIMIT_NAVIGATION_GLOBAL_CHECK', 'bad.js', 'app.quit()'],
    ['NODE_INTEGRATION_JS_CHECK', 'bad.js', 'new BrowserWindow({ webPreferences: { nodeIntegration: true } })'],
    ['OPEN_EXTERNAL_JS_CHECK', 'bad.js', 'shell.openExternal(address)'],
    ['PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK', 'bad.js', 'app.quit()'],
    ['SANDBOX_JS_CHECK', 'bad.js', 'new BrowserWindow({ webPreferences: { sandbox: false } })'],
    ['WEB_SECURITY_JS_CHECK', 'bad.js', 'new BrowserWindow({ webPreferences: { webSecurity: false } })'],
  ])('electronegativity finds a fault if one is put in: %s', async (check, name, text) => {
    const found = await scan([{ name, text }], ELECTRON);
    expect(found.some((finding) => finding.check.startsWith(check))).toBe(true);
  });

  test('electronegativity fails on a file that it cannot read', async () => {
    await expect(scan([{ name: 'bad.js', text: 'const = 1' }], ELECTRON)).rejects.toThrow();
  });
});
