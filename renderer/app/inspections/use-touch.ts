/** Touches on a board that is drawn again after each. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { oneTouch } from './one-touch.ts';

/** Does what was touched, once, and then draws the board anew: `again` reads it. */
export function useTouch(again: () => Promise<void>): (what: string, does: () => Promise<void>) => Promise<void> {
  const [touch] = useState(oneTouch);
  const [onDrawn, setOnDrawn] = useState<(() => void) | null>(null);
  useLayoutEffect(() => onDrawn?.(), [onDrawn]);
  /** Ends the wait for the board; null: the officer left it and sees it drawn no more, so what waits for its turn is done. */
  const ends = useRef<(() => void) | null>(nothing);
  useEffect(() => {
    ends.current ??= nothing;
    return () => {
      ends.current?.();
      ends.current = null;
    };
  }, []);
  const drawn = async () => {
    await again();
    // What was read is drawn at the latest with this.
    await new Promise<void>((resolve) => {
      if (ends.current === null) return resolve();
      ends.current = resolve;
      setOnDrawn(() => resolve);
    });
  };
  return (what, does) => touch(what, does, drawn);
}

function nothing(): void {}
