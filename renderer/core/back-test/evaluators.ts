/** Evaluators of back-test batches: in a helper worker, or in this one. */
import type { Slices } from '../pause.ts';
import { type BackTestTask, type BatchFlight, type BatchResult, batchEvaluator } from './evaluate-batch.ts';
import type { FromHelper, HelperPort } from './helper-protocol.ts';

export interface Evaluator {
  /** Evaluates a batch; several may be waiting. The bytes are transferred. Rejects when the evaluator was ended or failed. */
  evaluate(flights: readonly BatchFlight[]): Promise<BatchResult>;
  /** Stops at once, also during a batch. */
  end(): void;
}

interface Waiting {
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: Error) => void;
}

/** Evaluates in a helper worker; uses the evaluator of `instead` where the helper cannot be started. */
export function helperEvaluator(port: HelperPort, task: BackTestTask, instead: () => Evaluator): Evaluator {
  const waiting: Waiting[] = [];
  let ended: Error | null = null;
  let runs = false;
  let other: Evaluator | null = null;
  let begin: (whether: boolean) => void = () => undefined;
  // Bytes are transferred only once the helper has started, or the batch would be lost.
  const begun = new Promise<boolean>((resolve) => {
    begin = resolve;
  });

  const end = (error: Error) => {
    ended ??= error;
    port.terminate();
    other?.end();
    begin(false);
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  const takers: { readonly [Kind in FromHelper['kind']]: (message: Extract<FromHelper, { kind: Kind }>) => void } = {
    begun() {
      runs = true;
      begin(true);
    },
    evaluated: ({ result }) => waiting.shift()?.resolve(result),
    failed: ({ detail }) => end(new Error(detail)),
    // An evaluator never sends rule files to read.
    read: () => undefined,
  };
  const take = <Kind extends FromHelper['kind']>(message: Extract<FromHelper, { kind: Kind }>) =>
    takers[message.kind as Kind](message);
  port.addEventListener('message', ({ data }) => take(data));
  port.addEventListener('error', () => {
    if (runs) end(new Error('helper'));
    else begin(false);
  });
  port.postMessage({ kind: 'begin', task }, []);
  return {
    async evaluate(flights) {
      const helped = await begun;
      if (ended !== null) throw ended;
      if (!helped) {
        other ??= instead();
        return other.evaluate(flights);
      }
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        port.postMessage({ kind: 'evaluate', flights }, buffersOf(flights));
      });
    },
    end: () => end(new Error('ended')),
  };
}

/** Evaluates in this worker, with pauses. */
export function ownEvaluator(task: BackTestTask, slice: Slices): Evaluator {
  const evaluate = batchEvaluator(task);
  let ended = false;
  return {
    async evaluate(flights) {
      const work = evaluate(flights);
      for (;;) {
        if (ended) throw new Error('ended');
        const step = work.next();
        if (step.done) return step.value;
        await slice.breathe();
      }
    },
    end() {
      ended = true;
    },
  };
}

/** Only a buffer that one view uses whole may be transferred: transferring a shared one would empty its other views. */
function buffersOf(flights: readonly BatchFlight[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { bytes } of flights) {
    const { buffer } = bytes;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) buffers.add(buffer);
  }
  return [...buffers];
}
