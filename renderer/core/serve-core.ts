/**
 * Answers the screens' messages: opens the store they ask for, runs their calls, passes on progress and revisions. One worker owns a store at a
 * time, by a lock that the browser gives back when the worker ends, however it ends.
 */
import { PRODUCT } from '../../shared/host.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { CallFailure, CallName, Progress, StoreName, Topic } from './api.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import { type Core, createCore } from './core.ts';
import { askingHost } from './host-port.ts';
import { type FromCore, outputTransfers, type ToCore } from './rpc-protocol.ts';
import { openStore } from './store/open-store.ts';
import type { World } from './world.ts';

/** How the server reaches its client. */
export interface ServerPort {
  post(message: FromCore, transfer: Transferable[]): void;
}

export interface CoreEnvironment {
  readonly world: () => World;
  now(): number;
  newId(): string;
  /** Calls back after so many milliseconds; gives what calls it off. */
  wakeAfter?(milliseconds: number, wake: () => void): () => void;
  /** Gives back the memory of bytes that were moved here and are not needed any more. */
  release(bytes: Uint8Array): void;
  readonly helpers?: Helpers;
  /** Takes the lock of that name; gives the function that releases it, or null when another window holds it. */
  takeLock(name: string): Promise<(() => void) | null>;
}

interface OpenCore {
  readonly core: Core;
  readonly release: () => void;
}

/** Makes the function that takes every message of one client. */
export function serveCore(port: ServerPort, environment: CoreEnvironment): (message: ToCore) => void {
  const cancels = new Map<number, AbortController>();
  /** Stores are opened and closed in the order asked for; calls wait for the one opened last. */
  let opened: Promise<Result<OpenCore, CallFailure>> = Promise.resolve(failed({ code: 'locked' }));

  const host = askingHost((id, call) => port.post({ kind: 'host', id, call }, []));

  const answer = (id: number, result: Result<unknown, CallFailure>, transfer: Transferable[] = []) => {
    port.post({ kind: 'answer', id, result }, transfer);
  };

  const reopen = async (before: Result<OpenCore, CallFailure>, store: StoreName) => {
    if (before.ok) {
      await before.value.core.close();
      before.value.release();
    }
    return openCore(store, port, environment);
  };

  const call = async ({ id, name, input, confirmation }: Extract<ToCore, { kind: 'call' }>) => {
    const cancel = new AbortController();
    cancels.set(id, cancel);
    const open = await opened;
    // Inputs are checked against the call's schema by the core.
    const result = open.ok
      ? await open.value.core.call(name as CallName, input as never, {
          signal: cancel.signal,
          ...(confirmation === undefined ? {} : { confirmation }),
          onProgress: throttled((progress) => port.post({ kind: 'progress', id, progress }, [])),
        })
      : open;
    cancels.delete(id);
    answer(id, result, result.ok ? outputTransfers(name, result.value) : []);
  };

  const takers: { readonly [Kind in ToCore['kind']]: (message: Extract<ToCore, { kind: Kind }>) => void } = {
    open({ id, store }) {
      opened = opened.then((before) => reopen(before, store));
      void opened.then((result) => answer(id, result.ok ? success(null) : result));
    },
    call: (message) => void call(message),
    cancel: ({ id }) => cancels.get(id)?.abort(),
    'host-answer': ({ id, result }) => host.take(id, result),
  };
  return <Kind extends ToCore['kind']>(message: Extract<ToCore, { kind: Kind }>) =>
    takers[message.kind as Kind](message);
}

/** Screens need no more than this many milliseconds between two steps of one phase. */
const PROGRESS_EVERY = 50;

/** Passes on the first and last step of each phase, and those in between now and then. */
function throttled(send: (progress: Progress) => void): (progress: Progress) => void {
  let phase = '';
  let sent = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && progress.done < progress.total && now - sent < PROGRESS_EVERY) return;
    phase = progress.phase;
    sent = now;
    send(progress);
  };
}

/** Screens read a view again when it changed. Oftener than after so many milliseconds nobody sees, and an import waits for it. */
export const REVISIONS_EVERY = 250;

/** Tells the first revision of a topic at once, and of those that follow quickly the last one. */
export function paced(tell: (topic: Topic, revision: number) => void): (topic: Topic, revision: number) => void {
  /** Topics told of just now, with the revision that is still to be told (null: none). */
  const recent = new Map<Topic, number | null>();
  const settle = (topic: Topic) => {
    const revision = recent.get(topic) ?? null;
    recent.delete(topic);
    if (revision !== null) take(topic, revision);
  };
  const take = (topic: Topic, revision: number) => {
    if (recent.has(topic)) {
      recent.set(topic, revision);
      return;
    }
    recent.set(topic, null);
    tell(topic, revision);
    setTimeout(() => settle(topic), REVISIONS_EVERY);
  };
  return take;
}

async function openCore(
  name: StoreName,
  port: ServerPort,
  environment: CoreEnvironment,
): Promise<Result<OpenCore, CallFailure>> {
  let release: (() => void) | null = null;
  try {
    release = await environment.takeLock(PRODUCT.databases[name]);
    if (release === null) return failed({ code: 'another-window' });
    const core = createCore({
      store: await openStore(name),
      world: environment.world(),
      now: environment.now,
      newId: environment.newId,
      ...(environment.wakeAfter === undefined ? {} : { wakeAfter: environment.wakeAfter }),
      release: environment.release,
      ...(environment.helpers === undefined ? {} : { helpers: environment.helpers }),
      onChange: paced((topic, revision) => port.post({ kind: 'changed', topic, revision }, [])),
    });
    void core.resume();
    return success({ core, release });
  } catch (error) {
    release?.();
    return failed({ code: 'store-failed', detail: error instanceof Error ? error.name : String(error) });
  }
}
