/** Records during bundling which packages' code is in the program, so that a test can compare it with the list of what ships. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In dist/ but outside the bundles, and not packaged. One file per bundle. */
const FOLDER = fileURLToPath(new URL('../../dist/packages/', import.meta.url));

/** A plugin of Vite. Each bundle, workers too, needs its own instance. */
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

/** Records the inputs of an esbuild bundle. */
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

/** Removes the records of earlier builds. */
export function forgetPackages(start) {
  try {
    for (const file of readdirSync(FOLDER)) if (file.startsWith(start)) rmSync(join(FOLDER, file));
  } catch {
    // There is no record yet.
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
