/** The stored screening of a flight as the officer may see it. */
import { pinsToday } from '../../../rules/engine/list-uses.ts';
import { seenBy } from '../../../rules/engine/seen-by.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { Screening, TravellerScreening } from '../../../shared/screening/screening.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readOne, readSound } from '../store/read.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { unitAgencies } from '../world.ts';
import { sectionsAsRead } from './seen-entries.ts';
import { hidesFrom } from './seen-heads.ts';
import { caredFor, sectionWithCare } from './seen-protections.ts';

type Looking = Pick<Request, 'store' | 'world' | 'context'>;

/** The screening without hidden hits; the same object where nothing is hidden. */
export function seenScreening(
  { world, context }: Pick<Looking, 'world' | 'context'>,
  screening: Screening,
  block: FactBlock,
): Screening {
  const frame = world.terms.frame?.frame ?? null;
  if (!hidesFrom(frame, context.agency)) return screening;
  const compiled = world.rules.archive.compiled(screening.ruleSet.hash) ?? world.compiled;
  const { lists } = screening;
  const today = lists === undefined ? screening : { ...screening, lists: pinsToday(lists, world.terms.lists) };
  return seenBy(today, block, compiled, frame, context.agency);
}

/** Is something hidden from an agency of the unit that enforces the law? */
export function hidesSomething({ world }: Pick<Looking, 'world'>): boolean {
  const frame = world.terms.frame?.frame ?? null;
  return unitAgencies(world).law.some((agency) => hidesFrom(frame, agency));
}

/** A traveller of the screening as each agency of the unit that enforces the law sees them. `block`: null where nothing is hidden from any. */
export function screenedByAgency(
  { world, context }: Pick<Looking, 'world' | 'context'>,
  screening: Screening,
  screened: TravellerScreening,
  block: FactBlock | null,
): ReadonlyMap<LawAgency, TravellerScreening> {
  if (block === null) return new Map(unitAgencies(world).law.map((agency) => [agency, screened]));
  const alone = { ...screening, travellers: [screened] };
  return new Map(
    unitAgencies(world).law.flatMap((agency) => {
      const [seen] = seenScreening({ world, context: { ...context, agency } }, alone, block).travellers;
      return seen === undefined ? [] : [[agency, seen] as const];
    }),
  );
}

/** A flight's section without hidden hits and without entries that the officer's duty does not read, in which whoever is to be protected is no target; its fact block is opened only where something is hidden. */
export async function readSeenSection(request: Looking, id: string): Promise<FlightSection | undefined> {
  const [section, cared] = await Promise.all([sectionAsSeen(request, id), caredFor(request.store)]);
  if (section === undefined) return undefined;
  return sectionWithCare(sectionsAsRead(request)(section), cared, request.context.agency);
}

async function sectionAsSeen(request: Looking, id: string): Promise<FlightSection | undefined> {
  const section = (await readOne(wholeOf(request.store), 'flightManifests', id))?.value;
  if (section === undefined || !hidesFrom(request.world.terms.frame?.frame ?? null, request.context.agency))
    return section;
  const block = (await readOne(request.store, 'factBlocks', id))?.value;
  return block === undefined ? undefined : { ...section, screening: seenScreening(request, section.screening, block) };
}

/** The same of several, in the order of the ids; missing and damaged ones are left out. */
export async function readSeenSections(request: Looking, ids: readonly string[]): Promise<readonly FlightSection[]> {
  const [seen, cared] = await Promise.all([sectionsAsSeen(request, ids), caredFor(request.store)]);
  const sections = seen.map(sectionsAsRead(request));
  return cared.length === 0
    ? sections
    : sections.map((section) => sectionWithCare(section, cared, request.context.agency));
}

async function sectionsAsSeen(request: Looking, ids: readonly string[]): Promise<readonly FlightSection[]> {
  const sections = await readSound(wholeOf(request.store), 'flightManifests', ids);
  if (!hidesFrom(request.world.terms.frame?.frame ?? null, request.context.agency))
    return sections.map(({ value }) => value);
  const blocks = new Map((await readSound(request.store, 'factBlocks', ids)).map(({ id, value }) => [id, value]));
  return sections.flatMap(({ id, value }) => {
    const block = blocks.get(id);
    return block === undefined ? [] : [{ ...value, screening: seenScreening(request, value.screening, block) }];
  });
}
