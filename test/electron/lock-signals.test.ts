import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GRACE, watchEnding } from '../../electron/ending.ts';
import { watchLock } from '../../electron/lock-signals.ts';
import { keepPage } from '../../electron/page-process.ts';
import type { LockSignal } from '../../shared/host.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const words = ({ level, reason }: LockSignal): string => `${level} ${reason}`;

test('sleep ends the keys, a locked screen locks ours, absence does both in turn', () => {
  let idle = 0;
  const told: string[] = [];
  const monitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idle });
  const lock = watchLock(monitor, (signal) => told.push(words(signal)), 1000);
  monitor.emit('suspend');
  monitor.emit('lock-screen');
  lock.setIdle({ screenSeconds: 10, vaultSeconds: 20 });
  for (idle of [9, 10, 19, 20, 21, 0]) vi.advanceTimersByTime(1000);
  lock.stop();
  idle = 100;
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['vault suspend', 'screen lock-screen', 'screen idle', 'vault idle']);
});

describe('the end of the program', () => {
  function ending() {
    const told: string[] = [];
    const closed = vi.fn();
    const window = Object.assign(new EventEmitter(), {
      close: () => {
        const preventDefault = vi.fn();
        window.emit('close', { preventDefault });
        if (preventDefault.mock.calls.length === 0) closed();
      },
      destroy: closed,
      isDestroyed: () => closed.mock.calls.length > 0,
    });
    const monitor = new EventEmitter();
    watchEnding(window as never, monitor as never, () => told.push('told'));
    return { window, monitor, told, closed };
  }

  test('is told before the window closes, once, and never held up for longer than a moment', () => {
    const { window, told, closed } = ending();
    window.close();
    window.close();
    expect([told, closed.mock.calls.length]).toEqual([['told'], 0]);
    vi.advanceTimersByTime(GRACE);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('comes by the shutdown of the system too', () => {
    const { monitor, told, closed } = ending();
    const event = { preventDefault: vi.fn() };
    monitor.emit('shutdown', event);
    expect([told, event.preventDefault.mock.calls.length]).toEqual([['told'], 1]);
    vi.advanceTimersByTime(GRACE);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('can still be closed after a session that was said to end did not', () => {
    const { window, told, closed } = ending();
    window.emit('session-end');
    window.close();
    vi.advanceTimersByTime(GRACE);
    expect([told, closed.mock.calls.length]).toEqual([['told'], 1]);
  });
});

describe('the process of the page', () => {
  function kept() {
    const calls: string[] = [];
    const contents = Object.assign(new EventEmitter(), {
      forcefullyCrashRenderer: () => {
        calls.push('crash');
        contents.emit('render-process-gone', {}, { reason: 'killed' });
      },
      reloadIgnoringCache: () => void calls.push('reload'),
    });
    const clock = { now: 0 };
    const page = keepPage(
      contents as never,
      () => calls.push('end'),
      (reason) => calls.push(`give up: ${reason}`),
      () => clock.now,
    );
    const crash = (): boolean => contents.emit('render-process-gone', {}, { reason: 'oom' });
    return { page, calls, clock, crash };
  }

  test('is ended on purpose and begins anew, as often as asked', () => {
    const { page, calls } = kept();
    for (let count = 0; count < 5; count++) page.wipe();
    expect(calls).toEqual(Array(5).fill(['crash', 'end', 'reload']).flat());
  });

  test('is given up when it ends again and again', () => {
    const { calls, clock, crash } = kept();
    crash();
    clock.now += 60_000;
    for (let count = 0; count < 4; count++) crash();
    expect(calls.filter((call) => call !== 'end')).toEqual([...Array(4).fill('reload'), 'give up: oom']);
  });
});
