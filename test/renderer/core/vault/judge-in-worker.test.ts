import { expect, test } from 'vitest';
import { JudgeError, type JudgePort, judgeInWorker } from '../../../../renderer/core/vault/judge-in-worker.ts';
import type { FromJudge, ToJudge } from '../../../../renderer/core/vault/judge-protocol.ts';

const STRENGTH = { bits: 50, seconds: 1, problem: null };

/** Workers that answer when told to, and a clock that wakes when told to. */
function workers() {
  const made: { readonly sent: ToJudge[]; ended: boolean; answer(id: number): void; fail(): void }[] = [];
  const waking: (() => void)[] = [];
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
    wakeAfter(_, wake) {
      waking.push(wake);
      return () => void waking.splice(waking.indexOf(wake), 1);
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
  waking[0]?.();
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
