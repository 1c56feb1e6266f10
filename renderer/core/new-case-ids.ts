/** Ids for new cases. */
import { drawCaseIds } from '../../shared/casework/case-number.ts';
import { incidentsOf } from '../../shared/casework/incident.ts';
import type { Unit } from '../../shared/casework/unit.ts';
import type { Request } from './request.ts';
import { wholeOf } from './store/open-store.ts';
import { idsIn } from './store/read.ts';
import { readIntact } from './store/read-intact.ts';

/** Ids that no stored case and no incident has. A new case is written as a record that must not exist yet, so an id taken meanwhile is refused with the transaction. */
export async function newCaseIds(request: Request, unit: Unit, count: number): Promise<readonly string[]> {
  const store = wholeOf(request.store);
  const incidents = (await readIntact(store, 'cases')).flatMap(({ value }) => incidentsOf(value));
  const taken = new Set([...(await idsIn(store, 'cases')), ...incidents]);
  const year = request.context.now.slice(0, 4);
  return drawCaseIds(count, { unit: unit.code, year, taken }, () => uint32(request));
}

/** A random number below 2^32. */
export function uint32({ services: { randomBytes } }: Request): number {
  const bytes = randomBytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
