/** Runs a page in a real Chromium with a fresh profile. Our scripts are bundled as the program's are. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/find-browser.ts';
import { bundleRoot } from './bundle-root.ts';

export interface ServedPage {
  readonly html: string;
  /** Source file of each script, by address. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Gives what `run` returns in the page. Browser and server end afterwards. */
export async function inBrowser<Found>(
  { html, scripts, headers = {} }: ServedPage,
  run: (page: Page) => Promise<Found>,
): Promise<Found> {
  const codes = new Map(
    await Promise.all(Object.entries(scripts).map(async ([address, entry]) => [address, await bundle(entry)] as const)),
  );
  const server = createServer((request, response) => {
    const code = codes.get(request.url ?? '');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', code === undefined ? 'text/html' : 'text/javascript');
    response.end(code ?? html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const executable = findBrowser(process.platform, process.env);
  const browser = await chromium.launch(executable === null ? {} : { executablePath: executable });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return await run(page);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The code of a script for the browser. */
export async function bundle(entry: string): Promise<string> {
  const { rawTextPlugin } = await import(`${bundleRoot}scripts/raw-text-plugin.mjs`);
  const { shippedRulesPlugin } = await import(`${bundleRoot}scripts/shipped-rules-plugin.mjs`);
  const { outputFiles } = await build({
    absWorkingDir: bundleRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'chrome140',
    plugins: [rawTextPlugin, shippedRulesPlugin],
  });
  return outputFiles[0]?.text ?? '';
}
