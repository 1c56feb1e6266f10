/** False matches that the officer may know of: those about lists and lookouts that the officer may see. */
import type { FalseMatch } from '../../../shared/list/false-match.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll, readOne } from '../store/read.ts';
import { type HitSource, readSeenSource, readSeenSources } from './seen-hit-sources.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** All of them. */
export async function readSeenFalseMatches(request: Looking): Promise<readonly FalseMatch[]> {
  const seen = new Set((await readSeenSources(request)).map(({ id }) => id));
  const all = await readAll(wholeOf(request.store), 'falseMatches');
  return all.flatMap(({ value }) => (seen.has(value.list) ? [value] : []));
}

/** All of them as the officer reads them, with the list or lookout of each. Where their duty does not read its entries, nothing tells who or which entry it is about. */
export async function readShownFalseMatches(
  request: Looking,
): Promise<readonly { readonly record: FalseMatch; readonly source: HitSource }[]> {
  const sources = new Map((await readSeenSources(request)).map((source) => [source.id, source]));
  return (await readSeenFalseMatches(request)).flatMap((record) => {
    const source = sources.get(record.list);
    if (source === undefined) return [];
    return [{ source, record: readsEntries(source, request.context.officer) ? record : withheld(record) }];
  });
}

function withheld(record: FalseMatch): FalseMatch {
  const { made, revoked } = record;
  return {
    ...{ ...record, entry: '', reference: null, name: '' },
    key: { kind: 'document', issuer: '', number: '', dateOfBirth: null },
    made: { ...made, reason: '' },
    revoked: revoked === null ? null : { ...revoked, reason: '' },
  };
}

/** The one with that id; undefined where there is none, or it is hidden. */
export async function readSeenFalseMatch(request: Looking, id: string): Promise<Opened<FalseMatch> | undefined> {
  const found = await readOne(wholeOf(request.store), 'falseMatches', id);
  return found !== undefined && (await readSeenSource(request, found.value.list)) !== undefined ? found : undefined;
}
