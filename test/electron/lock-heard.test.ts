import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HEARING_TIME, watchHearing } from '../../electron/lock-heard.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00Z') }));
afterEach(() => void vi.useRealTimers());

test('a page that does not confirm the signal to lock is ended once, however often the signal was sent', () => {
  const end = vi.fn();
  const hearing = watchHearing(end);
  hearing.told();
  vi.advanceTimersByTime(HEARING_TIME - 1);
  hearing.told();
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10 * HEARING_TIME);
  expect(end).toHaveBeenCalledOnce();
});

test('a page that confirms the signal to lock continues, also the next time', () => {
  const end = vi.fn();
  const hearing = watchHearing(end);
  for (let time = 0; time < 2; time++) {
    hearing.told();
    vi.advanceTimersByTime(HEARING_TIME - 1);
    hearing.heard();
    vi.advanceTimersByTime(HEARING_TIME);
  }
  expect(end).not.toHaveBeenCalled();
});
