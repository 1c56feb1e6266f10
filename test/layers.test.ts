/**
 * The rooms and what each may import. Arrows point one way: electron → shared, rules; renderer → rules, shared; rules → shared. The
 * compiler's settings per room keep platforms apart; this test keeps imports, packages and ambient time apart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { WHOLE_STORE_FILES } from './whole-store-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a file may import of ours, by the longest matching start of its path. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'shared/': ['shared/'],
  'rules/': ['rules/', 'shared/'],
  'renderer/core/': ['renderer/core/', 'rules/', 'shared/'],
  'renderer/client/': [
    'renderer/client/',
    'renderer/core/calls/',
    'renderer/core/host-port.ts',
    'renderer/core/rpc-protocol.ts',
    'shared/',
  ],
  'renderer/command/': ['renderer/command/', 'renderer/core/zone-offset.ts', 'rules/', 'shared/'],
  'renderer/host/': ['renderer/host/', 'shared/'],
  // The place where everything is put together: it also starts the worker.
  'renderer/main.tsx': [
    'renderer/app/',
    'renderer/client/',
    'renderer/core/worker.ts',
    'renderer/host/',
    'renderer/styles',
    'shared/',
  ],
  'renderer/': ['renderer/app/', 'renderer/client/', 'renderer/host/', 'renderer/styles', 'rules/', 'shared/'],
  'electron/': ['electron/', 'rules/', 'shared/'],
};

/** Borders that only types may cross: a value import would pull one side's code into the other's bundle. */
const TYPES_ONLY: readonly { readonly from: string; readonly to: string }[] = [
  { from: 'renderer/app/', to: 'renderer/core/calls/' },
  { from: 'renderer/client/', to: 'renderer/core/calls/' },
  { from: 'renderer/app/', to: 'renderer/core/rpc-protocol.ts' },
  { from: 'renderer/host/', to: 'renderer/core/' },
];

/** Where imports may not form a circle: none at all where types count too, else none at run time. */
const WITHOUT_CIRCLES: Readonly<Record<string, 'types too' | 'run time'>> = {
  'shared/': 'types too',
  'rules/': 'types too',
  'electron/': 'types too',
  'renderer/app/': 'types too',
  'renderer/core/': 'run time',
};

interface Package {
  /** Files that may import it (starts of paths); empty: tools only. */
  readonly files: readonly string[];
  readonly reason: string;
}

const TOOL: readonly string[] = [];
const ESTIMATOR = ['renderer/core/vault/passphrase-estimator.ts'];
const MAP = ['renderer/app/pictures/', 'renderer/world-atlas.d.ts'];
const SCREENS = ['renderer/app/', 'renderer/main.tsx', 'renderer/styles.ts'];

