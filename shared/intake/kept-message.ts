/** A message as read, with the bytes to keep. Id and kept bytes are computed on demand: reading alone needs neither. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Span } from '../edifact/interchange.ts';
import type { Manifest } from '../manifest.ts';
import type { TableProfile } from '../table/table-profile.ts';
import { type Blank, fillBlanks } from './blank.ts';
import { boundedLists } from './bounded-lists.ts';
import type { CoveredCard, KeptPart, ReadMessage } from './read-message.ts';

/** Where a message is in its file. */
export interface MessagePlace {
  /** Bytes of the file, in UTF-8 or a one-byte set. */
  readonly bytes: Uint8Array;
  /** What is kept, in order: the envelope around the message, then the message itself. */
  readonly spans: readonly Span[];
  /** The message as received; the last of `spans` when it is kept whole. */
  readonly whole?: Span;
  readonly offset: (at: number) => number;
  readonly scale: 1 | 2;
  /** The file before conversion to UTF-8, where it was in a one-byte set. */
  readonly received?: Uint8Array | undefined;
  /** Tells messages apart that share their bytes (the sections of an ADL). */
  readonly section?: string;
}

/** The ranges to overwrite in the kept bytes. */
export interface MessageBlanks {
  readonly blanks: readonly Blank[];
  readonly filler: number;
}

export class KeptMessage implements ReadMessage {
  readonly manifest: Manifest;
  readonly start: number;
  readonly end: number;
  readonly keptFrom: readonly KeptPart[];
  readonly profile: TableProfile | null;
  readonly #place: MessagePlace;
  readonly #span: Span;
  readonly #blanked: MessageBlanks;
  #id: string | null = null;

  constructor(manifest: Manifest, place: MessagePlace, blanked: MessageBlanks, profile: TableProfile | null = null) {
    this.profile = profile;
    this.#place = place;
    this.#blanked = blanked;
    const { spans, offset, scale } = place;
    this.manifest = boundedLists(
      manifest,
      spans.reduce((sum, { start, end }) => sum + end - start, 0),
    );
    this.#span = place.whole ?? (spans[spans.length - 1] as Span);
    this.start = offset(this.#span.start);
    this.end = offset(this.#span.end);
    let kept = 0;
    this.keptFrom = spans.map(({ start, end }) => {
      const part: KeptPart = { kept, file: offset(start), length: end - start, scale };
      kept += end - start;
      return part;
    });
  }

  get id(): string {
    const { bytes, received, section } = this.#place;
    const { start, end } = this.#span;
    // The assumed set of a file is a guess that a later release may improve; the id must not change with it.
    const message = received?.subarray(this.start, this.end) ?? bytes.subarray(start, end);
    this.#id ??= messageId(this.manifest, message, section);
    return this.#id;
  }

  get cards(): readonly CoveredCard[] {
    const cards: CoveredCard[] = [];
    let kept = 0;
    for (const span of this.#place.spans) {
      for (const { start, end, cover, card } of this.#blanked.blanks) {
        if (start < span.start || end > span.end) continue;
        const at = kept + start - span.start;
        if (cover !== undefined) cards.push({ card: cover.card, from: cover.from, at, length: end - start });
        if (card !== undefined) cards.push({ card, from: 0, at, length: 0 });
      }
      kept += span.end - span.start;
    }
    return cards;
  }

  get kept(): Uint8Array {
    const { bytes, spans } = this.#place;
    const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const kept = new Uint8Array(length);
    const { blanks, filler } = this.#blanked;
    let at = 0;
    for (const { start, end } of spans) {
      kept.set(bytes.subarray(start, end), at);
      const within = spans.length === 1 ? blanks : blanks.filter((blank) => blank.start >= start && blank.end <= end);
      fillBlanks(kept, within, filler, start - at);
      at += end - start;
    }
    return kept;
  }
}

/** SHA-256 over sender, preparation time and the bytes of the message as received; its first 32 hex digits. */
function messageId(manifest: Manifest, bytes: Uint8Array, section: string | undefined): string {
  const hash = sha256.create();
  const head = `${manifest.sender ?? ''}\n${manifest.prepared ?? ''}\n`;
  hash.update(new TextEncoder().encode(section === undefined ? head : `${head}${section}\n`));
  hash.update(bytes);
  return bytesToHex(hash.digest()).slice(0, 32);
}
