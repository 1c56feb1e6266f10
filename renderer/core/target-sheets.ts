/** Target lists of a flight: whom the shift meets, parted by who may know of them and of every hit on them. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
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
import { travellerIndex } from './traveller-parts.ts';

/** The lines of one list, and who may have it; null: every agency. */
export interface TargetGroup {
  readonly readers: readonly LawAgency[] | null;
  readonly lines: readonly TargetLine[];
}

/** Whom the shift meets on a flight, by seat. Whoever is met discreetly or protected is on no list. */
export async function targetGroups(
  request: Request,
  flight: FlightId,
): Promise<{ readonly groups: readonly TargetGroup[]; readonly without: TargetSheets['without'] }> {
  const [cards, work, section, { flights }] = await Promise.all([
    boardCards(request),
    allSeenWork(request),
    readSeenSection(request, flight),
    readPlaces(request),
  ]);
  const here = cards.filter((card) => card.flight === flight && card.traveller !== null);
  const listed = here.filter(
    ({ quiet, isProtected, isDone, awaitsMeeting }) => quiet === null && !isProtected && !isDone && awaitsMeeting,
  );
  const placed = flights.find(({ head }) => head.id === flight)?.placed ?? [];
  const cases = new Map(work.map(({ shown }) => [shown.id, shown]));
  const groups = new Map<string, { readers: readonly LawAgency[] | null; lines: TargetLine[] }>();
  for (const card of listed) {
    // Who attends tells of hits, so whoever does not see them all does not read the line.
    const { readers } = card;
    const key = readers === null ? '' : readers.join(' ');
    const group = groups.get(key) ?? { readers, lines: [] };
    const ids = placed.find(({ flagged: { traveller, aliases } }) =>
      [traveller, ...aliases].includes(card.traveller ?? ''),
    );
    const called = ids?.flagged.attendance ?? [];
    // Nothing calls anybody to whom an officer picked alone: the agency that has the case attends.
    const attend = called.length > 0 ? called : agencyWith(cases.get(card.id));
    group.lines.push(lineOf(card, documentOf(section, card.traveller), attend));
    groups.set(key, group);
  }
  const sorted = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { readers, lines }]) => ({ readers, lines: lines.sort(bySeat) }));
  return {
    groups: sorted,
    without: {
      quiet: here.filter(({ quiet }) => quiet !== null).length,
      protected: here.filter(({ quiet, isProtected }) => quiet === null && isProtected).length,
      done: here.filter(
        ({ quiet, isProtected, isDone, awaitsMeeting }) => quiet === null && !isProtected && (isDone || !awaitsMeeting),
      ).length,
    },
  };
}

/** The agency that acted last on a case; none where nobody did. */
function agencyWith(found: Case | undefined): readonly LawAgency[] {
  return found?.timeline.flatMap(({ agency = null }) => agency ?? []).slice(-1) ?? [];
}

function lineOf(card: BoardCard, document: string | null, agencies: readonly LawAgency[]): TargetLine {
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
