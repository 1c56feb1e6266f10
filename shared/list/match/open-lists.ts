/** What facts ask of lists: only lists that every agency may see, since every agency sees what a fact says. */
import type { LegalFrame } from '../../frame/legal-frame.ts';
import type { IsoDate } from '../../manifest.ts';
import { hasForce } from '../list-force.ts';
import { isOpenToAll, type ListInForce } from '../list-in-force.ts';
import type { ComparedBooking, ComparedTraveller } from './contact-forms.ts';
import type { ListIndex } from './list-index.ts';
import type { ListMatch } from './list-match.ts';
import type { ListFacet } from './one-list.ts';

export interface OpenMatch {
  readonly match: ListMatch;
  readonly list: ListInForce;
}

export interface OpenLists {
  /** Is a list in force that has such entries and is open on a day of flight? Without one, nobody can be said to be on none. */
  has(facet: ListFacet, on: IsoDate | null): boolean;
  /** Matches of a traveller on a day of flight. */
  matchesOf(traveller: ComparedTraveller, booking: ComparedBooking | null, on: IsoDate | null): readonly OpenMatch[];
}

/** Does the legal frame let every agency use the list on a day (null: whichever) and see its hits? */
type IsOpen = (list: ListInForce, on: IsoDate | null) => boolean;

/** Those open on a day, by id, and what their entries have. */
interface OnDay {
  readonly open: ReadonlyMap<string, ListInForce>;
  readonly facets: ReadonlySet<ListFacet>;
}

/** The open lists of an index: those that neither their owner nor the legal frame (null: none) keeps from an agency or forbids. */
export function openLists(index: ListIndex, frame: LegalFrame | null, isOpenOn: IsOpen = () => true): OpenLists {
  const ofAll = index.lists.filter(isOpenToAll);
  const days = new Map<IsoDate | null, OnDay>();
  const onDay = (on: IsoDate | null): OnDay => {
    const known = days.get(on);
    if (known !== undefined) return known;
    const open = new Map(ofAll.flatMap((list) => (isOpenOn(list, on) ? [[list.id, list] as const] : [])));
    const facets = new Set([...open.keys()].flatMap((id) => [...index.facetsOf(id)]));
    days.set(on, { open, facets });
    return { open, facets };
  };
  return {
    has: (facet, on) => onDay(on).facets.has(facet),
    matchesOf(traveller, booking, on) {
      const { open } = onDay(on);
      if (open.size === 0) return [];
      const terms = { on, among: open, hasForce: (list: ListInForce) => hasForce(list, frame, on) };
      return index.matchesOf(traveller, booking, terms).flatMap((match) => {
        const list = open.get(match.list);
        return list === undefined ? [] : [{ match, list }];
      });
    },
  };
}
