/** What facts ask of lists: only lists that every agency may see, since every agency sees what a fact says. */
import type { IsoDate } from '../../manifest.ts';
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
  /** Matches of a traveller on a day of flight; a list of another state counts without force here. */
  matchesOf(traveller: ComparedTraveller, booking: ComparedBooking | null, on: IsoDate | null): readonly OpenMatch[];
}

/** The open lists of an index. */
export function openLists(index: ListIndex): OpenLists {
  const open = new Map(index.lists.filter(isOpenToAll).map((list) => [list.id, list]));
  const facets = new Set([...open.keys()].flatMap((id) => [...(index.facets.get(id) ?? [])]));
  return {
    has: (facet) => facets.has(facet),
    matchesOf(traveller, booking, on) {
      if (open.size === 0) return [];
      return index.matchesOf(traveller, booking, { on, hasForce: () => false }).flatMap((match) => {
        const list = open.get(match.list);
        return list === undefined ? [] : [{ match, list }];
      });
    },
  };
}
