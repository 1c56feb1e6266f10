import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { keepPage } from '../../electron/page-process.ts';

const PID = 4711;

describe('the process of the page', () => {
  function kept(kill: 'killed' | 'failed' = 'killed') {
    const calls: string[] = [];
    const gone = (exitCode: number): boolean => contents.emit('render-process-gone', {}, { exitCode });
    const contents = Object.assign(new EventEmitter(), {
      getOSProcessId: () => PID,
      forcefullyCrashRenderer: () => {
        calls.push('crash');
        gone(9);
      },
      reloadIgnoringCache: () => void calls.push('reload'),
    });
    const clock = { now: 0 };
    const page = keepPage(
      contents as never,
      {
        onEnd: (isWanted) => calls.push(isWanted ? 'wanted end' : 'end'),
        giveUp: (exitCode) => calls.push(`give up: ${exitCode}`),
      },
      () => clock.now,
      (pid) => {
        if (kill === 'failed') throw new Error('ESRCH');
        calls.push(`kill ${pid}`);
        gone(9);
      },
    );
    return { page, calls, clock, gone };
  }

  test('the process of the page is killed on purpose and restarted, as often as requested', () => {
    const { page, calls } = kept();
    for (let count = 0; count < 5; count++) page.wipe();
    expect(calls).toEqual(
      Array(5)
        .fill([`kill ${PID}`, 'wanted end', 'reload'])
        .flat(),
    );
  });

  test('a process of the page that cannot be killed is crashed', () => {
    const { page, calls } = kept('failed');
    page.wipe();
    expect(calls).toEqual(['crash', 'wanted end', 'reload']);
  });

  test('the process of the page is not restarted when it ends too often', () => {
    const { calls, clock, gone } = kept();
    gone(1);
    clock.now += 60_000;
    for (let count = 0; count < 4; count++) gone(139);
    expect(calls.filter((call) => call !== 'end')).toEqual([...Array(4).fill('reload'), 'give up: 139']);
  });

  test('only a single process can be killed', () => {
    const calls: string[] = [];
    const contents = Object.assign(new EventEmitter(), {
      getOSProcessId: () => 0,
      forcefullyCrashRenderer: () => calls.push('crash'),
    });
    keepPage(contents as never, { onEnd: () => undefined, giveUp: () => undefined }).wipe();
    expect(calls).toEqual(['crash']);
  });
});
