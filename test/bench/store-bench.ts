/** `store`: how fast flights are sealed and written into the store, and opened again, in a real Chromium with a fresh profile. */
import { inBrowser } from './in-browser.ts';
import type { Figure } from './measure.ts';

interface WorkerAnswer {
  readonly figures?: readonly Figure[];
  readonly failure?: string;
}

const PAGE = '<!doctype html><title>bench</title>';

export async function storeBench(): Promise<readonly Figure[]> {
  const scripts = {
    '/store-worker.js': 'test/bench/store-worker.ts',
    '/packer-worker.js': 'renderer/core/store/packer-worker.ts',
  };
  const answer = await inBrowser({ html: PAGE, scripts }, (page) => page.evaluate(inPage));
  if (answer.figures === undefined) throw new Error(answer.failure ?? 'no answer');
  return answer.figures;
}

/** Runs in the page. */
function inPage(): Promise<WorkerAnswer> {
  return new Promise((answered) => {
    const worker = new Worker('/store-worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => answered(data);
    worker.onerror = ({ message }) => answered({ failure: message });
  });
}
