/**
 * Quarantine keeps the parts of a file that could not be read, with sensitive data blanked, until an officer corrects or discards them or their
 * period ends.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { compareText } from '../../../shared/flight/message-order.ts';
import { blankedCopy } from '../../../shared/intake/blanked-copy.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { systemEntry } from '../audit/entries.ts';
import type { Topic } from '../calls/topic.ts';
import type { SeenPart } from '../reading/seen-part.ts';
import type { Request, WholeRequest } from '../request.ts';
import { readEnding } from '../retention/announcing.ts';
import { readImportSettings } from '../session.ts';
import type { Removal, Write } from '../store/commit.ts';
import { RetainedError, TamperedError } from '../store/keys.ts';
import type { SeenStore } from '../store/open-store.ts';
import { fieldBeside, type Opened, readOne } from '../store/read.ts';
import { readKeptIntact, readParted } from '../store/read-intact.ts';
import type { Quarantined } from '../store/tables/quarantine.ts';

/** The first bytes of a part that are kept; an officer cannot correct more by hand. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where an unread part came from. */
export type PartOrigin = Pick<Quarantined, 'job' | 'fileName' | 'member' | 'receivedAt'>;

/** A part to be kept, and whether its bytes are blanked already. */
export interface KeepPart extends Omit<SeenPart, 'isPlain'> {
  readonly blanked: boolean;
}

/** The entry of a part in quarantine, and what to write for it. */
export interface QuarantinedPart {
  readonly id: string;
  /** Its records; none where the entry is stored already. */
  readonly writes: readonly Write[];
  /** No earlier file brought it. True also where this file itself did, before its import was interrupted. */
  readonly isNew: boolean;
}

/** Bytes hashed between pauses. */
const HASHED = 1 << 20;

/**
 * Id of a part: an HMAC of its bytes, so that a file that is read again makes no second entry. Ids are stored unencrypted and a part may be as
 * short as a card number. Without the unit's secret nobody can find the bytes by trying.
 */
async function quarantineId(request: Request, { bytes }: KeepPart, key: Uint8Array): Promise<string | null> {
  const slice = request.services.standingBack.slices();
  const hash = hmac.create(sha256, key);
  for (let at = 0; at < bytes.length; at += HASHED) {
    hash.update(bytes.subarray(at, at + HASHED));
    await slice.breathe();
    request.closing.throwIfAborted();
    if (request.signal.aborted) return null;
  }
  return bytesToHex(hash.digest()).slice(0, 32);
}

/** Records of a part that could not be read; null where the import was cancelled meanwhile. */
export async function quarantinePart(
  request: Request,
  part: KeepPart,
  origin: PartOrigin,
  cardKey: Uint8Array,
): Promise<QuarantinedPart | null> {
  const id = await quarantineId(request, part, cardKey);
  if (id === null) return null;
  const known = await entryOf(request.store, id);
  // A damaged entry is written anew: the file came again, and says all that it said.
  if (known !== undefined && known !== 'damaged') {
    const isNew = known.value.job === origin.job && known.value.fileName === origin.fileName;
    return { id, writes: [], isNew };
  }
  const most = part.bytes.subarray(0, MOST_BYTES);
  const bytes = part.blanked ? most : await blanked(request, most, cardKey);
  if (bytes === null) return null;
  const { start, end, code, params, table } = part;
  const value: Quarantined = { ...origin, start, end, code, params, size: bytes.length, table };
  const writes: Write[] = [
    { table: 'quarantine', id, rev: null, value, index: { received: origin.receivedAt } },
    { table: 'quarantineBytes', id, rev: null, value: bytes },
  ];
  return { id, writes, isNew: true };
}

/** The entry; undefined: there is none, or its period is over. One that two officers discarded damaged is damaged still. */
export async function entryOf(store: SeenStore, id: string): Promise<Opened<Quarantined> | 'damaged' | undefined> {
  try {
    const found = await readOne(store, 'quarantine', id);
    return found?.value.wasDamaged === true ? 'damaged' : found;
  } catch (error) {
    if (error instanceof RetainedError) return undefined;
    if (error instanceof TamperedError) return 'damaged';
    throw error;
  }
}

async function blanked(request: Request, bytes: Uint8Array, cardKey: Uint8Array): Promise<Uint8Array | null> {
  const slice = request.services.standingBack.slices();
  const copying = blankedCopy(bytes, cardKey);
  for (;;) {
    const step = copying.next();
    if (step.done === true) return step.value;
    if (!slice.isSpent) continue;
    await slice.breathe();
    request.closing.throwIfAborted();
    if (request.signal.aborted) return null;
  }
}