/** Every package, where it may be imported, and why it is there. A new one fails until it has a line. */
const PACKAGES: Readonly<Record<string, Package>> = {
  '@biomejs/biome': { files: TOOL, reason: 'one linter and formatter' },
  '@bwip-js/browser': { files: ['renderer/app/exhibits/bar-code.ts'], reason: 'bar codes on labels, as drawings' },
  '@cyclonedx/cyclonedx-library': { files: TOOL, reason: 'writes the bill of materials' },
  '@doyensec/electronegativity': { files: TOOL, reason: 'looks for insecure uses of Electron, in the packaging tests' },
  '@electron/asar': { files: TOOL, reason: 'reads the package in the packaging test' },
  '@fontsource-variable/inter': { files: SCREENS, reason: 'the text face, served by ourselves' },
  '@fontsource/jetbrains-mono': { files: SCREENS, reason: 'the face of codes and raw messages' },
  '@gorules/zen-engine': { files: TOOL, reason: 'a peer that the benchmark of the rules compares with' },
  '@mantine/core': { files: SCREENS, reason: 'controls' },
  '@mantine/hooks': { files: SCREENS, reason: 'peer of the controls' },
  '@mantine/notifications': { files: SCREENS, reason: 'short messages to the officer' },
  '@mantine/spotlight': { files: SCREENS, reason: 'the search box' },
  '@noble/hashes': {
    files: [
      'shared/audit/',
      'shared/intake/',
      'shared/flight/',
      'shared/casework/',
      'shared/reference/',
      'shared/list/',
      'rules/language/',
      'renderer/core/',
    ],
    reason: 'synchronous SHA-256: content-derived ids, the chain of the audit trail',
  },
  '@playwright/test': { files: TOOL, reason: 'end-to-end tests' },
  '@stryker-mutator/core': { files: TOOL, reason: 'changes the code in small ways, for `npm run mutants`' },
  '@stryker-mutator/vitest-runner': { files: TOOL, reason: 'runs the unit tests on each of those changes' },
  '@tabler/icons-react': { files: SCREENS, reason: 'icons' },
  '@types/d3-geo': { files: TOOL, reason: 'types of d3-geo' },
  '@types/geojson': { files: TOOL, reason: 'types of shapes on maps' },
  '@types/node': { files: TOOL, reason: 'types of Node' },
  '@types/papaparse': { files: TOOL, reason: 'types of papaparse' },
  '@types/react': { files: TOOL, reason: 'types of react' },
  '@types/react-dom': { files: TOOL, reason: 'types of react-dom' },
  '@types/topojson-client': { files: TOOL, reason: 'types of topojson-client' },
  '@types/topojson-specification': { files: MAP, reason: 'types of the atlas' },
  '@vitejs/plugin-react': { files: TOOL, reason: 'JSX in the build' },
  '@zxcvbn-ts/core': { files: ESTIMATOR, reason: 'finds what makes a passphrase easy to guess' },
  '@zxcvbn-ts/language-common': { files: ESTIMATOR, reason: 'passwords that many use, and keyboards' },
  '@zxcvbn-ts/language-en': { files: ESTIMATOR, reason: 'frequent English words' },
  '@zxcvbn-ts/language-fr': { files: ESTIMATOR, reason: 'frequent French words' },
  '@zxing/library': { files: TOOL, reason: 'reads the bar codes of labels, in the tests' },
  'ag-grid-community': { files: SCREENS, reason: 'tables of thousands of rows' },
  'ag-grid-react': { files: SCREENS, reason: 'the same in React' },
  ajv: { files: TOOL, reason: 'checks the bill of materials against its schema' },
  'axe-core': { files: TOOL, reason: 'accessibility of every screen, in the browser tests' },
  'd3-geo': { files: MAP, reason: 'great circles and projections of maps' },
  dexie: { files: ['renderer/core/'], reason: 'IndexedDB, in the worker only' },
  echarts: { files: ['renderer/app/pictures/chart-engine.ts'], reason: 'charts as SVG, from chosen parts' },
  edifact: { files: TOOL, reason: 'a peer that the benchmark compares with' },
  electron: { files: ['electron/'], reason: 'the window; values only in main.ts and the preload scripts' },
  'electron-builder': { files: TOOL, reason: 'installers' },
  esbuild: { files: TOOL, reason: 'bundles main, preload and the command line' },
  'fast-deep-equal': {
    files: ['renderer/app/'],
    reason: 'what says the same as before is not drawn anew',
  },
  fflate: {
    files: ['shared/intake/', 'shared/table/', 'shared/export/workbook.ts', 'renderer/core/store/compress.ts', 'test/'],
    reason:
      'opens gzip and zip, with a cap on what comes out; makes small bodies smaller before they are sealed, and writes workbooks',
  },
  'fake-indexeddb': { files: TOOL, reason: 'the store in unit tests' },
  'fast-check': { files: TOOL, reason: 'property tests' },
  'hash-wasm': {
    files: ['renderer/core/vault/kdf-direct.ts'],
    reason: 'Argon2id: a passphrase must cost time and memory to try',
  },
  'i18n-iso-countries': { files: ['shared/reference/', 'renderer/app/ui/'], reason: 'ISO 3166 codes' },
  'json-rules-engine': { files: TOOL, reason: 'a peer that the benchmark of the rules compares with' },
  papaparse: { files: TOOL, reason: 'a peer that the tests of our CSV reader compare with' },
  'pdfjs-dist': {
    files: ['renderer/app/cases/files/pdf/pdf-worker.ts'],
    reason: 'reads PDFs, in a worker that can be ended',
  },
  react: { files: SCREENS, reason: 'screens' },
  'react-dom': { files: SCREENS, reason: 'screens' },
  'read-excel-file': { files: TOOL, reason: 'a peer that the tests of our workbook reader compare with' },
  saxes: { files: ['shared/table/', 'shared/xml/'], reason: 'strict streaming XML without DTD or entities' },
  'topojson-client': { files: MAP, reason: 'unpacks the shapes of the atlas' },
  'ts-edifact': { files: TOOL, reason: 'a peer that the benchmark compares with' },
  typescript: { files: TOOL, reason: 'the compiler' },
  uqr: { files: SCREENS, reason: 'QR codes, as drawings' },
  vite: { files: TOOL, reason: 'bundles the screens' },
  vitest: { files: TOOL, reason: 'unit tests' },
  'world-atlas': { files: MAP, reason: 'the countries of the world, at 1:110 million' },
  wouter: { files: SCREENS, reason: 'addresses of screens, in the hash' },
  yaml: { files: ['rules/language/'], reason: 'rule files, with positions for errors' },
  zod: {
    files: ['rules/language/', 'shared/ipc-schemas.ts', 'renderer/core/calls/'],
    reason: 'checks rule files, IPC and the input of calls; never data per traveller',
  },
  zustand: { files: SCREENS, reason: 'small stores of the screens' },
};

const OPEN_STORE = 'renderer/core/store/open-store.ts';

/** Node's modules that reach the network, and the files that may import them. */
const NETWORK_MODULES = /^node:(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/;
const NETWORK_FILES: Readonly<Record<string, string>> = {
  'electron/serve.ts': 'the loopback server of npm start; no part of the packaged program',
  'electron/network-tripwire.ts': 'takes the socket away from everybody else',
};

/** Ambient time, chance and locale: banned where the same input must always give the same answer. */
const AMBIENT =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bIntl\b|\blocaleCompare\b|\btoLocale\w+|\bperformance\.now\b/;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)|new URL\('(\.[^']+)', import\.meta\.url\)/gm;

