/** In which order hits are said. */
import type { Hit } from './screening.ts';

type Ordered = Pick<Hit, 'kind' | 'weight' | 'listed'>;

/** Entries of lists first: they say who it may be, and what their owner asks. Then rules that force an outcome, then the heaviest. */
export function strongestFirst(a: Ordered, b: Ordered): number {
  return (
    Number(b.listed !== undefined) - Number(a.listed !== undefined) ||
    Number(b.kind === 'trigger') - Number(a.kind === 'trigger') ||
    b.weight - a.weight
  );
}
