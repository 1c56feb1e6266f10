import { expect, test } from 'vitest';
import { JudgeError, type JudgePort, judgeInWorker } from '../../../../renderer/core/vault/judge-in-worker.ts';
import type { FromJudge, ToJudge } from '../../../../renderer/core/vault/judge-protocol.ts';

const STRENGTH = { bits: 50, seconds: 1, problem: null };

/** Workers that answer when told to, and a clock that wakes when told to. */
function workers() {
  const made: { readonly sent: ToJudge[]; ended: boolean; answer(id: number): void; fail(): void }[] = [];
  const waking: { readonly milliseconds: number; wake(): void }[] = [];
  const judge = judgeInWorker({
    make(): JudgePort {
      const takers = new Map<string, (event: { readonly data: FromJudge }) => void>();
      const sent: ToJudge[] = [];
      const worker = {
        sent,
        ended: false,
        answer: (id: number) => takers.get('message')?.({ data: { id, strength: STRENGTH } }),
        fail: () => takers.get('error')?.({} as never),
      };
      made.push(worker);
      return {
        postMessage: (message) => void sent.push(message),
        addEventListener: (type: string, take: never) => void takers.set(type, take),
        terminate() {
          worker.ended = true;
        },
      };
    },
    wakeAfter(milliseconds, wake) {
      const timer = { milliseconds, wake };
      waking.push(timer);
      return () => {
        if (waking.includes(timer)) waking.splice(waking.indexOf(timer), 1);
      };
    },
  });
  return { judge, made, waking };
}

test('the worker is made for the first passphrase, serves the next, and ends when none comes', async () => {
  const { judge, made, waking } = workers();
  expect(made).toHaveLength(0);
  const both = [judge('one', ['Afi']), judge('two', [])];
  expect(made[0]?.sent).toEqual([
    { id: 1, passphrase: 'one', known: ['Afi'] },
    { id: 2, passphrase: 'two', known: [] },
  ]);
  made[0]?.answer(2);
  made[0]?.answer(1);
  expect(await Promise.all(both)).toEqual([STRENGTH, STRENGTH]);
  expect(waking).toHaveLength(1);
  waking[0]?.wake();
  expect(made[0]?.ended).toBe(true);
  void judge('three', []);
  expect(made).toHaveLength(2);
});

test('a worker that breaks fails what was asked of it, and the next passphrase gets another', async () => {
  const { judge, made } = workers();
  const asked = judge('one', []);
  made[0]?.fail();
  await expect(asked).rejects.toEqual(new JudgeError('worker'));
  expect(made[0]?.ended).toBe(true);
  const next = judge('two', []);
  made[1]?.answer(2);
  expect(await next).toEqual(STRENGTH);
});

test('a worker that does not answer in ten seconds is ended, and fails what was asked of it', async () => {
  const { judge, made, waking } = workers();
  const asked = [judge('one', []), judge('two', []), judge('three', [])];
  made[0]?.answer(1);
  expect(await asked[0]).toEqual(STRENGTH);
  expect(waking.map(({ milliseconds }) => milliseconds)).toEqual([10_000, 10_000]);
  const failed = Promise.allSettled(asked.slice(1));
  waking[0]?.wake();
  const reason = new JudgeError('worker');
  expect(await failed).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
  expect(made[0]?.ended).toBe(true);
  expect(waking).toHaveLength(0);
});

test('a worker that was ended cannot end or answer for the next one', async () => {
  const { judge, made } = workers();
  const first = judge('one', []);
  made[0]?.fail();
  await expect(first).rejects.toBeInstanceOf(JudgeError);
  const second = judge('two', []);
  made[0]?.fail();
  made[0]?.answer(2);
  expect(made[1]?.ended).toBe(false);
  made[1]?.answer(2);
  expect(await second).toEqual(STRENGTH);
  expect(made).toHaveLength(2);
});

test('an answer to nothing that was asked, or a second one, changes nothing', async () => {
  const { judge, made, waking } = workers();
  const asked = judge('one', []);
  made[0]?.answer(7);
  made[0]?.answer(1);
  made[0]?.answer(1);
  expect(await asked).toEqual(STRENGTH);
  expect(made).toHaveLength(1);
  expect(waking.at(-1)?.milliseconds).toBe(60_000);
});

test('an answer of a worker that was ended is not taken for that of the next one', async () => {
  const { judge, made, waking } = workers();
  const first = judge('one', []);
  made[0]?.fail();
  await expect(first).rejects.toEqual(expect.objectContaining({ name: 'JudgeError' }));
  let isJudged = false;
  const second = judge('two', []).then(() => {
    isJudged = true;
  });
  made[0]?.answer(2);
  await Promise.resolve();
  expect([isJudged, waking.length]).toEqual([false, 1]);
  made[1]?.answer(2);
  await second;
});
