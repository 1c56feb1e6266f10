/** Every package of the lock file: its name, its licence, and whether its code can be in the program or only builds it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATED_ELSEWHERE } from './licences.mjs';

/** Layers whose imports can end up in what officers run. */
const ROOMS = ['shared', 'rules', 'renderer', 'electron'];
const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?'([^'.][^']*)'|import\('([^'.][^']*)'\)/gm;

/** Ships whole as its makers built it. Its npm dependencies only download it. */
const WHOLE = new Set(['electron']);

/** Optional packages that a shipped one takes in Node only: none of their code is bundled, and no installer has them. */
const NODE_ONLY = new Set(['@napi-rs/canvas']);

/**
 * The packages, sorted by name and version. `ships`: our sources import it, or a package that ships needs it, so its code may be in the program;
 * the bundler leaves out unreachable code. The list comes from the lock file, so it is the same on every machine.
 */
export function readPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = shippedPaths(packages, importedPackages(root));
  const list = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => {
      const name = nameAt(path);
      const stated = entry.license === undefined ? STATED_ELSEWHERE[name] : undefined;
      return {
        name,
        version: entry.version,
        path,
        licence: entry.license ?? stated?.licence ?? '',
        ships: shipped.has(path),
        resolved: entry.resolved ?? null,
        integrity: entry.integrity ?? null,
        runsOnInstall: entry.hasInstallScript === true,
        needs: neededPaths(packages, path),
      };
    });
  return list.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.path, b.path));
}

/** Names of the packages that our sources import as values. */
export function importedPackages(root) {
  const names = new Set();
  for (const room of ROOMS) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, type, from, dynamic] of text.matchAll(IMPORT)) {
        const target = from ?? dynamic;
        if (type === undefined && !target.startsWith('node:')) names.add(packageOf(target));
      }
    }
  }
  return [...names].sort();
}

/** Package name (`@scope/name` or `name`) in an import path. */
export function packageOf(target) {
  const [first, second] = target.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function shippedPaths(packages, names) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path) || NODE_ONLY.has(nameAt(path))) return;
    found.add(path);
    if (!WHOLE.has(nameAt(path))) for (const needed of neededPaths(packages, path)) visit(needed);
  };
  for (const name of names) visit(`node_modules/${name}`);
  return found;
}

/** Paths of the packages that the one at `path` needs, as Node would find them. Optional ones that are missing are left out. */
function neededPaths(packages, path) {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = packages[path];
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  const names = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]);
  return [...names].map((name) => resolve(packages, path, name)).filter((found) => found !== null);
}

function resolve(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const candidate = `${folder}/node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (!folder.includes('/node_modules/')) break;
  }
  const top = `node_modules/${name}`;
  return top in packages ? top : null;
}

function nameAt(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Compares by code units, which is the same on every machine. */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
