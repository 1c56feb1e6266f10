import { expect, test } from 'vitest';
import type { RefusedStart } from '../../electron/allowed-start.ts';
import { tellRefusedStart } from '../../electron/refused-dialog.ts';

/** What happens, in order, and the texts that are shown. */
async function telling(
  platform: NodeJS.Platform,
  refused: readonly [RefusedStart, ...RefusedStart[]],
  {
    environment = {},
    ready = async () => undefined,
  }: { environment?: NodeJS.ProcessEnv; ready?: () => Promise<void> } = {},
) {
  const steps: string[] = [];
  const shown: [string, string][] = [];
  await tellRefusedStart(
    {
      app: {
        commandLine: { removeSwitch: (name) => void steps.push(`off ${name}`) },
        whenReady: async () => {
          await ready();
          steps.push('ready');
        },
      },
      dialog: {
        showErrorBox: (title, content) => {
          steps.push('shown');
          shown.push([title, content]);
        },
      },
      platform,
      environment,
      prepare: () => void steps.push('locked'),
      wait: async (milliseconds) => {
        // Longer than the first tasks, in which a computer with a screen is ready.
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`waited ${milliseconds}`);
      },
    },
    refused,
  );
  expect(shown).toHaveLength(1);
  return { steps, shown: shown[0] as [string, string] };
}

async function told(kind: 'switch' | 'variable', name: string): Promise<readonly [string, string]> {
  return (await telling('win32', [{ kind, name }])).shown;
}

test.each<['switch' | 'variable', string, RegExp, RegExp]>([
  [
    'switch',
    '--no-sandbox',
    /option “--no-sandbox”\. Remove it from the shortcut/,
    /l’option «\s--no-sandbox\s»\. Retirez-la/,
  ],
  [
    'variable',
    'NODE_OPTIONS',
    /variable “NODE_OPTIONS” is set\. Remove it/,
    /«\sNODE_OPTIONS\s» est définie\. Retirez-la/,
  ],
])(
  'a start refused for a %s shows its name %s and the way on, in English and French',
  async (kind, name, english, french) => {
    const [title, content] = await told(kind, name);
    expect(title).toBe('Airside');
    expect(content).toMatch(english);
    expect(content).toMatch(french);
  },
);

test('a start refused for a very long name shows its beginning', async () => {
  expect((await told('switch', `--${'a'.repeat(5_000)}`))[1].length).toBeLessThan(500);
});

const ALL = [
  { kind: 'switch', name: '--remote-debugging-port' },
  { kind: 'switch', name: '-log-file' },
  { kind: 'variable', name: 'ELECTRON_ENABLE_LOGGING' },
] as const;

test('on Linux the window waits until Electron is ready, and all that is refused is taken off before', async () => {
  const environment: NodeJS.ProcessEnv = { ELECTRON_ENABLE_LOGGING: '1', HOME: '/home/a' };
  const { steps, shown } = await telling('linux', ALL, { environment });
  expect(steps).toEqual(['off remote-debugging-port', 'off log-file', 'locked', 'ready', 'shown']);
  expect(environment).toEqual({ HOME: '/home/a' });
  expect(shown[1]).toContain('--remote-debugging-port');
});

test('on Linux without a screen Electron is not waited for without end', async () => {
  const { steps } = await telling('linux', ALL, { ready: () => new Promise(() => undefined) });
  expect(steps.slice(2)).toEqual(['locked', 'waited 10000', 'shown']);
});

test.each<NodeJS.Platform>(['win32', 'darwin'])(
  'on %s the window is shown at once, before Electron is ready',
  async (platform) => {
    expect((await telling(platform, ALL)).steps).toEqual(['shown']);
  },
);
