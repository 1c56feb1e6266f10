/** Ranges of bytes that are overwritten because what stands there must not be kept. */

/** A range of bytes to overwrite. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** What is written there instead of filler, in as many bytes: the keyed hash of a card number. */
  readonly replacement?: Uint8Array;
}

/** How card numbers are covered so that payments with the same card stay linked. */
export interface CardCover {
  /** Secret of the unit. */
  readonly key: Uint8Array;
  /** Mark before the hash; no separator of the message. */
  readonly filler: number;
}

/** Takes the blanks that are found, and tells how card numbers are covered (null: by filler alone). */
export interface BlankSink {
  readonly blanks: Blank[];
  readonly cover: CardCover | null;
}

/** Overwrites ranges by their replacement or a filler byte; `shift` is subtracted from each offset. */
export function fillBlanks(bytes: Uint8Array, blanks: readonly Blank[], filler: number, shift = 0): void {
  for (const { start, end, replacement } of blanks) {
    if (replacement === undefined) bytes.fill(filler, start - shift, end - shift);
    else bytes.set(replacement, start - shift);
  }
}
