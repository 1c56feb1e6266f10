/** Byte ranges that are overwritten because their content must not be kept. */

/** A range of bytes to overwrite. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** Written there instead of filler, with the same length: the keyed hash of a card number. */
  readonly replacement?: Uint8Array;
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

/** Overwrites ranges with their replacement or a filler byte; subtracts `shift` from each offset. */
export function fillBlanks(bytes: Uint8Array, blanks: readonly Blank[], filler: number, shift = 0): void {
  for (const { start, end, replacement } of blanks) {
    if (replacement === undefined) bytes.fill(filler, start - shift, end - shift);
    else bytes.set(replacement, start - shift);
  }
}
