import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inactivity } from '../../../renderer/host/inactivity.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00Z') }));
afterEach(() => void vi.useRealTimers());

function page() {
  const target = new EventTarget();
  const window = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    setInterval: (call: () => void, ms: number) => setInterval(call, ms),
    clearInterval: (timer: never) => clearInterval(timer),
  };
  const told: string[] = [];
  const idle = inactivity(window as unknown as Window);
  const stop = idle.listen(({ level, reason }) => told.push(`${level} ${reason}`));
  return { idle, told, stop, touch: (type = 'keydown') => target.dispatchEvent(new Event(type)) };
}

test('a page without input asks for the locks, and a page with input does not', () => {
  const { told, touch } = page();
  for (const type of ['keydown', 'pointermove', 'wheel', 'pointerdown']) {
    vi.advanceTimersByTime(119_000);
    touch(type);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(121_000);
  expect(told).toEqual(['screen idle']);
  vi.advanceTimersByTime(1_800_000);
  expect(told).toEqual(['screen idle', 'vault idle']);
});

test('an input after the machine slept comes too late, though no timer ran', () => {
  const { told, touch } = page();
  vi.setSystemTime(Date.now() + 3_600_000);
  touch();
  expect(told).toEqual(['screen idle', 'vault idle']);
});

test('the unit sets the idle periods, and no input is watched when nothing listens', () => {
  const { idle, told, stop } = page();
  idle.set({ screenSeconds: 10, vaultSeconds: 20 });
  vi.advanceTimersByTime(11_000);
  stop();
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(100_000);
  expect(told).toEqual(['screen idle']);
});

test('a clock that is set back delays no lock, and one that is set ahead brings it forward', () => {
  const behind = page();
  vi.advanceTimersByTime(60_000);
  vi.setSystemTime(Date.now() - 40 * 86_400_000);
  vi.advanceTimersByTime(61_000);
  expect(behind.told).toEqual(['screen idle']);
  const ahead = page();
  vi.setSystemTime(Date.now() + 40 * 86_400_000);
  vi.advanceTimersByTime(1_000);
  expect(ahead.told).toEqual(['screen idle', 'vault idle']);
});
