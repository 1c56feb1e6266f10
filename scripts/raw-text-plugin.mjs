/** Lets esbuild import a file as text by `?raw`, as Vite does, so that rule packs and the like load the same way in every bundle. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The plugin: `import text from './some.yaml?raw'` gives the file's text. */
export const rawTextPlugin = {
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, importer, resolveDir }) => ({
      path: resolve(resolveDir || dirname(importer), path.slice(0, -'?raw'.length)),
      namespace: 'raw-text',
    }));
    build.onLoad({ filter: /.*/, namespace: 'raw-text' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};
