import { build } from 'esbuild';

/** The script of an extra page of the workstation's origin, to be put inline into its HTML. `entry` is its source file. */
export async function bundlePage(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry.pathname],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'chrome140',
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
