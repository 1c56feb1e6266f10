/**
 * The flights of a push by how they are written: its bookings name the same few again and again, and reading one is much more work than
 * seeing that it was read before.
 */
import type { SegmentDraft } from './itinerary.ts';
import type { SegmentCursor } from './segment.ts';

interface KnownFlight {
  /** Where it was written first. */
  readonly start: number;
  readonly length: number;
  /** As read, before anything else was learnt of it. */
  readonly leg: SegmentDraft;
}

/** Flights of one message that are remembered; a push of more is read like one of few. */
const MOST = 1000;

export class KnownFlights {
  readonly #known = new Map<number, KnownFlight>();

  /** The flight that a TVL names, for this segment to go on from; null when no TVL was written so. */
  find(tvl: SegmentCursor): SegmentDraft | null {
    const known = this.#known.get(tvl.hash());
    if (known === undefined || !tvl.isWrittenAs(known.start, known.length)) return null;
    return known.leg.copyAt(tvl.start(1), tvl.end(tvl.count));
  }

  /** Remembers a flight about which there was nothing to say. */
  keep(tvl: SegmentCursor, leg: SegmentDraft): void {
    const hash = tvl.hash();
    if (hash === 0 || this.#known.size >= MOST || this.#known.has(hash)) return;
    const start = tvl.tokens.segStart[tvl.segment] as number;
    const length = tvl.tokens.segmentEnd(tvl.segment) - start;
    this.#known.set(hash, { start, length, leg: leg.copyAt(leg.start, leg.end) });
  }
}
