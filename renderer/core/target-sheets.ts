/** Target lists of a flight: whom the shift meets, parted by who may know of them and of every hit on them. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { isPerson } from '../../shared/capacity/capacity-cut.ts';
import type { Case } from '../../shared/casework/case.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import { boardCards } from './board-cards.ts';
import type { BoardCard } from './calls/board-views.ts';
import type { TargetLine, TargetSheets } from './calls/target-list-views.ts';
import { readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { allSeenWork } from './seen/seen-cases.ts';
import { readSeenSection } from './seen/seen-section.ts';
import { shownCuts } from './shown-cuts.ts';
import { travellerIndex } from './traveller-parts.ts';

/** The lines of one list, and who may have it; null: every agency. */
export interface TargetGroup {
  readonly readers: readonly LawAgency[] | null;
  readonly lines: readonly TargetLine[];
  /** The cases on those who stand on it: somebody may have several. */
  readonly cases: readonly string[];
}

/** Whom the shift meets on a flight, by seat. Whoever is met discreetly or protected is on no list. */
export async function targetGroups(
  request: Request,
  flight: FlightId,
): Promise<{ readonly groups: readonly TargetGroup[]; readonly without: TargetSheets['without'] }> {
  const [cards, work, section, { flights }, cuts] = await Promise.all([
    boardCards(request, new Set([flight])),
    allSeenWork(request),
    readSeenSection(request, flight),
    readPlaces(request),
    shownCuts(request),
  ]);
  const leftOut = cuts.flatMap(({ isOwn, left }) =>
    isOwn ? left.filter((each) => each.isLeftOut && !each.isOffered) : [],
  );
  const here = cards.filter((card) => card.flight === flight && card.traveller !== null);
  const who = ({ traveller }: BoardCard) =>
    section?.flight.travellers[travellerIndex(section.flight, traveller ?? '')]?.id ?? traveller;
  const placed = flights.find(({ head }) => head.id === flight)?.placed ?? [];
  const cases = new Map(work.map(({ shown }) => [shown.id, shown]));
  const groups = new Map<string, { readers: readonly LawAgency[] | null; lines: TargetLine[]; cases: string[] }>();
  for (const { card, beside } of onePerPerson(here.filter(isListed), who)) {
    // Who attends tells of hits, so whoever does not see them all does not read the line.
    const { readers } = card;
    const key = readers === null ? '' : readers.join(' ');
    const group = groups.get(key) ?? { readers, lines: [], cases: [] };
    const ids = placed.find(({ flagged: { traveller, aliases } }) =>
      [traveller, ...aliases].includes(card.traveller ?? ''),
    );
    const called = ids?.flagged.attendance ?? [];
    // Nothing calls anybody to whom an officer picked alone: the agency that has the case attends.
    const all = [card, ...beside];
    const attend = called.length > 0 ? called : [...new Set(all.flatMap(({ id }) => agencyWith(cases.get(id))))];
    const isLeftOut = leftOut.some((each) => isPerson(each, flight, [card.traveller ?? '']));
    group.lines.push({ ...lineOf(card, documentOf(section, card.traveller), attend), isLeftOut });
    group.cases.push(...all.map(({ id }) => id));
    groups.set(key, group);
  }
  const sorted = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => ({ ...group, lines: group.lines.sort(bySeat) }));
  return {
    groups: sorted,
    without: {
      quiet: here.filter(({ quiet }) => quiet !== null).length,
      protected: here.filter(({ quiet, isProtected }) => quiet === null && isProtected).length,
      done: here.filter((card) => card.quiet === null && !card.isProtected && !isListed(card)).length,
    },
  };
}

/** Is somebody met openly, as no victim, and not met yet? */
export function isListed({ quiet, isProtected, isDone, awaitsMeeting }: BoardCard): boolean {
  return quiet === null && !isProtected && !isDone && awaitsMeeting;
}

/** A card with others on the same person that have the same readers. */
interface OnePerson {
  readonly card: BoardCard;
  readonly beside: readonly BoardCard[];
}

/**
 * One line for a person with several cases: on the list that most may have, so that nobody who reads it misses them. What a case says that fewer may know of is not on it. Where
 * neither list has all readers of the other, each has its line.
 */
function onePerPerson(cards: readonly BoardCard[], who: (card: BoardCard) => string | null): readonly OnePerson[] {
  return cards.flatMap((card, at) => {
    const others = cards.filter((each, place) => place !== at && who(each) === who(card));
    const wider = others.some((each) => isWithin(card, each) && (!isWithin(each, card) || cards.indexOf(each) < at));
    const beside = others.filter((each) => isWithin(card, each) && isWithin(each, card));
    return wider ? [] : [{ card, beside }];
  });
}

/** May whoever reads the first list read the other one, too? */
function isWithin({ readers }: BoardCard, { readers: others }: BoardCard): boolean {
  return others === null || (readers?.every((agency) => others.includes(agency)) ?? false);
}

/** The agency that acted last on a case; none where nobody did. */
function agencyWith(found: Case | undefined): readonly LawAgency[] {
  return found?.timeline.flatMap(({ agency = null }) => agency ?? []).slice(-1) ?? [];
}

function lineOf(
  card: BoardCard,
  document: string | null,
  agencies: readonly LawAgency[],
): Omit<TargetLine, 'isLeftOut'> {
  const { id, seat, name, place, bags, isChild } = card;
  return { id, seat, name, isChild: isChild === true, document, tags: bags.map(({ tag }) => tag), place, agencies };
}

function documentOf(section: Awaited<ReturnType<typeof readSeenSection>>, traveller: string | null): string | null {
  if (section === undefined || traveller === null) return null;
  const found = section.flight.travellers[travellerIndex(section.flight, traveller)];
  return found?.documents.find(({ number }) => number !== null)?.number ?? null;
}

/** By row, then letter; whose seat is not known comes last. */
function bySeat({ seat: a, name: one }: TargetLine, { seat: b, name: other }: TargetLine): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null) || compareText(one, other);
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || compareText(a, b);
}
