/**
 * The screens' side of the core: typed calls to the worker that owns the store. A call never throws for an expected failure; it gives a result
 * value. Every call that is pending when the worker ends gives `locked`.
 */

import type { HostResult, StoreName } from '../../shared/host.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { AnyCallName, Input, Output } from '../core/calls/all-calls.ts';
import type { Confirmation } from '../core/calls/confirmation.ts';
import type { CallFailure } from '../core/calls/failure.ts';
import type { Progress } from '../core/calls/progress.ts';
import type { Topic } from '../core/calls/topic.ts';
import type { HostCall } from '../core/host-port.ts';
import { type FromCore, inputTransfers, type ToCore } from '../core/rpc-protocol.ts';

export interface CallOptions {
  /** Aborting asks the core to stop. The call still gives a result: what was done so far, or `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called when the core has answered, before the answer is given; also where it is given to nobody, since the officer left. */
  readonly onAnswered?: () => void;
  /** The second officer's confirmation, for an act that needs two officers. */
  readonly confirmation?: Confirmation;
}

export interface CoreClient {
  /** Opens a store and closes the one that was open. Must be called once before any `call`. */
  open(store: StoreName): Promise<Result<null, CallFailure>>;
  /** Calls the core. Byte arrays in the input are moved to the worker. */
  call<Name extends AnyCallName>(
    name: Name,
    input: Input<Name>,
    options?: CallOptions,
  ): Promise<Result<Output<Name>, CallFailure>>;
  /** Calls `listener` with the new revision each time the topic changes. Gives the function that ends the subscription. */
  subscribe(topic: Topic, listener: (revision: number) => void): () => void;
  /** Calls `listener` once when the worker ends by itself. */
  onLost(listener: () => void): void;
  /** Ends the worker (on lock, or when the page is left). Pending calls give `locked`. */
  end(): void;
}

/** The part of `Worker` that is used, so that tests can replace it. */
export interface CorePort {
  postMessage(message: ToCore, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromCore }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

interface Pending {
  readonly settle: (result: Result<unknown, CallFailure>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * Makes the client of a worker that runs `renderer/core/worker.ts`. `askHost` answers the worker's calls to the machine. `gone` is asked once the worker has answered, and
 * resolves when it has ended, whatever ended it.
 */
export function createCoreClient(
  worker: CorePort,
  askHost: (call: HostCall) => Promise<HostResult<unknown>>,
  gone: () => Promise<void> = () => new Promise(() => undefined),
): CoreClient {
  const pending = new Map<number, Pending>();
  const listeners = new Map<Topic, Set<(revision: number) => void>>();
  const lost = new Set<() => void>();
  let lastId = 0;
  let ended: CallFailure | null = null;

  const settle = (id: number, result: Result<unknown, CallFailure>) => {
    const call = pending.get(id);
    pending.delete(id);
    call?.settle(result);
  };

  const finish = (failure: CallFailure) => {
    ended ??= failure;
    for (const id of [...pending.keys()]) settle(id, failed(failure));
  };
  /** A worker that ended by itself, or will answer nothing more. */
  const lose = (failure: CallFailure) => {
    if (ended !== null) return;
    finish(failure);
    for (const listener of lost) listener();
  };
  const watch = once(() => void gone().then(() => lose({ code: 'locked' })));

  worker.addEventListener('message', ({ data }) => {
    watch();
    if (data.kind === 'answer') settle(data.id, data.result);
    else if (data.kind === 'progress') pending.get(data.id)?.onProgress?.(data.progress);
    else if (data.kind === 'host') {
      const { id } = data;
      void askHost(data.call).then((result) => worker.postMessage({ kind: 'host-answer', id, result }, []));
    } else for (const listener of listeners.get(data.topic) ?? []) listener(data.revision);
  });
  // The worker could not be loaded, or threw outside a call. It will answer no pending call.
  worker.addEventListener('error', (event) => lose({ code: 'internal', detail: event.message ?? 'worker' }));

  const send = (
    message: (id: number) => ToCore,
    transfer: Transferable[],
    options: CallOptions,
  ): Promise<Result<unknown, CallFailure>> => {
    if (ended !== null) return Promise.resolve(failed(ended));
    if (options.signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
    lastId++;
    const id = lastId;
    return new Promise((resolve) => {
      const cancel = () => worker.postMessage({ kind: 'cancel', id }, []);
      options.signal?.addEventListener('abort', cancel, { once: true });
      pending.set(id, {
        settle: (result) => {
          options.signal?.removeEventListener('abort', cancel);
          resolve(result);
        },
        onProgress: options.onProgress,
      });
      worker.postMessage(message(id), transfer);
    });
  };

  return {
    async open(store) {
      const result = await send((id) => ({ kind: 'open', id, store }), [], {});
      return result.ok ? { ok: true, value: null } : result;
    },
    async call<Name extends AnyCallName>(name: Name, input: Input<Name>, options: CallOptions = {}) {
      const transfer = inputTransfers(name, input);
      // The worker runs the row of this name, whose output type is `Output<Name>`. Only this line asserts that.
      const answer = (await send(
        (id) => ({ kind: 'call', id, name, input, ...confirmationOf(options) }),
        transfer,
        options,
      )) as Result<Output<Name>, CallFailure>;
      options.onAnswered?.();
      return answer;
    },
    subscribe(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    onLost: (listener) => void lost.add(listener),
    end() {
      worker.terminate();
      finish({ code: 'locked' });
    },
  };
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}

function confirmationOf({ confirmation }: CallOptions): Pick<Extract<ToCore, { kind: 'call' }>, 'confirmation'> {
  return confirmation === undefined ? {} : { confirmation };
}