/** What screens must hear of when these records are written. */
export function topicsOf(writes: readonly Write[]): readonly Topic[] {
  return writes.some(({ table }) => table === 'quarantine') ? ['quarantine', 'imports'] : [];
}

/** Of parts that lie beyond a bound, with the number of their travellers. */
const BEYOND: ReadonlySet<string> = new Set([
  'bound-travellers',
  'bound-flights',
  'bound-bookings',
  'bound-table-cells',
  'table-too-long',
]);

/** Does the entry count travellers whom nobody screened: of a message without a flight, or beyond a bound of reading? */
export function isOfTravellers({ message, code }: Pick<Quarantined, 'message' | 'code'>): boolean {
  return message !== undefined || BEYOND.has(code);
}

/** Does the entry wait for somebody? Else two officers settled it. */
export function isWaiting({ left, put }: Pick<Quarantined, 'left' | 'put'>): boolean {
  return left === undefined && put === undefined;
}

/** The entries that wait for somebody; a damaged one is left out, and keeps no other from being seen. */
export async function waitingEntries(store: SeenStore): Promise<readonly Opened<Quarantined>[]> {
  return (await readKeptIntact(store, 'quarantine')).filter(({ value }) => isWaiting(value));
}

/** What the list of quarantine shows. */
export interface ListedEntries {
  /** The latest first. */
  readonly waiting: readonly Opened<Quarantined>[];
  /** Those that cannot be read, with the time (ISO 8601 UTC) that stands beside them; null: they are gone. */
  readonly damaged: readonly { readonly id: string; readonly received: string | null }[];
}

/** The same for the list of them, with the damaged ones by name. */
export async function listedEntries(store: SeenStore): Promise<ListedEntries> {
  const { found, damaged } = await readParted(store, 'quarantine');
  const received = await fieldBeside(store, 'quarantine', 'received', damaged);
  return {
    waiting: found.filter(({ value }) => isWaiting(value)).sort(byReceived),
    damaged: damaged.map((id, at) => ({ id, received: received[at] ?? null })),
  };
}

function byReceived(a: Opened<Quarantined>, b: Opened<Quarantined>): number {
  return compareText(b.value.receivedAt, a.value.receivedAt) || compareText(b.id, a.id);
}

/** Is it a damaged entry that nobody discarded yet? */
export async function isListedAsDamaged(store: SeenStore, id: string): Promise<boolean> {
  return (await listedEntries(store)).damaged.some((each) => each.id === id);
}

/** Removes an entry. */
export function quarantineRemovals(id: string): readonly Removal[] {
  return [
    { table: 'quarantine', id, remove: true },
    { table: 'quarantineBytes', id, remove: true },
  ];
}

/** Day on which an entry received at `receivedAt` (ISO 8601, UTC) and kept for `days` days is destroyed. */
export function expiryDay(receivedAt: string, days: number): IsoDate {
  return dateOfDay(dayNumber(receivedAt) + days);
}

/**
 * Destroys every part whose period is over; records in the audit trail how many. One that counts travellers stays: while their message is stored, nobody screened them. One that
 * came after the last complete announcement stays, too: so one officer destroys none by the clock or by a shorter period. So does a damaged one, which may count travellers.
 */
export async function expireQuarantine(request: WholeRequest): Promise<void> {
  const { quarantineDays } = await readImportSettings(request.store);
  const { endsBy, announcedBy } = await readEnding(request.store, request.clock());
  // ISO 8601 times sort as text: everything before the first day that is still kept has expired.
  const kept = dateOfDay(Math.min(dayNumber(endsBy) - quarantineDays, dayNumber(announcedBy)) + 1);
  const over = (await request.store.table('quarantine').where('received').below(kept).primaryKeys()) as string[];
  const entries = await Promise.all(over.map((id) => entryOf(request.store, id)));
  const expired = entries.flatMap((entry) =>
    entry === undefined || entry === 'damaged' || isOfTravellers(entry.value) || !isWaiting(entry.value)
      ? []
      : [entry.id],
  );
  if (expired.length === 0) return;
  await request.commit(
    expired.flatMap(quarantineRemovals),
    [systemEntry(request.clock(), 'quarantine.expired', null, { entries: expired.length, days: quarantineDays })],
    ['quarantine'],
  );
}
