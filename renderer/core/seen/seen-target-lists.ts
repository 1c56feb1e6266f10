/** Printed target lists of which the officer may know: those of the own agency, and those that their agency may have. */
import type { KeptTargetList } from '../../../shared/target-list/target-list.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readKeptIntact } from '../store/read-intact.ts';

/** The latest first. */
export async function readSeenTargetLists({ store, context }: Request): Promise<readonly Opened<KeptTargetList>[]> {
  const all = await readKeptIntact(wholeOf(store), 'targetLists');
  const agencies: readonly string[] = [context.agency];
  return all
    .filter(
      ({ value: { agency, readers } }) =>
        agencies.includes(agency) || readers === null || readers.some((each) => agencies.includes(each)),
    )
    .sort((a, b) => (a.value.at < b.value.at ? 1 : a.value.at > b.value.at ? -1 : a.id < b.id ? -1 : 1));
}

/** The numbers of all lists, so that none is drawn twice. */
export async function takenListNumbers({ store }: Request): Promise<ReadonlySet<string>> {
  return new Set((await readKeptIntact(wholeOf(store), 'targetLists')).map(({ value }) => value.number));
}
