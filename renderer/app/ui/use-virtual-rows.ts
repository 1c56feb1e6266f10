/** Renders only the rows in view of a long list whose rows have one height. */
import { type RefObject, useEffect, useState } from 'react';

export interface VirtualRows {
  readonly first: number;
  /** One past the last row to render. */
  readonly last: number;
}

const SPARE = 6;

/** The range of `count` rows of `height` pixels that is in or near the view of the scrolling box. */
export function useVirtualRows(box: RefObject<HTMLElement | null>, count: number, height: number): VirtualRows {
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    element.addEventListener('scroll', measure, { passive: true });
    // It tells the first size, too, once the browser has laid the page out: asking earlier would have it laid out twice.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [box, count === 0]);
  return {
    first: Math.max(0, Math.min(count, Math.floor(view.top / height)) - SPARE),
    last: Math.min(count, Math.ceil((view.top + view.height) / height) + SPARE),
  };
}

/** Scrolls as little as needed to bring row `index` into view. */
export function scrollToRow(box: HTMLElement | null, index: number, height: number): void {
  if (box === null || index < 0) return;
  const top = index * height;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}
