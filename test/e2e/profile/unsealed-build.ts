/** The built workstation with a worker from the same sources that does not seal. Only a test can make it; the product has no switch for it. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const PLAIN: Readonly<Record<string, string>> = { 'cipher.ts': 'plain-cipher.ts', 'compress.ts': 'plain-compress.ts' };

const unsealed: Plugin = {
  name: 'unsealed',
  setup(on) {
    on.onResolve({ filter: /\/(?:cipher|compress)\.ts$/ }, ({ path, importer }) => {
      const plain = PLAIN[path.slice(path.lastIndexOf('/') + 1)];
      return importer.includes('/renderer/core/') && plain !== undefined ? { path: join(HERE, plain) } : undefined;
    });
    on.onResolve({ filter: /\.yaml\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice(0, -'?raw'.length)),
      namespace: 'text',
    }));
    on.onLoad({ filter: /.*/, namespace: 'text' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** Writes it into `folder`. */
export async function buildUnsealed(built: string, folder: string): Promise<void> {
  cpSync(built, folder, { recursive: true });
  const assets = readdirSync(join(folder, 'assets'));
  const asset = (name: string): string => {
    const found = assets.filter((each) => each.startsWith(`${name}-`) && each.endsWith('.js'));
    if (found.length !== 1) throw new Error(`one ${name} among the built files was expected`);
    return found[0] ?? '';
  };
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['renderer/core/worker.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'chrome140',
    legalComments: 'none',
    plugins: [unsealed],
  });
  const text = (outputFiles[0]?.text ?? '')
    .replace('./vault/kdf-worker.ts', `./${asset('kdf-worker')}`)
    .replace('./kdf-worker.ts', `./${asset('kdf-worker')}`)
    .replace('./judge-worker.ts', `./${asset('judge-worker')}`)
    .replace('./packer-worker.ts', `./${asset('packer-worker')}`)
    .replace('./back-test/helper.ts', `./${asset('helper')}`)
    .replace('./reading/reader.ts', `./${asset('reader')}`);
  if (/\.\/[\w/-]+\.ts"/.test(text)) throw new Error('a worker of the worker is not among the built files');
  writeFileSync(join(folder, 'assets', asset('worker')), text);
}
