/** Lets other work of the worker run: no call may block it for more than 50 ms. */
import type { Steps } from '../../shared/steps.ts';

/** Resolves in the next turn of the event loop, after messages that are already waiting. Timers would be clamped to 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Longest stretch of work before a pause, in milliseconds; well under 50, since one step may overshoot. */
const SLICE = 5;

export interface Slices {
  /** Whether the current slice is used up. Asked first where steps take a microsecond: an `await` takes as long. */
  readonly isSpent: boolean;
  /** Pauses if the current slice is used up. Call between small steps. */
  breathe(): Promise<void>;
}

/** Starts counting a slice now. */
export function slices(now: () => number = () => performance.now()): Slices {
  let started = now();
  const isSpent = () => now() - started >= SLICE;
  return {
    get isSpent() {
      return isSpent();
    },
    async breathe() {
      if (!isSpent()) return;
      await pause();
      started = now();
    },
  };
}

/** Slices of work that ends with the reason of the signal at the next pause after it was aborted. */
export function stoppable(slice: Slices, until: AbortSignal): Slices {
  return {
    get isSpent() {
      return slice.isSpent;
    },
    async breathe() {
      await slice.breathe();
      until.throwIfAborted();
    },
  };
}

/** Does work that comes in steps, slice by slice. */
export async function inSlices<Result>(steps: Steps<Result>, slice: Slices): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (slice.isSpent) await slice.breathe();
  }
}
