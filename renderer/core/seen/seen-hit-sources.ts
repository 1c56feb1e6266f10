/** What hits come from that no rule made: lists and lookouts, as the officer may see them. A lookout is a list of one entry. */
import type { ListInForce } from '../../../shared/list/list-in-force.ts';
import { lookoutTitle } from '../../../shared/lookout/lookout.ts';
import type { Request } from '../request.ts';
import { hiddenLists, readSeenList, readSeenLists } from './seen-lists.ts';
import { hiddenLookouts, readSeenLookout, readSeenLookouts } from './seen-lookouts.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

export type HitSource = Pick<ListInForce, 'id' | 'title' | 'owner' | 'seenBy' | 'seenByRoles'>;

/** All that the officer may see. */
export async function readSeenSources(request: Looking): Promise<readonly HitSource[]> {
  const [lists, lookouts] = await Promise.all([readSeenLists(request), readSeenLookouts(request)]);
  return [
    ...lists.map(({ value }) => value),
    ...lookouts.map((lookout) => ({ ...lookout, title: lookoutTitle(lookout) })),
  ];
}

/** The one with that id; undefined where there is none, or it is hidden. */
export async function readSeenSource(request: Looking, id: string): Promise<HitSource | undefined> {
  const list = (await readSeenList(request, id))?.value;
  if (list !== undefined) return list;
  const lookout = (await readSeenLookout(request, id))?.value;
  return lookout === undefined ? undefined : { ...lookout, title: lookoutTitle(lookout) };
}

/** Ids of those that the officer may not see. */
export async function hiddenSources(request: Looking): Promise<ReadonlySet<string>> {
  const [lists, lookouts] = await Promise.all([hiddenLists(request), hiddenLookouts(request)]);
  return new Set([...lists, ...lookouts]);
}
