/** Cache of the flights of a push by their written form: its bookings repeat a few flights, and reading one costs much more than looking it up. */
import type { SegmentDraft } from './itinerary.ts';
import type { SegmentCursor } from './segment.ts';

interface KnownFlight {
  /** First byte of the first occurrence. */
  readonly start: number;
  readonly length: number;
  /** As read, before other segments changed it. */
  readonly leg: SegmentDraft;
}

/** Limit of the cache; a push with more flights reads the others again. */
const MOST = 1000;

export class KnownFlights {
  readonly #known = new Map<number, KnownFlight>();

  /** A copy of the flight that a TVL names; null when no TVL was written in the same way. */
  find(tvl: SegmentCursor): SegmentDraft | null {
    const known = this.#known.get(tvl.hash());
    if (known === undefined || !tvl.isWrittenAs(known.start, known.length)) return null;
    return known.leg.copyAt(tvl.start(1), tvl.end(tvl.count));
  }

  /** Caches a flight that was read without a diagnostic. */
  keep(tvl: SegmentCursor, leg: SegmentDraft): void {
    const hash = tvl.hash();
    if (hash === 0 || this.#known.size >= MOST || this.#known.has(hash)) return;
    const start = tvl.tokens.segStart[tvl.segment] as number;
    const length = tvl.tokens.segmentEnd(tvl.segment) - start;
    this.#known.set(hash, { start, length, leg: leg.copyAt(leg.start, leg.end) });
  }
}
