/** What facts ask of lists: only lists that every agency may see, since every agency sees what a fact says. */
import type { LegalFrame } from '../../frame/legal-frame.ts';
import type { IsoDate } from '../../manifest.ts';
import { hasForce } from '../list-force.ts';
import { isOpenToAll, type ListInForce } from '../list-in-force.ts';
import type { ComparedBooking, ComparedTraveller } from './contact-forms.ts';
import type { ListFacet, ListIndex } from './list-index.ts';
import type { ListMatch } from './list-match.ts';

export interface OpenMatch {
  readonly match: ListMatch;
  readonly list: ListInForce;
}

export interface OpenLists {
  /** Is a list in force that has such entries? Without one, nobody can be said to be on none. */
  has(facet: ListFacet): boolean;
  /** Matches of a traveller on a day of flight. */
  matchesOf(traveller: ComparedTraveller, booking: ComparedBooking | null, on: IsoDate | null): readonly OpenMatch[];
}

/** Does the legal frame let every agency use the list on a day and see its hits? */
export type IsOpen = (list: ListInForce, on: IsoDate) => boolean;

/** The open lists of an index: those that neither their owner nor the legal frame (null: none) keeps from an agency or forbids. */
export function openLists(index: ListIndex, frame: LegalFrame | null, isOpenOn: IsOpen = () => true): OpenLists {
  const open = new Map(index.lists.filter(isOpenToAll).map((list) => [list.id, list]));
  const isOpen = (list: ListInForce, on: IsoDate | null) => on === null || isOpenOn(list, on);
  const facets = new Set([...open.keys()].flatMap((id) => [...(index.facets.get(id) ?? [])]));
  return {
    has: (facet) => facets.has(facet),
    matchesOf(traveller, booking, on) {
      if (open.size === 0) return [];
      const terms = { on, hasForce: (list: ListInForce) => hasForce(list, frame, on) };
      return index.matchesOf(traveller, booking, terms).flatMap((match) => {
        const list = open.get(match.list);
        return list === undefined || !isOpen(list, on) ? [] : [{ match, list }];
      });
    },
  };
}
