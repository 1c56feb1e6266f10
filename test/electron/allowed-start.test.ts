import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusedStarts } from '../../electron/allowed-start.ts';
import { commandWords } from '../../electron/command-words.ts';
import { COMMAND_WORDS } from '../../rules/command-line/words.ts';

/** What a start of the packaged program is refused for. */
function refused(
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  platform: NodeJS.Platform = 'linux',
): string | null {
  const [first] = refusedStarts(given, commandWords(['airside', ...given], true), environment, platform);
  return first?.name ?? null;
}

/** Switches that open the program to others, write what it holds or take its protection away. None may be an option of a command. */
const HARMFUL = [
  'no-sandbox',
  'no-zygote',
  'single-process',
  'disable-setuid-sandbox',
  'disable-gpu-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'allow-sandbox-debugging',
  'disable-web-security',
  'disable-site-isolation-trials',
  'disable-features',
  'enable-features',
  'enable-blink-features',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'load-extension',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'renderer-startup-dialog',
  'gpu-launcher',
  'js-flags',
  'enable-logging',
  'log-file',
  'log-net-log',
  'v',
  'vmodule',
  'trace-startup',
  'trace-startup-file',
  'enable-crash-reporter',
  'crash-dumps-dir',
  'use-mock-keychain',
  'password-store',
  'user-data-dir',
  'disk-cache-dir',
  'host-resolver-rules',
  'host-rules',
  'proxy-server',
  'auth-server-allowlist',
  'ignore-certificate-errors',
  'type',
  'app',
  'require',
  'r',
  'squirrel-firstrun',
] as const;

