/**
 * Remarks of a booking, and all content of a message that no field of the manifest holds, kept as written. Content of the structured history is kept
 * with time, author and action (`A` added, `X` cancelled) of the change.
 * Source: PADIS PNRGOV implementation guide, ABI, SAC and the groups below them.
 */
import type { EdifactMessage } from '../edifact/message.ts';
import { tagCode } from '../edifact/tokens.ts';
import { hasSensitiveWord } from '../intake/sensitive-words.ts';
import type { UtcMinute } from '../manifest.ts';
import type { BookingDraft } from './drafts.ts';
import { appendNew } from './lists.ts';
import type { SegmentCursor } from './segment.ts';
import { API_SERVICES, FREQUENT_FLYER_SERVICES, SEAT_SERVICES } from './services.ts';

const SSR = tagCode('SSR');
/** Segments with free text. */
const FREE_TEXT: ReadonlySet<number> = new Set(['SSR', 'IFT', 'ADD', 'LTS'].map(tagCode));

/** Number of recent segments of a booking compared for repeats: enough for the fares and cards of a family. */
const MOST_NOTED = 4;

export class RemarkKeeper {
  /** Number of remarks left out because they are sensitive. */
  sensitive = 0;
  readonly #message: EdifactMessage;
  #changedAt: UtcMinute | null = null;
  #changedBy = '';
  /** Action of the last SAC: `A` added, `X` cancelled. */
  #change = '';
  /** First byte and length of the last segments of a booking that were kept as written. */
  #keptOf: BookingDraft | null = null;
  readonly #keptAt: number[] = [];
  /** Author of the changes as written, until the first change is kept. */
  #actor: { readonly text: string; readonly start: number; readonly end: number } | null = null;

  constructor(message: EdifactMessage) {
    this.#message = message;
  }

  /** Keeps the remark from byte `start` to `end`, unless it is sensitive. */
  remark(booking: BookingDraft, text: string, start: number, end: number): void {
    if (hasSensitiveWord(this.#message.tokens.bytes, start, end)) {
      this.sensitive++;
      return;
    }
    // Blanked before this reader got it.
    if (/[\p{L}\p{N}]/u.test(text)) add(booking, text, start, end);
  }

  /** Keeps a segment as written, or the given text. */
  keep(booking: BookingDraft, segment: SegmentCursor, words?: string): void {
    const isFree = FREE_TEXT.has(segment.tag) && !isData(segment);
    const isPlain = words === undefined && !isFree && booking.marks === null;
    if (isPlain && this.#isKept(booking, segment)) return;
    const text = words ?? segment.whole();
    const start = segment.start(1);
    const end = segment.end(segment.count);
    // In segments of codes and names a word is no remark: a family may be called HALAL.
    if (isFree) this.remark(booking, text, start, end);
    else add(booking, text, start, end);
    if (isPlain) this.#note(booking, segment);
  }

  /** Does the segment repeat one of the last kept segments of this booking? Each ticket of a family names the same fare and card. */
  #isKept(booking: BookingDraft, segment: SegmentCursor): boolean {
    if (booking !== this.#keptOf) return false;
    const kept = this.#keptAt;
    for (let at = 0; at < kept.length; at += 2) {
      if (segment.isWrittenAs(kept[at] as number, kept[at + 1] as number)) return true;
    }
    return false;
  }

  #note(booking: BookingDraft, { tokens, segment }: SegmentCursor): void {
    const kept = this.#keptAt;
    if (booking !== this.#keptOf) kept.length = 0;
    this.#keptOf = booking;
    if (kept.length >= MOST_NOTED * 2) return;
    const start = tokens.segStart[segment] as number;
    kept.push(start, tokens.segmentEnd(segment) - start);
  }

  /** Keeps a segment of the history with what is known about the change. */
  keepChange(booking: BookingDraft, segment: SegmentCursor): void {
    this.#actor = null;
    const parts = [this.#changedAt ?? '', this.#changedBy, this.#change, segment.whole()];
    this.keep(booking, segment, parts.filter((part) => part !== '').join(' '));
  }

  /** ABI: sets the author of the changes that follow. */
  actor(booking: BookingDraft, abi: SegmentCursor): void {
    this.endHistory(booking);
    this.#actor = { text: abi.whole(), start: abi.start(1), end: abi.end(abi.count) };
    // Office and place.
    this.#changedBy = [abi.text(2, 1), abi.text(3)].filter((part) => part !== '').join(' ');
  }

  /** Sets the time of the changes that follow. */
  at(time: UtcMinute): void {
    this.#changedAt = time;
  }

  /** SAC: sets the action on the segments that follow. */
  change(sac: SegmentCursor): void {
    this.#change = sac.text(3) || sac.text(1, 0);
  }

  /** Ends the author's changes; an author without any is kept as written. */
  endHistory(booking: BookingDraft | null): void {
    const actor = this.#actor;
    if (actor !== null && booking !== null) this.remark(booking, actor.text, actor.start, actor.end);
    this.#actor = null;
    this.#changedAt = null;
    this.#changedBy = '';
    this.#change = '';
  }
}

function add(booking: BookingDraft, text: string, start: number, end: number): void {
  booking.remarks = appendNew(booking.remarks, text);
  booking.marks?.push([`remarks.${booking.remarks.indexOf(text)}`, start, end]);
}

/** Does the service hold data about documents, tickets, seats or frequent flyers? */
function isData(segment: SegmentCursor): boolean {
  const code = segment.tag === SSR ? segment.text(1, 0) : '';
  return API_SERVICES.has(code) || SEAT_SERVICES.has(code) || FREQUENT_FLYER_SERVICES.has(code);
}
