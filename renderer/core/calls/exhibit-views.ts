/** An exhibit as an officer sees it. */
import type { Case } from '../../../shared/casework/case.ts';
import { subjectNamed } from '../../../shared/casework/case-subject.ts';
import type { FoundPlace } from '../../../shared/casework/finding.ts';
import { lineIds } from '../../../shared/casework/line-ids.ts';
import { type Exhibit, type ExhibitKind, isExhibitKind } from '../../../shared/exhibit/exhibit.ts';
import { type ExhibitState, stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Request } from '../request.ts';
import type { SeenExhibit } from '../seen/seen-exhibits.ts';

/** What its case is about; null: retention ended the case, or it is damaged. */
type OnCase = { readonly flight: FlightId | null; readonly traveller: TravellerId | null } | null;

export interface ExhibitView {
  readonly exhibit: Exhibit;
  readonly on: OnCase;
  readonly isCaseDamaged: boolean;
  /** Whether the officer works on its case. What they may do next follows from the entries. */
  readonly mayWork: boolean;
}

/** A line of the case's result about something found, by its id. */
export interface ExhibitFind {
  readonly id: string;
  readonly kind: ExhibitKind;
  readonly what: string;
  readonly place: FoundPlace | null;
  readonly count: number | null;
}

export interface CaseExhibits {
  /** In order of their taking. */
  readonly exhibits: readonly ExhibitView[];
  /** How many cannot be read. */
  readonly damaged: number;
  readonly finds: readonly ExhibitFind[];
  /** How many capsules came out of the body of whoever is or was held; null: nothing is counted. */
  readonly capsulesOut: number | null;
  /** Whether the officer works on the case. */
  readonly mayWork: boolean;
}

/** What was found in a case, as exhibits are made of it. */
export function findsOf(onCase: Pick<Case, 'found' | 'timeline'>): readonly ExhibitFind[] {
  const ids = lineIds(onCase);
  return onCase.found.flatMap(({ kind, what, place = null, count = null }, at) =>
    isExhibitKind(kind) ? [{ id: ids[at] ?? '', kind, what, place, count }] : [],
  );
}

/** A line of the list of all exhibits. */
export interface ListedExhibit extends Omit<Exhibit, 'entries'> {
  /** The number of the case, as a paper may say it: papers go where not everybody may know of the case; null: it does not. */
  readonly caseOnPaper: string | null;
  readonly state: ExhibitState;
  /** When it was taken, ISO 8601 UTC. */
  readonly taken: string;
  readonly pieces: number | null;
  /** Whom or what its case is about; null: retention ended the case. */
  readonly about: string | null;
}

/**
 * The exhibit, without what another officer counted before it was counted a second time: whoever counts second must not know it.
 */
export function withoutOpenCount(exhibit: Exhibit, { context }: Pick<Request, 'context'>): Exhibit {
  const { count } = stateOf(exhibit);
  if (count === null || count.second !== null) return exhibit;
  return {
    ...exhibit,
    entries: exhibit.entries.map((entry, at) =>
      at === count.first && entry.kind === 'counted' && entry.officer !== context.officer.id
        ? { ...entry, lines: [] }
        : entry,
    ),
  };
}

export function viewOf(
  { value, onCase, isCaseDamaged, mayWork }: SeenExhibit,
  request: Pick<Request, 'context'>,
): ExhibitView {
  return {
    exhibit: withoutOpenCount(value, request),
    on: onCase === null ? null : { flight: onCase.flight, traveller: onCase.traveller },
    isCaseDamaged,
    mayWork,
  };
}

export function listedOf({ value, onCase, isOpen }: SeenExhibit, request: Pick<Request, 'context'>): ListedExhibit {
  const { entries, ...head } = withoutOpenCount(value, request);
  const [first] = entries;
  return {
    ...head,
    caseOnPaper: isOpen ? value.case : null,
    state: stateOf({ entries }),
    taken: first?.happened ?? '',
    pieces: first?.kind === 'taken' ? first.pieces : null,
    about: onCase === null ? null : subjectNamed(onCase),
  };
}
