/** False matches that the officer may know of: those about lists that the officer may see. */
import type { FalseMatch } from '../../../shared/list/false-match.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll, readOne } from '../store/read.ts';
import { readSeenList, readSeenLists } from './seen-lists.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** All of them. */
export async function readSeenFalseMatches(request: Looking): Promise<readonly FalseMatch[]> {
  const seen = new Set((await readSeenLists(request)).map(({ id }) => id));
  const all = await readAll(wholeOf(request.store), 'falseMatches');
  return all.flatMap(({ value }) => (seen.has(value.list) ? [value] : []));
}

/** The one with that id; undefined where there is none, or it is hidden. */
export async function readSeenFalseMatch(request: Looking, id: string): Promise<Opened<FalseMatch> | undefined> {
  const found = await readOne(wholeOf(request.store), 'falseMatches', id);
  return found !== undefined && (await readSeenList(request, found.value.list)) !== undefined ? found : undefined;
}
