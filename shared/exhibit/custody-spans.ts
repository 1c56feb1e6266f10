/** Who had an exhibit from when until when, and under which seal: the chain of custody along time. */
import type { Exhibit, Holder } from './exhibit.ts';
import { type Seal, stateOf } from './exhibit-state.ts';

export interface CustodySpan {
  readonly holder: Holder;
  /** The state of the seal at its end. */
  readonly seal: Seal | null;
  readonly place: string;
  /** ISO 8601 UTC. `until` null: still. */
  readonly from: string;
  readonly until: string | null;
}

/** The spans in order; each begins where the one before ends. */
export function custodySpans({ entries }: Pick<Exhibit, 'entries'>): readonly CustodySpan[] {
  const spans: CustodySpan[] = [];
  for (const [at, entry] of entries.entries()) {
    const { holder, seal, place } = stateOf({ entries: entries.slice(0, at + 1) });
    const last = spans.at(-1);
    if (last !== undefined && isSameHolder(last.holder, holder)) {
      spans[spans.length - 1] = { ...last, seal, place };
      continue;
    }
    if (last !== undefined) spans[spans.length - 1] = { ...last, until: entry.happened };
    if (holder.kind !== 'nobody') spans.push({ holder, seal, place, from: entry.happened, until: null });
  }
  return spans;
}

function isSameHolder(a: Holder, b: Holder): boolean {
  if (a.kind === 'officer') return b.kind === 'officer' && a.officer === b.officer;
  if (a.kind === 'office') return b.kind === 'office' && a.office === b.office;
  return b.kind === 'nobody';
}
