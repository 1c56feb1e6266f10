import { useEffect, useState } from 'react';

/** Milliseconds after which an explanation for the wait is shown. */
const SOON = 300;

/** True once `busy` has lasted longer than that. */
export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), SOON);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}
