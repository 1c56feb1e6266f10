import { useEffect, useState } from 'react';

/** Whole seconds until an instant, counting down; 0 where there is none or it has passed. */
export function useCountdown(until: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const left = secondsUntil(until, now);
  useEffect(() => {
    setNow(Date.now());
    if (until === null || Date.parse(until) <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

/** Whole seconds from `now` (milliseconds) until an instant; never below 0. */
export function secondsUntil(until: string | null, now: number): number {
  const at = until === null ? Number.NaN : Date.parse(until);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}

/** `0:45`, `12:03`. */
export function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
