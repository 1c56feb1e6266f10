/**
 * Runs Doyensec's electronegativity over our code, without its command line, which requests translations and release lists from the network. It
 * cannot parse current syntax, so each source file is lowered with esbuild. It reads only literals, so the program's computed values (options of
 * the window, policy, switches) are written out for it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { contentHeaders } from '../../electron/content-policy.ts';
import { ENGINE_MEMORY } from '../../electron/engine-memory.ts';
import { SWITCHES } from '../../electron/session-lock.ts';
import { windowOptions } from '../../electron/window.ts';

export interface Finding {
  /** The name of the check, and which one where it reports several things. */
  readonly check: string;
  readonly file: string;
}

/** A file for the tool, which chooses the parser by its name. */
export interface Scanned {
  readonly name: string;
  readonly text: string;
}

interface Issue {
  readonly id: string;
  /** Key of the text. */
  readonly description: string;
  readonly file: string;
  /** `globalCheckDisabled`: a check of the whole program resolved it. Comments that silence the tool are ignored here. */
  readonly visibility?: { readonly globalCheckDisabled: boolean };
}

interface Tool {
  Parser: new (
    babelFirst: boolean,
    typescriptBabelFirst: boolean,
  ) => { parse(name: string, text: string): readonly [type: unknown, data: unknown, content: string] };
  Finder: new (
    only: readonly string[],
    without: readonly string[],
  ) => {
    find(file: string, data: unknown, type: unknown, text: string, only: null, version: string): Promise<Issue[]>;
  };
  GlobalChecks: new (
    only: readonly string[],
    without: readonly string[],
  ) => { getResults(issues: Issue[], output: boolean): Promise<Issue[]> };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Compares with Electron's release list on the network. */
const ASKS_THE_NETWORK = ['availablesecurityfixesglobalcheck'];

function loadTool(): Tool {
  // The tool's texts, by key. Loading its translations would use the network.
  Reflect.set(globalThis, '__', (key: string) => key);
  const fromTool = createRequire(require.resolve('@doyensec/electronegativity/package.json'));
  // Its TypeScript parser fails with TypeScript 7, and gets no TypeScript here.
  const typescript = fromTool.resolve('@typescript-eslint/typescript-estree');
  const empty = { id: typescript, filename: typescript, loaded: true, exports: {} };
  fromTool.cache[typescript] = empty as NodeModule;
  return { ...fromTool('./dist/parser'), ...fromTool('./dist/finder') };
}

/** The tool's findings. Throws for a file that it cannot read, which would otherwise count as a file without findings. */
export async function scan(files: readonly Scanned[], electronVersion: string): Promise<Finding[]> {
  const { Parser, Finder, GlobalChecks } = loadTool();
  const [parser, finder] = [new Parser(true, true), new Finder([], [])];
  const issues: Issue[] = [];
  for (const { name, text } of files) {
    const [type, data, content] = parser.parse(name, text);
    if (data === null) throw new Error(`not read: ${name}`);
    issues.push(...(await finder.find(name, data, type, content, null, electronVersion)));
  }
  const all = await new GlobalChecks([], ASKS_THE_NETWORK).getResults(issues, false);
  return all
    .filter(({ visibility }) => visibility?.globalCheckDisabled !== true)
    .map(({ id, description, file }) => ({ check: description.startsWith(id) ? description : id, file }));
}

/** Every source file and page of ours, and the program's computed values. */
export async function ourFiles(): Promise<Scanned[]> {
  const names = ['shared', 'rules', 'renderer', 'electron'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|html)$/.test(entry.name))
      .map((entry) => posix.join(entry.parentPath.slice(root.length).replaceAll('\\', '/'), entry.name)),
  );
  const sources = await Promise.all([...names.sort(), 'package.json'].map(asScanned));
  return [...sources, { name: COMPUTED, text: computed() }];
}

/** File name under which the computed values are scanned. */
export const COMPUTED = 'computed.js';

async function asScanned(name: string): Promise<Scanned> {
  const text = readFileSync(join(root, name), 'utf8');
  if (!/\.tsx?$/.test(name)) return { name, text };
  const { code } = await transform(text, {
    loader: name.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    target: 'es2018',
    supported: { 'top-level-await': true },
  });
  return { name: name.replace(/tsx?$/, 'js'), text: code };
}

function computed(): string {
  const can = {
    openManifests: true,
    watchFolder: true,
    saveExport: true,
    printToPdf: true,
    wrapKey: true,
    backups: true,
    lockSignals: true,
    contentProtection: true,
  };
  const options = windowOptions({ preload: 'preload.cjs', packaged: true, can, icon: null });
  // The page, and the only worker with a policy of its own.
  const policies = ['/index.html', '/assets/kdf-worker-x.js'].map((path) =>
    JSON.stringify(contentHeaders(path, '', 'bm9uY2Ugb2YgMTYgYnl0ZXM=')['content-security-policy']),
  );
  const switches = [...SWITCHES, ['js-flags', ENGINE_MEMORY.join(' ')]];
  return [
    `new BrowserWindow(${JSON.stringify(options)});`,
    ...policies.map((policy) => `callback({ responseHeaders: { "Content-Security-Policy": [${policy}] } });`),
    ...switches.map(
      (words) => `app.commandLine.appendSwitch(${words.map((word) => JSON.stringify(word)).join(', ')});`,
    ),
  ].join('\n');
}
