import { describe, expect, test } from 'vitest';
import { type CorePort, createCoreClient } from '../../../renderer/client/core-client.ts';
import type { FromCore, ToCore } from '../../../renderer/core/rpc-protocol.ts';
import { QUEUE } from '../core/whole-queue.ts';

const noHost = async () => ({ ok: false, code: 'unsupported', message: '' }) as const;

/** A worker that does nothing by itself: tests read what was sent and say what comes back. */
function fakeWorker() {
  const sent: { message: ToCore; transfer: Transferable[] }[] = [];
  let receive: (event: { readonly data: FromCore }) => void = () => undefined;
  let fail: (event: { readonly message?: string }) => void = () => undefined;
  const state = { terminated: false };
  const port: CorePort = {
    postMessage: (message, transfer) => void sent.push({ message, transfer }),
    addEventListener: (type: 'message' | 'error', listener: never) => {
      if (type === 'message') receive = listener;
      else fail = listener;
    },
    terminate: () => {
      state.terminated = true;
    },
  };
  const answer = (data: FromCore) => receive({ data });
  return { port, sent, state, answer, fail: (message: string) => fail({ message }) };
}

describe('the core client', () => {
  test('the core client gives each call its own answer, in whatever order the answers come', async () => {
    const { port, sent, answer } = fakeWorker();
    const client = createCoreClient(port, noHost);
    const first = client.call('cases.list', {});
    const second = client.call('queue.page', QUEUE);
    expect(sent.map(({ message }) => message.kind)).toEqual(['call', 'call']);
    answer({ kind: 'answer', id: 2, result: { ok: true, value: ['queue'] } });
    answer({ kind: 'answer', id: 1, result: { ok: false, failure: { code: 'reason-required' } } });
    expect(await second).toEqual({ ok: true, value: ['queue'] });
    expect(await first).toEqual({ ok: false, failure: { code: 'reason-required' } });
  });

  test('the core client ends pending calls as locked when the worker ends, and later calls at once', async () => {
    const { port, state } = fakeWorker();
    const client = createCoreClient(port, noHost);
    const pending = client.call('cases.list', {});
    client.end();
    expect(state.terminated).toBe(true);
    expect(await pending).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await client.call('cases.list', {})).toEqual({ ok: false, failure: { code: 'locked' } });
  });

  test('the core client tells why a worker that could not be loaded gives no answer', async () => {
    const { port, fail } = fakeWorker();
    const client = createCoreClient(port, noHost);
    const pending = client.open('practice');
    fail('script error');
    expect(await pending).toEqual({ ok: false, failure: { code: 'internal', detail: 'script error' } });
  });

  test('the core client ends pending and later calls when the worker is gone, and says so once', async () => {
    const { port, sent, answer, fail } = fakeWorker();
    let end: () => void = () => undefined;
    let asked = 0;
    const gone = () => {
      asked++;
      return new Promise<void>((resolve) => (end = resolve));
    };
    const client = createCoreClient(port, noHost, gone);
    let lost = 0;
    client.onLost(() => lost++);
    const opened = client.open('practice');
    // Before its first answer the worker may not have its lock yet.
    expect(asked).toBe(0);
    answer({ kind: 'answer', id: 1, result: { ok: true, value: null } });
    expect((await opened).ok).toBe(true);
    const pending = client.call('cases.list', {});
    end();
    expect(await pending).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await client.call('queue.page', QUEUE)).toEqual({ ok: false, failure: { code: 'locked' } });
    fail('script error');
    expect([asked, lost, sent.length]).toEqual([1, 1, 2]);
  });

  test('the core client does not call a worker lost that the page ended', async () => {
    const { port, answer } = fakeWorker();
    let end: () => void = () => undefined;
    const client = createCoreClient(port, noHost, () => new Promise<void>((resolve) => (end = resolve)));
    let lost = 0;
    client.onLost(() => lost++);
    const opened = client.open('practice');
    answer({ kind: 'answer', id: 1, result: { ok: true, value: null } });
    await opened;
    client.end();
    end();
    await Promise.resolve();
    expect(lost).toBe(0);
  });

  test('the core client passes a cancel on and still waits for what was done', async () => {
    const { port, sent, answer } = fakeWorker();
    const client = createCoreClient(port, noHost);
    const abort = new AbortController();
    const seen: number[] = [];
    const call = client.call(
      'samples.load',
      { seed: 1 },
      { signal: abort.signal, onProgress: ({ done }) => seen.push(done) },
    );
    answer({ kind: 'progress', id: 1, progress: { phase: 'reading', done: 5, total: 10, note: null } });
    abort.abort();
    expect(sent.at(-1)?.message).toEqual({ kind: 'cancel', id: 1 });
    answer({ kind: 'answer', id: 1, result: { ok: true, value: { state: 'cancelled' } } });
    expect(await call).toEqual({ ok: true, value: { state: 'cancelled' } });
    expect(seen).toEqual([5]);
  });

  test('the core client sends no call when its signal is aborted already', async () => {
    const { port, sent } = fakeWorker();
    const result = await createCoreClient(port, noHost).call('cases.list', {}, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(sent).toEqual([]);
  });

  test('the core client moves whole byte arrays and copies views of a larger one', () => {
    const { port, sent } = fakeWorker();
    const whole = new Uint8Array(8);
    const view = new Uint8Array(8).subarray(2);
    void createCoreClient(port, noHost).call('import.start', {
      way: 'files',
      files: [
        { name: 'a', bytes: whole },
        { name: 'b', bytes: view },
      ],
    });
    expect(sent[0]?.transfer).toEqual([whole.buffer]);
  });

  test('the core client tells subscribers of a topic its revisions until they stop', () => {
    const { port, answer } = fakeWorker();
    const client = createCoreClient(port, noHost);
    const seen: number[] = [];
    const stop = client.subscribe('queue', (revision) => seen.push(revision));
    answer({ kind: 'changed', topic: 'queue', revision: 1 });
    answer({ kind: 'changed', topic: 'cases', revision: 9 });
    stop();
    answer({ kind: 'changed', topic: 'queue', revision: 2 });
    expect(seen).toEqual([1]);
  });
});
