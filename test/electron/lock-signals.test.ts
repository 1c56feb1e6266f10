import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GRACE, watchEnding } from '../../electron/ending.ts';
import { watchLock } from '../../electron/lock-signals.ts';
import type { LockSignal } from '../../shared/host.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00Z') }));
afterEach(() => void vi.useRealTimers());

const words = ({ level, reason }: LockSignal): string => `${level} ${reason}`;

test('sleep ends the keys, a locked system screen covers ours, and absence first covers and then ends the keys', () => {
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

  test('the end of the program is reported once before the window closes, and is delayed only by the grace period', () => {
    const { window, told, closed } = ending();
    window.close();
    window.close();
    expect([told, closed.mock.calls.length]).toEqual([['told'], 0]);
    vi.advanceTimersByTime(GRACE);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('the end of the program is also reported at the shutdown of the system', () => {
    const { monitor, told, closed } = ending();
    const event = { preventDefault: vi.fn() };
    monitor.emit('shutdown', event);
    expect([told, event.preventDefault.mock.calls.length]).toEqual([['told'], 1]);
    vi.advanceTimersByTime(GRACE);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('the end of the program still works after an announced end of the session did not happen', () => {
    const { window, told, closed } = ending();
    window.emit('session-end');
    window.close();
    vi.advanceTimersByTime(GRACE);
    expect([told, closed.mock.calls.length]).toEqual([['told'], 1]);
  });
});
