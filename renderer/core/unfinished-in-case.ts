/** What a case still has that speaks against ending it: something found, an act that goes on, or somebody who is held. */
import { heldIn } from '../../shared/custody/custody.ts';
import { entriesInForce, runningActs } from '../../shared/encounter/encounter-entry.ts';
import { storedEncounter } from './encounters.ts';
import type { WholeRequest } from './request.ts';
import { TamperedError } from './store/keys.ts';
import { readOne } from './store/read.ts';
import { readIntactWhere } from './store/read-intact.ts';

/** Does the record of the inspection say that something was found, does an ordered act go on, or is there an exhibit? */
export async function holdsSomething(request: WholeRequest, id: string): Promise<boolean> {
  const entries = entriesInForce((await storedEncounter(request, id)).value.entries);
  if (runningActs(entries).length > 0) return true;
  if (entries.some((entry) => (entry.kind === 'act' || entry.kind === 'ended') && entry.result === 'something'))
    return true;
  const { found, damaged } = await readIntactWhere(request.store, 'exhibits', 'case', id);
  return found.length > 0 || damaged > 0;
}

/** The agency that holds somebody by the record of custody of the case; null: nobody is held, or the record does not open. */
export async function holderIn({ store }: WholeRequest, id: string) {
  try {
    const found = await readOne(store, 'custodies', id);
    const held = found === undefined ? null : heldIn(found.value);
    return held === null || held.ended !== null ? null : held.agency;
  } catch (error) {
    if (error instanceof TamperedError) return null;
    throw error;
  }
}
