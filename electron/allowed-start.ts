/**
 * What the packaged program may be started with. Chromium, Electron and Node read several hundred switches and variables. Some turn off the sandbox,
 * some write what pages hold to a file, some take the key store away, and each version adds more. So a start with anything that is not listed here
 * ends before the first page.
 */
import { callOf, HELP_OPTIONS, optionsOf } from '../rules/command-line/words.ts';

// #region Security: tested line by line; do not add one without writing the reason next to it.

interface Allowed {
  /** What is allowed, whole: a switch or a variable, as `name` or `name=value`. A variable allowed by name may have any value. */
  readonly form: RegExp;
  readonly reason: string;
}

/**
 * Switches, also before a command. `--no-sandbox` is not among them: files from outside would be read with the rights of the officer. The start
 * script of an AppImage adds it where the system allows no user namespaces; the DEB package brings the sandbox along for such a system.
 */
const SWITCHES: readonly Allowed[] = [
  {
    form: /^psn_\d+_\d+$/,
    reason: 'macOS adds the number of the process when the program is opened by a double click',
  },
  { form: /^lang=[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?$/, reason: 'The language of the system’s own menus' },
  { form: /^force-device-scale-factor=\d(?:\.\d{1,2})?$/, reason: 'The size of everything on the screen' },
  { form: /^disable-gpu$/, reason: 'Drawing without a graphics driver that fails' },
  {
    form: /^ozone-platform=(?:x11|wayland|headless)$/,
    reason: 'The window system on Linux; none for a command on a server',
  },
];

/** Variables whose names begin in these ways belong to Electron, Node and Chromium. */
const READ_BY_THE_ENGINE = /^(?:ELECTRON|NODE|CHROME)_/;

const VARIABLES: readonly Allowed[] = [
  {
    form: /^CHROME_DESKTOP$/,
    reason: 'Electron sets it on Linux, and every program started from an Electron program has it',
  },
  {
    form: /^CHROME_(?:WRAPPER|VERSION_EXTRA)$/,
    reason: 'Chrome sets them for what is started from it; they only name its own start script',
  },
  {
    form: /^NODE_(?:ENV|PATH)$/,
    reason: 'Developers’ machines set them for all programs; our main process reads neither',
  },
  {
    form: /^ELECTRON_OZONE_PLATFORM_HINT=(?:auto|x11|wayland)$/,
    reason:
      'Officers whose Linux desktop is Wayland set it for all Electron programs; it only chooses the window system',
  },
];

// #endregion

/** What the start is refused for. `name` has the form in which it was given, without a value. */
export interface RefusedStart {
  readonly kind: 'switch' | 'variable';
  readonly name: string;
}

/**
 * Everything that the program must not be started with, switches first.
 * @param given the arguments of the process without the program itself
 * @param words the words of the command among them; null for the window
 */
export function refusedStarts(
  given: readonly string[],
  words: readonly string[] | null,
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): readonly RefusedStart[] {
  const options = optionNames(words);
  const switches = switchesOf(given, platform).filter(
    ({ name, whole }) => !options.has(name) && !SWITCHES.some(({ form }) => form.test(whole)),
  );
  const variables = Object.keys(environment).filter((name) => isRefusedVariable(name.toUpperCase(), environment[name]));
  return [
    ...switches.map((each): RefusedStart => ({ kind: 'switch', name: each.given })),
    ...variables.map((name): RefusedStart => ({ kind: 'variable', name })),
  ];
}

/** Windows compares the names of variables without case, so `name` comes in capitals. */
function isRefusedVariable(name: string, value = ''): boolean {
  const whole = `${name}=${value}`;
  return READ_BY_THE_ENGINE.test(name) && !VARIABLES.some(({ form }) => form.test(name) || form.test(whole));
}

/** The options of the command, without their hyphens. Chromium takes them for switches too, but knows none of them. */
function optionNames(words: readonly string[] | null): ReadonlySet<string> {
  if (words === null) return new Set();
  const call = callOf(words);
  return new Set(
    [...(call === null ? [] : optionsOf(call.name)), ...HELP_OPTIONS].map((option) => option.replace(/^-+/, '')),
  );
}

interface Switch {
  readonly name: string;
  /** `name`, or `name=value`. */
  readonly whole: string;
  /** The name as it was given, with what stands before it. */
  readonly given: string;
}

/**
 * The switches that Chromium finds (`base/command_line.cc`): each word before `--` that begins with `--` or `-`, on Windows also with `/`, wherever it
 * stands. On Windows names count without case.
 */
function switchesOf(given: readonly string[], platform: NodeJS.Platform): readonly Switch[] {
  const words = given.map((word) => word.trim());
  const end = words.indexOf('--');
  const prefix = platform === 'win32' ? /^(?:--|-|\/)(?=.)/s : /^(?:--|-)(?=.)/s;
  return (end === -1 ? words : words.slice(0, end)).flatMap((word) => {
    const start = prefix.exec(word)?.[0];
    if (start === undefined) return [];
    const [named = ''] = word.split('=', 1);
    const name = platform === 'win32' ? named.slice(start.length).toLowerCase() : named.slice(start.length);
    return [{ name, whole: name + word.slice(named.length), given: named }];
  });
}
