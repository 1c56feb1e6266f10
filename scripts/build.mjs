/**
 * Builds the workstation into dist/: `renderer/` with Vite, `main.js` (ES module) and the preload scripts with esbuild, and the licences of what
 * they contain. Each preload script is one CommonJS file, because a sandboxed preload can load nothing else. `node scripts/build.mjs renderer` or
 * `… electron` builds one part.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { licenceTexts } from './inventory/notices.mjs';
import { forgetPackages, noteInputs } from './inventory/record-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildRenderer() {
  forgetPackages('renderer-');
  await vite({ configFile: `${root}vite.config.ts`, logLevel: 'warn' });
}

const common = {
  absWorkingDir: root,
  bundle: true,
  external: ['electron'],
  legalComments: 'none',
  logLevel: 'warning',
};

/** Builds the launcher that `npm start` runs. It is no part of the packaged program. */
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
  // Electron 45 has Node 24. With Node 20 as the target, the tests' replacement for Electron can run the same file.
  const main = { name: 'main', outfile: 'dist/main.js', format: 'esm', target: 'node20' };
  const preloads = ['preload', 'command-preload'].map((name) => ({
    name,
    outfile: `dist/${name}.cjs`,
    format: 'cjs',
    target: 'chrome140',
  }));
  await Promise.all(
    [main, ...preloads].map(async ({ name, ...options }) => {
      const entryPoints = [`electron/${name}.ts`];
      const { metafile } = await esbuild({ ...common, ...options, entryPoints, platform: 'node', metafile: true });
      noteInputs(name, metafile);
    }),
  );
  writeFileSync(`${root}dist/third-party-licences.txt`, licenceTexts(root));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2);
  const parts = { renderer: buildRenderer, electron: buildElectron };
  for (const [name, build] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await build();
}
