/**
 * Builds the workstation into dist/: `renderer/` with Vite, `main.js` (ES module) and the preload scripts (each one CommonJS file, because
 * a sandboxed preload can load nothing else) with esbuild. `node scripts/build.mjs renderer` or `… electron` builds one part.
 */
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildRenderer() {
  await vite({ configFile: `${root}vite.config.ts`, logLevel: 'warn' });
}

const common = {
  absWorkingDir: root,
  bundle: true,
  external: ['electron'],
  legalComments: 'none',
  logLevel: 'warning',
};

/** What `npm start` runs when everything is built; it is no part of the packaged program. */
export async function buildStart() {
  await esbuild({
    ...common,
    entryPoints: ['electron/start.ts'],
    outfile: 'dist/start.js',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
}

export async function buildElectron() {
  await Promise.all([
    // Electron 45 has Node 24; Node 20 keeps the same file usable under the tests' stand-in for Electron.
    esbuild({
      ...common,
      entryPoints: ['electron/main.ts'],
      outfile: 'dist/main.js',
      format: 'esm',
      platform: 'node',
      target: 'node20',
    }),
    ...['preload', 'command-preload'].map((name) =>
      esbuild({
        ...common,
        entryPoints: [`electron/${name}.ts`],
        outfile: `dist/${name}.cjs`,
        format: 'cjs',
        platform: 'node',
        target: 'chrome140',
      }),
    ),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2);
  const parts = { renderer: buildRenderer, electron: buildElectron };
  for (const [name, build] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await build();
}