describe('the packaged program', () => {
  test.each(HARMFUL)('the packaged program does not start with --%s, in any form', (name) => {
    for (const word of [`--${name}`, `-${name}`, `--${name}=1`, `-${name}=1`, `--${name}=`, ` --${name}`]) {
      for (const given of [[word], ['--lang=fr', word], ['parse', 'a.edi', word], [word, '--', 'parse', 'a.edi']]) {
        expect([given, refused(given)]).toEqual([given, word.trim().split('=')[0]]);
      }
    }
  });

  test.each<[string[], NodeJS.Platform, string | null]>([
    [[], 'linux', null],
    [['--lang=fr', '--force-device-scale-factor=1.25', '--disable-gpu'], 'linux', null],
    [['-lang=pt-BR'], 'linux', null],
    [['-psn_0_12345'], 'darwin', null],
    [['--ozone-platform=headless', 'parse', '--', '-a.edi', '--no-sandbox'], 'linux', null],
    [['--', '--no-sandbox'], 'linux', null],
    [['parse', '-'], 'linux', null],
    [['/tmp/a.edi'], 'linux', null],
    [['--help'], 'linux', null],
    [['screen', '-h'], 'linux', null],
    [['--LANG=fr'], 'win32', null],
    [['/lang=fr'], 'win32', null],
    // Windows compares names without case and takes a slash for a hyphen.
    [['/remote-debugging-port=1'], 'win32', '/remote-debugging-port'],
    [['--No-Sandbox'], 'win32', '--No-Sandbox'],
    [['--LANG=fr'], 'linux', '--LANG'],
    [['/lang=fr'], 'linux', null],
    // A value that is no value of the switch.
    [['--lang=../../x'], 'linux', '--lang'],
    [['--lang=fr\n--no-sandbox'], 'linux', '--lang'],
    [['--force-device-scale-factor=1e9'], 'linux', '--force-device-scale-factor'],
    [['--ozone-platform=cast'], 'linux', '--ozone-platform'],
    [['--disable-gpu=1'], 'linux', '--disable-gpu'],
    [['-psn_0_12345=1'], 'darwin', '-psn_0_12345'],
    // A file whose name begins with a hyphen stands behind `--`.
    [['parse', '-a.edi'], 'linux', '-a.edi'],
    // An option belongs to its command only.
    [['parse', 'a.edi', '--rules', 'b.yaml'], 'linux', '--rules'],
    [['--pretty'], 'linux', '--pretty'],
    [['fly', '--pretty'], 'linux', '--pretty'],
    [['--', '--'], 'linux', null],
    [['--='], 'linux', '--'],
    [['---lang=fr'], 'linux', '---lang'],
  ])('the packaged program called with %j on %s is refused for: %s', (given, platform, expected) => {
    expect(refused(given, {}, platform)).toBe(expected);
  });

  test('every option of a command is taken with its command, as Chromium knows none of them', () => {
    for (const [name, { options }] of Object.entries(COMMAND_WORDS)) {
      for (const option of Object.keys(options)) {
        expect([name, option, refused([...name.split(' '), 'a', option, 'b'])]).toEqual([name, option, null]);
        expect(HARMFUL).not.toContain(option.slice(2));
      }
    }
  });

  test('no switch that is not listed is taken, wherever it stands', () => {
    const known = /^(?:psn_|lang|force-device-scale-factor|disable-gpu|ozone-platform|help|h|pretty)/i;
    const name = fc
      .oneof(
        fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,30}$/),
        fc.string({ minLength: 1 }),
        fc.constantFrom(...HARMFUL),
      )
      .map((text) => text.trim().replace(/^[-/=]+/, ''))
      .filter((text) => text !== '' && !known.test(text));
    const allowed = fc.constantFrom('--lang=fr', '--disable-gpu', 'parse', 'a.edi', '--pretty');
    fc.assert(
      fc.property(
        fc.array(allowed),
        fc.array(allowed),
        fc.constantFrom('--', '-', '/'),
        name,
        fc.option(fc.string(), { nil: null }),
        (before, after, prefix, text, value) => {
          const word = value === null ? prefix + text : `${prefix}${text}=${value}`;
          expect(refused([...before, word, ...after], {}, 'win32')).not.toBeNull();
          if (prefix !== '/') expect(refused([...before, word, ...after])).not.toBeNull();
        },
      ),
    );
  });

  test.each<[string, string | null]>([
    ['ELECTRON_RUN_AS_NODE', 'ELECTRON_RUN_AS_NODE'],
    ['ELECTRON_DISABLE_SANDBOX', 'ELECTRON_DISABLE_SANDBOX'],
    ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_ENABLE_LOGGING'],
    ['ELECTRON_LOG_FILE', 'ELECTRON_LOG_FILE'],
    ['electron_no_asar', 'electron_no_asar'],
    ['NODE_OPTIONS', 'NODE_OPTIONS'],
    ['NODE_EXTRA_CA_CERTS', 'NODE_EXTRA_CA_CERTS'],
    ['NODE_V8_COVERAGE', 'NODE_V8_COVERAGE'],
    ['NODE_REDIRECT_WARNINGS', 'NODE_REDIRECT_WARNINGS'],
    ['CHROME_LOG_FILE', 'CHROME_LOG_FILE'],
    ['CHROME_DEVEL_SANDBOX', 'CHROME_DEVEL_SANDBOX'],
    ['CHROME_DESKTOP', null],
    ['CHROME_WRAPPER', null],
    ['NODE_ENV', null],
    ['PATH', null],
    ['MY_ELECTRON_RUN_AS_NODE', null],
    ['PORTABLE_EXECUTABLE_DIR', null],
  ])('the packaged program with the variable %s is refused for: %s', (name, expected) => {
    expect(refused([], { HOME: '/home/a', [name]: '' })).toBe(expected);
  });

  test('everything that is refused is named, switches first', () => {
    const given = ['--log-file=a', '--lang=fr', '--v'];
    expect(refusedStarts(given, null, { NODE_OPTIONS: '', PATH: '', CHROME_LOG_FILE: 'b' }, 'linux')).toEqual([
      { kind: 'switch', name: '--log-file' },
      { kind: 'switch', name: '--v' },
      { kind: 'variable', name: 'NODE_OPTIONS' },
      { kind: 'variable', name: 'CHROME_LOG_FILE' },
    ]);
  });

  test.each<[string, string | null]>([
    ['auto', null],
    ['x11', null],
    ['wayland', null],
    ['', 'ELECTRON_OZONE_PLATFORM_HINT'],
    ['headless', 'ELECTRON_OZONE_PLATFORM_HINT'],
    ['wayland --no-sandbox', 'ELECTRON_OZONE_PLATFORM_HINT'],
    ['x11\n', 'ELECTRON_OZONE_PLATFORM_HINT'],
  ])('the packaged program with the window system %j as a hint is refused for: %s', (value, expected) => {
    expect(refused([], { ELECTRON_OZONE_PLATFORM_HINT: value })).toBe(expected);
  });
});