const files = ['shared', 'rules', 'renderer', 'electron'].flatMap(listSources);
const imports = files.flatMap(readImports);

describe('source files', () => {
  test('source files import only from the layers that their layer may import', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!isOurs(target)) return false;
      const allowed = [
        ...(ROOMS[roomOf(file)] ?? []),
        ...TYPES_ONLY.filter(({ from }) => file.startsWith(from)).map(({ to }) => to),
      ];
      return !allowed.some((start) => target.startsWith(start));
    });
    expect(wrong).toEqual([]);
  });

  test('source files outside the core import only types from the core', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        !typeOnly && TYPES_ONLY.some(({ from, to }) => file.startsWith(from) && target.startsWith(to)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(WITHOUT_CIRCLES))('files of %s import each other in no circle (%s)', (room, counted) => {
    const left = withoutEnds(
      imports.filter(
        ({ file, target, typeOnly }) =>
          file.startsWith(room) && target.startsWith(room) && (counted === 'types too' || !typeOnly),
      ),
    );
    const circles = left.filter(({ file, target }) => reaches(left, target, file));
    expect(circles.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('only main.ts and the preload scripts import values of Electron', () => {
    const takers = imports.filter(({ target, typeOnly }) => target === 'electron' && !typeOnly).map(({ file }) => file);
    expect([...new Set(takers)].sort()).toEqual([
      'electron/command-preload.ts',
      'electron/main.ts',
      'electron/preload.ts',
    ]);
  });

  test('only the named files and seen/ take the whole store from a store that hides records', () => {
    const taking = imports.filter(({ file, target }) => target === OPEN_STORE && /\bwholeOf\b/.test(readSource(file)));
    const found = [...new Set(taking.map(({ file }) => file))].filter(
      (file) => !file.startsWith('renderer/core/seen/'),
    );
    expect(found.sort()).toEqual(Object.keys(WHOLE_STORE_FILES).sort());
  });

  test('only electron/ uses Node, and no source file uses the network', () => {
    const node = imports.filter(({ file, target }) => target.startsWith('node:') && !file.startsWith('electron/'));
    const network = imports.filter(
      ({ file, target }) => NETWORK_MODULES.test(target) && !Object.hasOwn(NETWORK_FILES, file),
    );
    expect({ node, network }).toEqual({ node: [], network: [] });
  });

  test('shared/ and rules/ use no clock, no random numbers and no locale', () => {
    const pure = files.filter((file) => file.startsWith('shared/') || file.startsWith('rules/'));
    const wrong = pure.flatMap((file) => {
      const code = readSource(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return AMBIENT.test(code) ? [`${file}: ${AMBIENT.exec(code)?.[0]}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('packages of npm', () => {
  const manifest: { dependencies?: object; devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );

  test('packages of npm are all listed here, pinned to one version, and bundled at build time', () => {
    expect(Object.keys(manifest.devDependencies).sort()).toEqual(Object.keys(PACKAGES).sort());
    expect(Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
    expect(manifest.dependencies).toBeUndefined();
  });

  test('only the files named here import packages of npm', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (isOurs(target) || target.startsWith('node:')) return false;
      // A package that is types alone is imported without their scope.
      const allowed = (PACKAGES[packageOf(target)] ?? PACKAGES[`@types/${packageOf(target)}`])?.files ?? [];
      return !allowed.some((start) => file.startsWith(start));
    });
    expect(wrong).toEqual([]);
  });
});

/** What is left when files that import none of the others, or that none imports, are taken away again and again: circles, and ways between them. */
function withoutEnds(edges: readonly Import[]): readonly Import[] {
  const importing = new Set(edges.map(({ file }) => file));
  const imported = new Set(edges.map(({ target }) => target));
  const left = edges.filter(({ file, target }) => importing.has(target) && imported.has(file));
  return left.length === edges.length ? left : withoutEnds(left);
}

/** Is one file imported by the other, directly or through others? */
function reaches(among: readonly Import[], from: string, to: string, seen: Set<string> = new Set()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return among.some(({ file, target }) => file === from && reaches(among, target, to, seen));
}

function roomOf(file: string): string {
  const rooms = Object.keys(ROOMS).filter((start) => file.startsWith(start));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

function isOurs(target: string): boolean {
  return /^(?:shared|rules|renderer|electron|test|scripts|dist)\//.test(target);
}

function packageOf(target: string): string {
  const [first = '', second = ''] = target.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function listSources(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length).replaceAll('\\', '/'), entry.name))
    .sort();
}

function readSource(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Imports of a file, as paths from the root (ours) or package names. */
function readImports(file: string): Import[] {
  return [...readSource(file).matchAll(IMPORT)].map(([, type, from, dynamic, address]) => {
    const specifier = from ?? dynamic ?? address ?? '';
    const target = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), specifier)) : specifier;
    return { file, target: target.split('?', 1)[0] ?? target, typeOnly: type !== undefined };
  });
}
