/** Exhibits that the officer may know of: each is seen like its case. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { type ExhibitSeries, NEW_SERIES } from '../../../shared/exhibit/exhibit-number.ts';
import { sealsOf, stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { isSameSeal } from '../../../shared/exhibit/seal-number.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { idsIn, type Opened, readOne, readWhereAny } from '../store/read.ts';
import { readIntact, readIntactWhere } from '../store/read-intact.ts';
import { caseSight } from './case-sight.ts';

/** A case to which an officer adds exhibits, or whose exhibits an officer works on. */
export interface ExhibitCase {
  /** As the officer sees it; null: retention ended it, or it is damaged, and only those who took the exhibit or have it still see that. */
  readonly onCase: Case | null;
  /** The case is damaged. */
  readonly isCaseDamaged: boolean;
  /** Whether the officer works on it: not on one that goes on beside the work of their agency. */
  readonly mayWork: boolean;
  /** Whether every agency may know of the case; not of one that retention ended. */
  readonly isOpen: boolean;
  /** Agencies to whose officers nothing of it is given. */
  readonly notGivenTo: readonly LawAgency[];
}

export interface SeenExhibit extends Opened<Exhibit>, ExhibitCase {}

/** Those that the officer may know of. */
export async function seenExhibitsAmong(
  request: Request,
  exhibits: readonly Opened<Exhibit>[],
): Promise<readonly SeenExhibit[]> {
  if (exhibits.length === 0) return [];
  const [sight, cases] = await Promise.all([caseSight(request), readIntact(wholeOf(request.store), 'cases')]);
  const stored = new Set(await idsIn(wholeOf(request.store), 'cases'));
  const byId = new Map(cases.map(({ id, value }) => [id, value]));
  const { agency } = request.context;
  return exhibits.flatMap((exhibit): readonly SeenExhibit[] => {
    const found = byId.get(exhibit.value.case);
    if (found === undefined) {
      const isOurs = exhibit.value.agency === agency || stateOf(exhibit.value).lastOfficer.agency === agency;
      const isCaseDamaged = stored.has(exhibit.value.case);
      return isOurs ? [{ ...exhibit, onCase: null, isCaseDamaged, mayWork: true, isOpen: false, notGivenTo: [] }] : [];
    }
    const onCase = sight.show(found);
    if (onCase === null) return [];
    const [isOpen, notGivenTo] = [sight.isOpen(found), sight.notGivenTo(found)];
    const mayWork = !sight.isBeside(found);
    return [{ ...exhibit, onCase, isCaseDamaged: false, mayWork, isOpen, notGivenTo }];
  });
}

/** All of them; a damaged one is left out, so that the others can be worked on. */
export async function readSeenExhibits(request: Request): Promise<readonly SeenExhibit[]> {
  return seenExhibitsAmong(request, await readIntact(wholeOf(request.store), 'exhibits'));
}

/** Those of a case. Throws where one is damaged: what is missing from a package, nobody would notice. */
export async function readSeenExhibitsOf(request: Request, onCase: string): Promise<readonly SeenExhibit[]> {
  return seenExhibitsAmong(request, await readWhereAny(wholeOf(request.store), 'exhibits', 'case', [onCase]));
}

/** The same to work with: those that are not damaged, and how many are. */
export async function intactExhibitsOf(
  request: Request,
  onCase: string,
): Promise<{ readonly exhibits: readonly SeenExhibit[]; readonly damaged: number }> {
  const { found, damaged } = await readIntactWhere(wholeOf(request.store), 'exhibits', 'case', onCase);
  return { exhibits: await seenExhibitsAmong(request, found), damaged };
}

/** The exhibit with that id; undefined where there is none or it is hidden. */
export async function readSeenExhibit(request: Request, id: string): Promise<SeenExhibit | undefined> {
  const found = await readOne(wholeOf(request.store), 'exhibits', id);
  return found === undefined ? undefined : (await seenExhibitsAmong(request, [found]))[0];
}

/** The case to which an exhibit is added, and whether every agency may know of it; undefined where there is none or it is hidden. */
export async function readExhibitCase(
  request: Request,
  id: string,
): Promise<(ExhibitCase & { readonly onCase: Case }) | undefined> {
  const found = await readOne(wholeOf(request.store), 'cases', id);
  if (found === undefined) return undefined;
  const sight = await caseSight(request);
  const onCase = sight.show(found.value);
  if (onCase === null) return undefined;
  return {
    onCase,
    isCaseDamaged: false,
    mayWork: !sight.isBeside(found.value),
    notGivenTo: sight.notGivenTo(found.value),
    isOpen: sight.isOpen(found.value),
  };
}

/** Has another exhibit this seal? Also one that is hidden from the officer: a number that is used twice would break both chains. Nothing else is said of it. */
export async function isSealUsed(request: Request, seal: string, own: string | null): Promise<boolean> {
  const all = await readIntact(wholeOf(request.store), 'exhibits');
  return all.some(({ id, value }) => id !== own && sealsOf(value).some((each) => isSameSeal(each, seal)));
}

/** What the officer's own agency has numbered. */
export async function readOwnSeries(request: Request): Promise<Omit<Opened<ExhibitSeries>, 'id'>> {
  const { agency } = request.context;
  const found = isLawAgency(agency) ? await readOne(wholeOf(request.store), 'exhibitSeries', agency) : undefined;
  return { rev: found?.rev ?? 0, value: found?.value ?? NEW_SERIES };
}
