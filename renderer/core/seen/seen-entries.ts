/**
 * What of a hit the officer's duty reads. An officer whose duty does not read the entries of a list knows of its hit, with warning, instruction and owner, and not whom or what it
 * names. A description of a lookout that its agency took back is read by nobody, however the hit was stored.
 */
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { Lookout } from '../../../shared/lookout/lookout.ts';
import {
  type Listed,
  listRule,
  sourceOf,
  withoutDescription,
  withoutEntry,
  withoutSaid,
} from '../../../shared/screening/listed.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';

type Looking = Pick<Request, 'world' | 'context'>;

/** What is left out of hits of a list or lookout, by the id under which they are counted: all that the entry says, or the description. */
type LeftOut = ReadonlyMap<string, 'entry' | 'description'>;

/** Of a list or lookout that cannot be read, nobody can tell who reads its entries. */
function leftOut({ world, context }: Looking): LeftOut {
  const { lists, lookouts } = world.terms;
  const left = new Map<string, 'entry' | 'description'>();
  for (const lookout of lookouts?.lookouts ?? [])
    if (isDescriptionTakenBack(lookout)) left.set(listRule(lookout.id), 'description');
  for (const [id, terms] of lists.readers) if (!readsEntries(terms, context.officer)) left.set(listRule(id), 'entry');
  for (const id of lists.unread.keys()) if (!lists.readers.has(id)) left.set(listRule(id), 'entry');
  return left;
}

function isDescriptionTakenBack({ terms, acts }: Lookout): boolean {
  // Flights that are over are not compared again: their hits have what it said before.
  const isCorrected = acts.some(({ kind }) => kind === 'described');
  const hadOne = acts.some(({ before }) => before !== null && before.terms.description !== '');
  return isCorrected || (terms.description === '' && hadOne);
}

/** Does the officer read every hit as it is stored? */
export function readsWhole(request: Looking): boolean {
  return leftOut(request).size === 0;
}

/** Makes of a hit's entry what the officer's duty reads of it. */
export function entriesAsRead(request: Looking): (listed: Listed) => Listed {
  const left = leftOut(request);
  return (listed) => asRead(listed, left.get(listRule(listed.list)));
}

function asRead(listed: Listed, what: 'entry' | 'description' | undefined): Listed {
  if (what === undefined) return listed;
  return what === 'entry' ? withoutEntry(listed) : withoutDescription(listed);
}

/** Makes of a flight's section what the officer's duty reads of it; the same object where nothing is left out. */
export function sectionsAsRead(request: Looking): (section: FlightSection) => FlightSection {
  const left = leftOut(request);
  return (section) => {
    const { screening } = section;
    if (left.size === 0 || screening.lists?.some(({ list }) => left.has(listRule(list))) !== true) return section;
    const travellers = screening.travellers.map((screened) => {
      if (!screened.hits.some(({ rule }) => left.has(sourceOf(rule)))) return screened;
      const hits = screened.hits.map((hit) =>
        hit.listed === undefined ? hit : { ...hit, listed: asRead(hit.listed, left.get(sourceOf(hit.rule))) },
      );
      return { ...screened, hits };
    });
    return { ...section, screening: { ...screening, travellers } };
  };
}

/** Makes of a flight's head what the officer's duty reads of it; the same object where nothing is left out. */
export function headsAsRead(request: Looking): (head: FlightHead) => FlightHead {
  const left = leftOut(request);
  return (head) => {
    if (left.size === 0 || !Object.keys(head.ruleCounts).some((rule) => left.has(rule))) return head;
    const flagged = head.flagged.map((each) => ({
      ...each,
      reasons: each.reasons.map((reason) => {
        const what = left.get(sourceOf(reason.rule));
        if (reason.listed === undefined || what === undefined) return reason;
        return { ...reason, listed: what === 'entry' ? withoutSaid(reason.listed) : withoutDescription(reason.listed) };
      }),
    }));
    return { ...head, flagged };
  };
}
