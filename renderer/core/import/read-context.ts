/** What the readers of messages need from the store: reference data, the unit's secret for card numbers, saved layouts of tables. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import type { Request } from '../request.ts';
import { readSetting } from '../session.ts';
import { ConflictError } from '../store/commit.ts';
import { readAll } from '../store/read.ts';

const KEY_BYTES = 32;

/** For messages received at `receivedAt` (ISO 8601, UTC); a layout that an officer settled replaces the saved ones. */
export async function intakeContext(
  request: Request,
  receivedAt: string,
  settled: TableProfile | null = null,
): Promise<ReadContext & { readonly cardKey: Uint8Array }> {
  const saved = (await readAll(request.store, 'profiles')).map(({ value }) => value);
  return {
    reference: request.world.reference,
    cardKey: await linkKey(request),
    profiles: settled === null ? saved : [settled],
    receivedOn: receivedAt.slice(0, 10),
  };
}

/** The secret of this store, made when it is first needed. It never changes: hashes made with another one would no longer match. */
export async function linkKey(request: Request): Promise<Uint8Array> {
  const known = await readSetting(request.store, 'linkKey');
  if (known !== undefined) return hexToBytes(known.value);
  const value = bytesToHex(request.services.randomBytes(KEY_BYTES));
  try {
    await request.commit([{ table: 'settings', id: 'linkKey', rev: 0, value }], [], []);
    return hexToBytes(value);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return linkKey(request);
  }
}
