import { useEffect, useState } from 'react';

/** Milliseconds after which somebody who waits wants to know for what. */
const SOON = 300;

/** True while something has been going on for longer than a moment. */
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
