/** What the readers of messages need from the store: reference data, the unit's secret for card numbers, saved layouts of tables. */
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { hashKeys } from '../hash-keys.ts';
import type { Request } from '../request.ts';
import { readAll } from '../store/read.ts';

/** For messages received at `receivedAt` (ISO 8601, UTC); a layout that an officer settled replaces the saved ones. */
export async function intakeContext(
  request: Request,
  receivedAt: string,
  settled: TableProfile | null = null,
): Promise<ReadContext & { readonly cardKey: Uint8Array }> {
  const saved = (await readAll(request.store, 'profiles')).map(({ value }) => value);
  return {
    reference: request.world.reference,
    cardKey: (await hashKeys(request)).cards,
    profiles: settled === null ? saved : [settled],
    receivedOn: receivedAt.slice(0, 10),
  };
}
