/** What the legal frame and the owners say of the lists of a screening, and the hits that may be used. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { FREE_USE, type FrameUse, frameUses, together } from '../../shared/frame/frame-use.ts';
import { agenciesOf, type LegalFrame, STARTING_FRAME, speaksOf } from '../../shared/frame/legal-frame.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { type ListPin, listRule, sourceOf } from '../../shared/screening/listed.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import type { ListTerms } from './screening-terms.ts';

/** By the id under which a list's hits are counted. */
export type ListUses = ReadonlyMap<string, FrameUse>;

const NO_HITS: readonly Hit[] = [];

/** Of each list, whether the frame (null: none) lets it be used, and from whom frame or owner hide its hits. */
export function listUses(pins: readonly ListPin[], frame: LegalFrame | null, day: IsoDate): ListUses {
  const useOf = frame === null ? () => FREE_USE : frameUses(frame, day);
  return new Map(
    pins.map((pin) => {
      const rule = listRule(pin.list);
      const ofFrame = useOf({ mandate: pin.mandate, facts: [], lists: [rule] });
      return [rule, together([ofFrame, { refusal: null, hiddenFrom: hiddenByOwner(pin, frame) }])];
    }),
  );
}

/** Agencies from which the owner of a list hides its hits, with the one whose duty officer they ask. */
export function hiddenByOwner({ seenBy, contact }: ListPin, frame: LegalFrame | null): FrameUse['hiddenFrom'] {
  const hidden = (agency: LawAgency) => seenBy !== null && !speaksOf(frame ?? STARTING_FRAME, seenBy, agency);
  return new Map(
    agenciesOf(frame)
      .law.filter(hidden)
      .map((agency) => [agency, contact]),
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
