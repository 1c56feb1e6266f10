/** Answers the screens' messages: opens the store they ask for, runs their calls, passes on progress and revisions. */

import type { StoreName } from '../../shared/host.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import { WALL_CALL } from '../../shared/wall-channel.ts';
import { callRow } from './calls/all-calls.ts';
import type { CallFailure } from './calls/failure.ts';
import type { Topic } from './calls/topic.ts';
import type { WallAnswer } from './calls/wall-views.ts';
import { askingHost } from './host-port.ts';
import { type CoreEnvironment, callOutside, type OpenRouter, openingFailure, openRouter } from './open-router.ts';
import { throttled } from './pacing.ts';
import { buffersOf, type FromCore, type ToCore } from './rpc-protocol.ts';
import { NewerStoreError } from './store/newer-store.ts';
import { serveWall, type WallChannel } from './wall-port.ts';

/** How the server reaches its client. */
export interface ServerPort {
  post(message: FromCore, transfer: Transferable[]): void;
  /** Where views for the wall ask; left out: nowhere. */
  readonly wall?: WallChannel;
}

/** What answers calls after a store was asked for, and what is told to whoever asked. */
interface Reopened {
  readonly now: Result<OpenRouter, CallFailure>;
  readonly answer: Result<null, CallFailure>;
}

/** Makes the function that takes every message of one client. */
export function serveCore(port: ServerPort, environment: CoreEnvironment): (message: ToCore) => void {
  const cancels = new Map<number, AbortController>();
  /** Stores are opened in the order asked for; calls wait for the one opened last. */
  let opened: Promise<Result<OpenRouter, CallFailure>> = Promise.resolve(failed({ code: 'locked' }));

  const host = askingHost((id, call) => port.post({ kind: 'host', id, call }, []));

  const view = async (): Promise<WallAnswer | null> => {
    const open = await opened;
    if (!open.ok) return null;
    return open.value.router.call(WALL_CALL, {}, {}).catch((error: unknown) => failed(openingFailure(error)));
  };
  const tellWall = port.wall === undefined ? () => undefined : serveWall(port.wall, view);
  const changed = (topic: Topic, revision: number) => {
    port.post({ kind: 'changed', topic, revision }, []);
    tellWall(topic);
  };

  const answer = (id: number, result: Result<unknown, CallFailure>, transfer: Transferable[] = []) => {
    port.post({ kind: 'answer', id, result }, transfer);
  };

  const takenOver = () => {
    opened = opened.then(async (before) => {
      // Work that was going on fails without its databases, which must not keep the keys here.
      if (before.ok) await before.value.router.close().catch(() => undefined);
      if (before.ok) before.value.release();
      return failed(openingFailure(new NewerStoreError()));
    });
  };

  const reopen = async (before: Result<OpenRouter, CallFailure>, store: StoreName): Promise<Reopened> => {
    if (!before.ok) {
      const opening = openRouter(store, { changed, takenOver }, host, environment);
      const now = await opening.catch((error: unknown) => failed(openingFailure(error)));
      return { now, answer: now.ok ? success(null) : now };
    }
    const { router, release } = before.value;
    const { storeName } = router;
    try {
      // The officer stays signed in in the other store.
      await router.workIn(store);
      return { now: before, answer: success(null) };
    } catch (error) {
      const answer = failed(openingFailure(error));
      if (router.worksIn(storeName)) return { now: before, answer };
      // A router that answers for neither store must not keep the keys and the lock.
      await router.close().catch(() => undefined);
      release();
      return { now: answer, answer };
    }
  };

  const call = async ({ id, name, input, confirmation }: Extract<ToCore, { kind: 'call' }>) => {
    const cancel = new AbortController();
    cancels.set(id, cancel);
    const open = await opened;
    const follow = {
      signal: cancel.signal,
      onProgress: throttled((progress) => port.post({ kind: 'progress', id, progress }, [])),
    };
    // Inputs are checked against the call's schema where they are answered.
    const result = open.ok
      ? await open.value.router
          .call(name, input as never, { ...follow, ...(confirmation === undefined ? {} : { confirmation }) })
          .catch((error: unknown) => failed(openingFailure(error)))
      : await callOutside({ name, input, failure: open.failure, host, environment, follow });
    cancels.delete(id);
    answer(id, result, result.ok ? buffersOf(callRow(name)?.moves?.(result.value as never) ?? []) : []);
  };

  const takers: { readonly [Kind in ToCore['kind']]: (message: Extract<ToCore, { kind: Kind }>) => void } = {
    open({ id, store }) {
      const reopened = opened.then((before) => reopen(before, store));
      opened = reopened.then(({ now }) => now);
      void reopened.then((result) => answer(id, result.answer));
    },
    call: (message) => void call(message),
    cancel: ({ id }) => cancels.get(id)?.abort(),
    'host-answer': ({ id, result }) => host.take(id, result),
  };
  return <Kind extends ToCore['kind']>(message: Extract<ToCore, { kind: Kind }>) =>
    takers[message.kind as Kind](message);
}
