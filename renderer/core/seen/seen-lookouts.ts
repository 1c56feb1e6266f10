/** Lookouts that the officer may see, by agency; of any other nothing is told. */
import { seesList } from '../../../shared/list/list-sight.ts';
import type { Lookout } from '../../../shared/lookout/lookout.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readKeptIntact } from '../store/read-intact.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** All that the officer may see. A damaged one is left out: nobody can tell who may see it. */
export async function readSeenLookouts(request: Looking): Promise<readonly Lookout[]> {
  const all = await readKeptIntact(wholeOf(request.store), 'lookouts');
  return all.flatMap(({ value }) => (isSeen(value, request) ? [value] : []));
}

/** Ids of those that the officer may not see. */
export async function hiddenLookouts(request: Looking): Promise<readonly string[]> {
  const all = await readKeptIntact(wholeOf(request.store), 'lookouts');
  return all.flatMap(({ id, value }) => (isSeen(value, request) ? [] : [id]));
}

/** The lookout with that id; undefined where there is none, or it is hidden. */
export async function readSeenLookout(request: Looking, id: string): Promise<Opened<Lookout> | undefined> {
  const found = await readOne(wholeOf(request.store), 'lookouts', id);
  return found !== undefined && isSeen(found.value, request) ? found : undefined;
}

function isSeen(lookout: Lookout, { context, world }: Looking): boolean {
  return seesList(lookout, context.agency, world.terms.frame?.frame ?? null);
}
