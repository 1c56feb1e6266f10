/** What the legal frame and the owners say of the lists of a screening, and the hits that may be used. */
import { FREE_USE, type FrameUse, frameUses, together } from '../../shared/frame/frame-use.ts';
import { agenciesOf, type LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { ListInForce } from '../../shared/list/list-in-force.ts';
import { seesList } from '../../shared/list/list-sight.ts';
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
function hiddenByOwner(pin: ListPin, frame: LegalFrame | null): FrameUse['hiddenFrom'] {
  const hidden = agenciesOf(frame).law.filter((agency) => !seesList(pin, agency, frame));
  return new Map(hidden.map((agency) => [agency, pin.contact]));
}

/** What is stated of lists and lookouts today. */
export interface PinnedToday {
  readonly pins: readonly ListPin[];
  /** Ids of those that cannot be read, so that nobody can tell who may see them. */
  readonly unread: Pick<ReadonlyMap<string, unknown>, 'has'>;
}

/** The lists of a screening, seen by whom their owners let see them today: who closes a list closes its earlier hits, too. Of one that cannot be read, only its owner sees hits. */
export function pinsToday(pins: readonly ListPin[], today: PinnedToday): readonly ListPin[] {
  const byList = new Map(today.pins.map((pin) => [pin.list, pin]));
  return pins.map((pin) => {
    if (today.unread.has(pin.list) && !byList.has(pin.list)) return { ...pin, seenBy: [], contact: null };
    const now = byList.get(pin.list);
    return now === undefined ? pin : { ...pin, seenBy: now.seenBy, contact: now.contact };
  });
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

/** Who sees the hits of each list of a screening, as a text by list: what differs from today's was decided since. */
export function sightsOf(pins: readonly ListPin[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pins.map(({ list, seenBy, owner, contact }) => [list, [owner, seenBy?.join() ?? '*', contact ?? ''].join(' ')]),
  );
}

/** Does the frame (null: none) let every agency use the list on a day and see its hits? Only then facts may rest on it. */
export function isOpenUnder(
  { id, mandate }: Pick<ListInForce, 'id' | 'mandate'>,
  frame: LegalFrame | null,
  day: IsoDate | null,
): boolean {
  if (frame === null) return true;
  // Of no day it is known what the frame lets agencies see.
  if (day === null) return false;
  const { refusal, hiddenFrom } = frameUses(frame, day)({ mandate, facts: [], lists: [listRule(id)] });
  return refusal === null && hiddenFrom.size === 0;
}
