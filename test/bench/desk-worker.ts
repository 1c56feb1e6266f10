/**
 * Runs inside Chromium, in a worker as the core does. Fills a store with a vault, with flights of tonight among them, signs in, and answers the
 * calls of the page as the core's server does.
 */
import type { CallName } from '../../renderer/core/calls/all-calls.ts';
import { shippedWorld } from '../../renderer/core/shipped-world.ts';
import { fillUnit, type HostState, signIn } from './bench-unit.ts';
import { fillTonight } from './scale-data.ts';

export interface DeskAsked {
  readonly travellers: number;
  /** Flagged travellers of tonight's flights. */
  readonly flagged: number;
}

/** A call of the page. */
export interface DeskCall {
  readonly id: number;
  readonly name: CallName;
  readonly input: never;
}

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener(
  'message',
  ({ data }: MessageEvent<DeskAsked>) => {
    serve(data).catch((error: unknown) =>
      self.postMessage({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
    );
  },
  { once: true },
);

async function serve({ travellers, flagged }: DeskAsked): Promise<void> {
  const world = shippedWorld();
  const state: HostState = new Map();
  const filled = await fillUnit(world, state, travellers, (store) => fillTonight(store, world, flagged));
  const { core } = await signIn(world, state);
  await core.resume();
  self.addEventListener('message', ({ data: { id, name, input } }: MessageEvent<DeskCall>) => {
    core.call(name, input).then(
      (result) => self.postMessage({ id, result }),
      (error: unknown) => self.postMessage({ failure: String(error) }),
    );
  });
  self.postMessage({ travellers: filled.travellers });
}
