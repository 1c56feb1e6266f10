/**
 * Quarantine: what of a file gave no message is kept, without what must never be kept, until somebody mends or discards it or its time is
 * over.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { blankedCopy } from '../../../shared/intake/blanked-copy.ts';
import type { UnreadPart } from '../../../shared/intake/unread-parts.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { systemEntry } from '../audit/entries.ts';
import { slices } from '../pause.ts';
import type { Request, WholeRequest } from '../request.ts';
import { readImportSettings } from '../session.ts';
import type { Removal, Write } from '../store/commit.ts';
import { readOne } from '../store/read.ts';
import type { Quarantined } from '../store/tables/quarantine.ts';
import { looksLikeTable } from './looks-like-table.ts';

/** Of one part no more than this many bytes are kept, from its start: nobody mends more by hand. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where an unread part came from. */
export type PartOrigin = Pick<Quarantined, 'job' | 'fileName' | 'member' | 'receivedAt'>;

/** A part to be kept, and whether nothing of it has to be blanked any more. */
export interface KeepPart extends UnreadPart {
  readonly blanked: boolean;
}

/** A part as it is to be written. */
export interface QuarantinedPart {
  readonly id: string;
  /** Its records; none where it lies there already. */
  readonly writes: readonly Write[];
  /** It did not lie there before this file came, although perhaps since it was first read: an import may be interrupted. */
  readonly isNew: boolean;
}

/** Bytes hashed between pauses. */
const HASHED = 1 << 20;

/**
 * Id of a part, made from its bytes, so that a file which comes or is read again does not lie there twice. Ids are not sealed, and a part may be
 * as short as a card number: so it takes the unit's secret to try what the bytes were.
 */
async function quarantineId(request: Request, { bytes }: UnreadPart, key: Uint8Array): Promise<string> {
  const slice = slices();
  const hash = hmac.create(sha256, key);
  for (let at = 0; at < bytes.length; at += HASHED) {
    hash.update(bytes.subarray(at, at + HASHED));
    await slice.breathe();
    request.closing.throwIfAborted();
  }
  return bytesToHex(hash.digest()).slice(0, 32);
}

/** Records of a part that could not be read. */
export async function quarantinePart(
  request: Request,
  part: KeepPart,
  origin: PartOrigin,
  cardKey: Uint8Array,
): Promise<QuarantinedPart> {
  const id = await quarantineId(request, part, cardKey);
  const known = (await readOne(request.store, 'quarantine', id))?.value;
  if (known !== undefined) {
    const isNew = known.job === origin.job && known.fileName === origin.fileName;
    return { id, writes: [], isNew };
  }
  const most = part.bytes.subarray(0, MOST_BYTES);
  const bytes = part.blanked ? most : await blanked(request, most, cardKey);
  const { start, end, code, params } = part;
  const value: Quarantined = { ...origin, start, end, code, params, size: bytes.length, table: looksLikeTable(bytes) };
  const writes: Write[] = [
    { table: 'quarantine', id, rev: null, value, index: { received: origin.receivedAt } },
    { table: 'quarantineBytes', id, rev: null, value: bytes },
  ];
  return { id, writes, isNew: true };
}

async function blanked(request: Request, bytes: Uint8Array, cardKey: Uint8Array): Promise<Uint8Array> {
  const slice = slices();
  const copying = blankedCopy(bytes, cardKey);
  for (;;) {
    const step = copying.next();
    if (step.done === true) return step.value;
    await slice.breathe();
    request.closing.throwIfAborted();
  }
}

/** Takes an entry away. */
export function quarantineRemovals(id: string): readonly Removal[] {
  return [
    { table: 'quarantine', id, remove: true },
    { table: 'quarantineBytes', id, remove: true },
  ];
}

/** Day on which something received then (ISO 8601, UTC) and kept for so many days is destroyed. */
export function expiryDay(receivedAt: string, days: number): IsoDate {
  return dateOfDay(dayNumber(receivedAt) + days);
}

/** Destroys every entry whose day has come; says in the audit trail how many. */
export async function expireQuarantine(request: WholeRequest): Promise<void> {
  const { quarantineDays } = await readImportSettings(request.store);
  const today = request.clock().slice(0, 10);
  // Times of ISO 8601 sort as text; the first moment that is still kept bounds those that are not.
  const kept = dateOfDay(dayNumber(today) - quarantineDays + 1);
  const expired = (await request.store.table('quarantine').where('received').below(kept).primaryKeys()) as string[];
  if (expired.length === 0) return;
  await request.commit(
    expired.flatMap(quarantineRemovals),
    [systemEntry(request.clock(), 'quarantine.expired', null, { entries: expired.length, days: quarantineDays })],
    ['quarantine'],
  );
}
