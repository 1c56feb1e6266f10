/**
 * Bundles a TypeScript program into dist/ when its sources changed. Several processes may do so at once: each builds into a file of its own and
 * renames it into place. The bundle states the sources it was made from.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds `entry` (path from the root) to `outfile` if needed; gives the path of the bundle. `sources`: folders and files (paths from the root) that
 * the bundle may depend on. `options` go to esbuild.
 */
export async function bundleWhenStale({ entry, outfile, sources, options = {} }) {
  const target = join(root, outfile);
  const stamp = `// made from ${await stampOf([...sources, 'package-lock.json', 'scripts'])}\n`;
  if ((await lastLine(target, stamp.length)) === stamp) return target;
  const { build } = await import('esbuild');
  const { rawTextPlugin } = await import('./raw-text-plugin.mjs');
  const { shippedRulesPlugin } = await import('./shipped-rules-plugin.mjs');
  const own = `${target}.${process.pid}.tmp`;
  await mkdir(join(target, '..'), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: own,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      legalComments: 'none',
      logLevel: 'error',
      plugins: [rawTextPlugin, shippedRulesPlugin],
      // CommonJS packages inside the bundle may still require Node's own modules.
      banner: {
        js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
      },
      ...options,
      footer: { js: stamp.trimEnd() },
    });
    await rename(own, target);
  } finally {
    await rm(own, { force: true });
  }
  return target;
}

async function lastLine(path, length) {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(length);
    await file.read(bytes, 0, length, Math.max(0, size - length));
    return bytes.toString('utf8');
  } finally {
    await file.close();
  }
}

/** Digest over names, sizes and modification times of all source files. */
async function stampOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) await addTo(hash, source);
  return hash.digest('hex').slice(0, 32);
}

async function addTo(hash, path) {
  const info = await stat(join(root, path)).catch(() => null);
  if (info === null) return;
  if (!info.isDirectory()) {
    hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
    return;
  }
  const names = await readdir(join(root, path));
  for (const name of names.sort()) if (!name.endsWith('.tmp')) await addTo(hash, `${path}/${name}`);
}
