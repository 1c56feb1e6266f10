/** Byte ranges that are overwritten because their content must not be kept. */

/** A range of bytes to overwrite. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** Written there instead of filler: a card number's keyed hash, or the part of it that stands there. */
  readonly cover?: CardPart;
  /** The card number under filler alone, where its hash has no room: what was read of it quotes the hash all the same. */
  readonly card?: CoveredNumber;
}

/** A full card number and what stands for it: `filler`, the hash (`mark`), the last four digits, in `width` bytes. */
export interface CoveredNumber {
  readonly digits: string;
  readonly width: number;
  readonly filler: number;
  readonly mark: string;
}

/** The part of it from byte `from` on, as long as the blank. */
export interface CardPart {
  readonly card: CoveredNumber;
  readonly from: number;
  readonly bytes: Uint8Array;
}

/** How card numbers are replaced so that payments with the same card stay linked. */
export interface CardCover {
  /** Secret of the unit. */
  readonly key: Uint8Array;
  /** Mark before the hash; not a separator of the message. */
  readonly filler: number;
}

/** Collects the blanks, and says how to replace card numbers (null: with filler alone). */
export interface BlankSink {
  readonly blanks: Blank[];
  readonly cover: CardCover | null;
}

/** Overwrites ranges with what covers a card number, or a filler byte; subtracts `shift` from each offset. */
export function fillBlanks(bytes: Uint8Array, blanks: readonly Blank[], filler: number, shift = 0): void {
  for (const { start, end, cover } of blanks) {
    if (cover === undefined) bytes.fill(filler, start - shift, end - shift);
    else bytes.set(cover.bytes, start - shift);
  }
}

/** The range for a blank that is written elsewhere: with its cover where it has room for it. */
export function movedBlank(start: number, end: number, { cover }: Blank, hasRoom: boolean): Blank {
  if (cover === undefined) return { start, end };
  return hasRoom ? { start, end, cover } : { start, end, card: cover.card };
}
