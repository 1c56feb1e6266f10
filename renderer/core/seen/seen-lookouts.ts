/**
 * Lookouts that the officer may see: those that the owner lets the agency see, and of whose mandate the legal frame does not hide the hits. Whoever sees no match is not told of the lookout
 * either. Of any other nothing is told.
 */
import { lookoutPin } from '../../../rules/engine/list-terms.ts';
import type { Lookout } from '../../../shared/lookout/lookout.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readKeptIntact, readParted } from '../store/read-intact.ts';
import { hiddenAmong, sourceSight } from './source-sight.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** All that the officer may see. A damaged one is left out: nobody can tell who may see it. */
export async function readSeenLookouts(request: Looking): Promise<readonly Lookout[]> {
  const all = await readKeptIntact(wholeOf(request.store), 'lookouts');
  const isSeen = seeing(all, request);
  return all.flatMap(({ value }) => (isSeen(value) ? [value] : []));
}

/** Ids of those that the officer may not see. Where any is hidden from the officer, a damaged one is, too. */
export async function hiddenLookouts(request: Looking): Promise<readonly string[]> {
  const { found, damaged } = await readParted(wholeOf(request.store), 'lookouts');
  const isSeen = seeing(found, request);
  return [...found.flatMap(({ id, value }) => (isSeen(value) ? [] : [id])), ...hiddenAmong(damaged, request)];
}

/** The lookout with that id; undefined where there is none, or it is hidden. */
export async function readSeenLookout(request: Looking, id: string): Promise<Opened<Lookout> | undefined> {
  const found = await readOne(wholeOf(request.store), 'lookouts', id);
  return found !== undefined && seeing([found], request)(found.value) ? found : undefined;
}

function seeing(all: readonly { readonly value: Lookout }[], request: Looking): (lookout: Lookout) => boolean {
  const sees = sourceSight(
    all.map(({ value }) => lookoutPin(value)),
    request,
  );
  return (lookout) => sees(lookoutPin(lookout), request.context.agency);
}
