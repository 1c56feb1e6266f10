import { useEffect, useRef } from 'react';

/** Calls `again` whenever `turn` changes, but not at first. */
export function useRefresh(turn: number, again: () => void): void {
  const shown = useRef(turn);
  const ask = useRef(again);
  ask.current = again;
  useEffect(() => {
    if (shown.current === turn) return;
    shown.current = turn;
    ask.current();
  }, [turn]);
}
