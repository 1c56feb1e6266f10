/** Entry of a helper worker: evaluates batches and reads rule files. */
import { readHere } from '../rules/read-rule-files.ts';
import { batchEvaluator } from './evaluate-batch.ts';
import type { FromHelper, ToHelper } from './helper-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

let evaluate: ReturnType<typeof batchEvaluator> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToHelper>) => {
  try {
    if (data.kind === 'begin') {
      evaluate = batchEvaluator(data.task);
      self.postMessage({ kind: 'begun' } satisfies FromHelper);
      return;
    }
    if (data.kind === 'read') {
      self.postMessage({ kind: 'read', files: readHere(data.sources, data.options) } satisfies FromHelper);
      return;
    }
    const work = evaluate?.(data.flights);
    if (work === undefined) throw new TypeError('not begun');
    let step = work.next();
    while (!step.done) step = work.next();
    const { tally, moved, known } = step.value;
    const buffers = [tally.outcomes, tally.rules, tally.moves, moved, known].map(({ buffer }) => buffer);
    self.postMessage({ kind: 'evaluated', result: step.value } satisfies FromHelper, buffers);
  } catch (error) {
    // Only the name of an error is sent: its message may quote passenger data.
    const detail = error instanceof Error ? error.name : typeof error;
    self.postMessage({ kind: 'failed', detail } satisfies FromHelper);
  }
});
