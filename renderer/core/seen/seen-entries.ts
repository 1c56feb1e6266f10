/** What of a hit the officer's duty reads. An officer whose duty does not read the entries of a list knows of its hit, with warning, instruction and owner, and not whom or what it names. */
import { readsEntries } from '../../../shared/list/list-sight.ts';
import { type Listed, listRule, sourceOf, withoutEntry, withoutSaid } from '../../../shared/screening/listed.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';

type Looking = Pick<Request, 'world' | 'context'>;

/** Tells by the id under which hits of a list or lookout are counted whether its entries are withheld; null: those of none are. Of one that cannot be read, nobody can tell who reads them. */
function withholding({ world, context }: Looking): ((source: string) => boolean) | null {
  const { readers, unread } = world.terms.lists;
  const withheld = new Set(
    [...readers].flatMap(([id, terms]) => (readsEntries(terms, context.officer) ? [] : [listRule(id)])),
  );
  for (const id of unread.keys()) if (!readers.has(id)) withheld.add(listRule(id));
  return withheld.size === 0 ? null : (source) => withheld.has(source);
}

/** Makes of a hit's entry what the officer's duty reads of it. */
export function entriesAsRead(request: Looking): (listed: Listed) => Listed {
  const isWithheld = withholding(request);
  return (listed) => (isWithheld?.(listRule(listed.list)) === true ? withoutEntry(listed) : listed);
}

/** Makes of a flight's section what the officer's duty reads of it; the same object where nothing is withheld. */
export function sectionsAsRead(request: Looking): (section: FlightSection) => FlightSection {
  const isWithheld = withholding(request);
  return (section) => {
    const { screening } = section;
    if (isWithheld === null || screening.lists?.some(({ list }) => isWithheld(listRule(list))) !== true) return section;
    const travellers = screening.travellers.map((screened) => {
      if (!screened.hits.some(({ rule }) => isWithheld(sourceOf(rule)))) return screened;
      const hits = screened.hits.map((hit) =>
        hit.listed !== undefined && isWithheld(sourceOf(hit.rule)) ? { ...hit, listed: withoutEntry(hit.listed) } : hit,
      );
      return { ...screened, hits };
    });
    return { ...section, screening: { ...screening, travellers } };
  };
}

/** Makes of a flight's head what the officer's duty reads of it; the same object where nothing is withheld. */
export function headsAsRead(request: Looking): (head: FlightHead) => FlightHead {
  const isWithheld = withholding(request);
  return (head) => {
    if (isWithheld === null || !Object.keys(head.ruleCounts).some(isWithheld)) return head;
    const flagged = head.flagged.map((each) => ({
      ...each,
      reasons: each.reasons.map((reason) =>
        reason.listed !== undefined && isWithheld(sourceOf(reason.rule))
          ? { ...reason, listed: withoutSaid(reason.listed) }
          : reason,
      ),
    }));
    return { ...head, flagged };
  };
}
