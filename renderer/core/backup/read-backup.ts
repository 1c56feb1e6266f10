/** Reads a backup from start to end, part by part, and checks everything before it is used. */
import { BackupError } from './backup-failure.ts';
import type { BackupSource } from './backup-file.ts';
import {
  type BackupHeader,
  type BackupTrailer,
  decodeHeader,
  decodeTrailer,
  MAGIC_LENGTH,
  MOST_HEADER,
  MOST_PART,
  PART_HEAD,
  type PartPlace,
  partCipher,
  readMagic,
  readPartHead,
  SUM_LENGTH,
  TAG_LENGTH,
} from './backup-format.ts';
import { FileSum } from './digest.ts';
import { decodeBatch, joined, type RecordBatch } from './flat-record.ts';

/** The readable start of a backup. It is not authenticated until a part is opened with the key that it names. */
export interface BackupStart {
  readonly header: BackupHeader;
  /** Magic, length and header as they are in the file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReadOptions {
  readonly source: BackupSource;
  readonly start: BackupStart;
  readonly fileKey: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
  /** Called with the bytes read and their total. */
  onProgress?(done: number, total: number): void;
}

const LENGTH = 4;

/** Reads the start. Throws `BackupError`. */
export async function readStart(source: BackupSource): Promise<BackupStart> {
  const head = await exactly(source, 0, MAGIC_LENGTH + LENGTH, 'not-a-backup');
  const magic = readMagic(head);
  if (!magic.ok) throw new BackupError(magic.failure);
  const length = new DataView(head.buffer, head.byteOffset).getUint32(MAGIC_LENGTH, true);
  if (length > MOST_HEADER) throw new BackupError({ code: 'header-damaged' });
  const text = await exactly(source, head.length, length, 'cut');
  const header = decodeHeader(text);
  if (!header.ok) throw new BackupError(header.failure);
  return { header: header.value, bytes: joined([head, text]) };
}

/** The batches of a backup in the order written. Ends with the trailer once the whole file was read and verified. Throws `BackupError`. */
export async function* readBatches(options: ReadOptions): AsyncGenerator<RecordBatch, BackupTrailer> {
  const cipher = await partCipher(options.fileKey, options.start.bytes);
  let trailer: BackupTrailer | null = null;
  for await (const { place, offset, sealed } of readParts(options)) {
    const plain = await cipher.open(place, sealed);
    if (plain === null) throw new BackupError({ code: 'part-damaged', part: place.number, offset });
    if (place.last) trailer = decodeTrailer(plain);
    else yield decodeBatch(plain);
  }
  if (trailer === null) throw new BackupError({ code: 'cut', offset: options.source.size });
  return trailer;
}

/** Checks the sum at the end of a file, without a key: is the whole file what was written? Throws `BackupError`. */
export async function checkSum(options: Omit<ReadOptions, 'fileKey'>): Promise<void> {
  for await (const _ of readParts(options));
}

interface SealedPart {
  readonly place: PartPlace;
  /** Its offset in the file. */
  readonly offset: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** The parts in order, still sealed; ends after the sum of the file was compared. */
async function* readParts({
  source,
  start,
  signal,
  onProgress,
}: Omit<ReadOptions, 'fileKey'>): AsyncGenerator<SealedPart> {
  const sum = new FileSum();
  sum.add(start.bytes);
  let offset = start.bytes.length;
  for (let number = 0; ; number++) {
    if (signal.aborted) throw new BackupError({ code: 'cancelled' });
    const head = await exactly(source, offset, PART_HEAD, 'cut');
    const place = readPartHead(head);
    if (place.number !== number)
      throw new BackupError({ code: 'part-misplaced', expected: number, found: place.number, offset });
    if (place.length < TAG_LENGTH || place.length > MOST_PART)
      throw new BackupError({ code: 'part-damaged', part: number, offset });
    const piece = await exactly(source, offset, PART_HEAD + place.length, 'cut');
    sum.add(piece);
    yield { place, offset, sealed: piece.subarray(PART_HEAD) };
    offset += piece.length;
    onProgress?.(offset, source.size);
    if (place.last) break;
  }
  const stated = await exactly(source, offset, SUM_LENGTH, 'cut');
  const found = await sum.end();
  if (stated.some((byte, at) => byte !== found[at])) throw new BackupError({ code: 'sum-differs' });
  offset += SUM_LENGTH;
  if (source.size > offset) throw new BackupError({ code: 'too-long', offset });
}

async function exactly(
  source: BackupSource,
  offset: number,
  length: number,
  whenShort: 'cut' | 'not-a-backup',
): Promise<Uint8Array<ArrayBuffer>> {
  // A damaged file may state any length: never allocate more than the file has.
  if (offset + length > source.size)
    throw new BackupError(whenShort === 'cut' ? { code: 'cut', offset: source.size } : { code: whenShort });
  const bytes = await source.read(offset, length);
  if (bytes.length !== length) throw new BackupError({ code: 'cut', offset: offset + bytes.length });
  return new Uint8Array(bytes);
}
