import { build } from 'esbuild';

/** The code of a page beside the workstation's, to stand in its HTML; `entry` is the file it is made from. */
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
