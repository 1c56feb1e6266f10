/** Notes while bundling whose code really went into the program, so that a test can hold the list of what ships against it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the bundles, not in them, and no part of a package. One file per bundle. */
const FOLDER = fileURLToPath(new URL('../../dist/packages/', import.meta.url));

/** A plugin of Vite; each bundle, workers too, needs one of its own. */
export function recordPackages() {
  return {
    name: 'record-packages',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
      for (const { name } of chunks) note(`renderer-${name}`, modules);
    },
  };
}

/** Notes the inputs of an esbuild bundle. */
export function noteInputs(name, metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  note(name, used);
}

/** Names of the packages in all bundles; null before the first build. */
export function bundledPackages() {
  let files;
  try {
    files = readdirSync(FOLDER);
  } catch {
    return null;
  }
  const names = files.flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  return [...new Set(names)].sort();
}

/** Forgets what earlier builds noted. */
export function forgetPackages(start) {
  try {
    for (const file of readdirSync(FOLDER)) if (file.startsWith(start)) rmSync(join(FOLDER, file));
  } catch {
    // Nothing was noted yet.
  }
}

function note(name, paths) {
  const names = paths.flatMap((path) => {
    const [, found] = path.replaceAll('\\', '/').match(/.*\/?node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? [];
    return found === undefined ? [] : [found];
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify([...new Set(names)].sort(), null, 2)}\n`);
}
