/** What the legal frame says of the lists of a screening, and the hits that it leaves. */
import { type FrameUse, frameUses } from '../../shared/frame/frame-use.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { type ListPin, listRule, sightRule, sourceOf } from '../../shared/screening/listed.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import type { ListTerms } from './screening-terms.ts';

/** By the id under which a list's hits are counted. */
export type ListUses = ReadonlyMap<string, FrameUse>;

const NO_LISTS: ListUses = new Map();
const NO_HITS: readonly Hit[] = [];

/** Of each list, whether it may be used and who sees its hits; empty where there is no frame. */
export function listUses(pins: readonly ListPin[], frame: LegalFrame | null, day: IsoDate): ListUses {
  if (frame === null || pins.length === 0) return NO_LISTS;
  const useOf = frameUses(frame, day);
  const named = new Set(frame.uses.flatMap(({ kind, of }) => (kind === 'list' ? [of] : [])));
  return new Map(
    pins.map(({ list, mandate }) => {
      const sight = sightRule(list);
      const lists = [listRule(list), ...(named.has(sight) ? [sight] : [])];
      return [listRule(list), useOf({ mandate, facts: [], lists })];
    }),
  );
}

/** The hits of a row whose list may be used. */
export function usableHits(terms: ListTerms | null, uses: ListUses): (row: number) => readonly Hit[] {
  if (terms === null) return () => NO_HITS;
  const mayUse = ({ rule }: Hit) => (uses.get(sourceOf(rule))?.refusal ?? null) === null;
  return (row) => {
    const hits = terms.hitsOf(row);
    return hits.every(mayUse) ? hits : hits.filter(mayUse);
  };
}
