/** Where the officer goes on after a line is answered. */
import type { QueryLine } from '../../core/calls/query-list-views.ts';

/** The next line after a place that nobody answered, from the top again after the end; the same place where none is left. */
export function nextOpen(lines: readonly Pick<QueryLine, 'state'>[], at: number): number {
  const isOpen = (place: number) => lines[place]?.state === 'not-asked' || lines[place]?.state === 'asked';
  for (let step = 1; step < lines.length; step += 1) {
    const place = (at + step) % lines.length;
    if (isOpen(place)) return place;
  }
  return at;
}
