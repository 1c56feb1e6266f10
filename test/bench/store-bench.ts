/** `store`: how fast flights are written into and read from the store, in a real Chromium with a fresh profile. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../electron/find-browser.ts';
import { bundleRoot } from './bundle-root.ts';
import type { Figure } from './measure.ts';

interface WorkerAnswer {
  readonly figures?: readonly Figure[];
  readonly failure?: string;
}

const PAGE = '<!doctype html><title>bench</title>';

export async function storeBench(): Promise<readonly Figure[]> {
  const code = await bundleWorker();
  const server = createServer((request, response) => {
    const isCode = request.url === '/store-worker.js';
    response.setHeader('Content-Type', isCode ? 'text/javascript' : 'text/html');
    response.end(isCode ? code : PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const executable = findBrowser(process.platform, process.env);
  const browser = await chromium.launch(executable === null ? {} : { executablePath: executable });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const answer = (await page.evaluate(
      () =>
        new Promise((answered) => {
          const worker = new Worker('/store-worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => answered(data);
          worker.onerror = ({ message }) => answered({ failure: message });
        }),
    )) as WorkerAnswer;
    if (answer.figures === undefined) throw new Error(answer.failure ?? 'no answer');
    return answer.figures;
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundleWorker(): Promise<string> {
  const { rawTextPlugin } = await import(`${bundleRoot}scripts/raw-text-plugin.mjs`);
  const { outputFiles } = await build({
    absWorkingDir: bundleRoot,
    entryPoints: ['test/bench/store-worker.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'chrome140',
    plugins: [rawTextPlugin],
  });
  return outputFiles[0]?.text ?? '';
}
