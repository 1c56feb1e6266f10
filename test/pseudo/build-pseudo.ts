/** Builds the workstation from the same sources with the pseudo-language added. Only tests do so; the product has no switch for it. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type PluginOption } from 'vite';
import shipped from '../../vite.config.ts';

const ROWS = fileURLToPath(new URL('./language-rows.ts', import.meta.url));

const withPseudo: Plugin = {
  name: 'pseudo-language',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/language-rows.ts') && importer?.includes('/test/') !== true ? ROWS : null,
};

/** Builds that workstation into `folder`. */
export async function buildPseudo(folder: string): Promise<void> {
  const { plugins, worker, build: how, ...config } = shipped;
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    plugins: changed(plugins),
    worker: { ...worker, plugins: () => changed(worker?.plugins?.()) },
    build: { ...how, outDir: folder },
  });
}

/** The plugins without the record of packages, which is kept for the product only, and with the pseudo-language. */
function changed(plugins: PluginOption[] = []): PluginOption[] {
  const isNote = (each: PluginOption) =>
    typeof each === 'object' && each !== null && 'name' in each && each.name === 'record-packages';
  return [withPseudo, ...plugins.filter((each) => !isNote(each))];
}
