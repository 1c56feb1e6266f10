/** False matches that the officer may know of: those about lists and lookouts that the officer may see. */
import type { FalseMatch } from '../../../shared/list/false-match.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll, readOne } from '../store/read.ts';
import { readSeenSource, readSeenSources } from './seen-hit-sources.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** All of them. */
export async function readSeenFalseMatches(request: Looking): Promise<readonly FalseMatch[]> {
  const seen = new Set((await readSeenSources(request)).map(({ id }) => id));
  const all = await readAll(wholeOf(request.store), 'falseMatches');
  return all.flatMap(({ value }) => (seen.has(value.list) ? [value] : []));
}

/** The one with that id; undefined where there is none, or it is hidden. */
export async function readSeenFalseMatch(request: Looking, id: string): Promise<Opened<FalseMatch> | undefined> {
  const found = await readOne(wholeOf(request.store), 'falseMatches', id);
  return found !== undefined && (await readSeenSource(request, found.value.list)) !== undefined ? found : undefined;
}
