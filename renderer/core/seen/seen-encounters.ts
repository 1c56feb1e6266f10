/** What was done at inspections, as the officer may read it: with the case, and what doctors found only for those who did a step of it. */
import type { Case, CaseEvent, Doer } from '../../../shared/casework/case.ts';
import type { Encounter, EncounterEntry, EntryOf } from '../../../shared/encounter/encounter-entry.ts';
import { medicalOf, withoutMedical } from '../../../shared/encounter/encounter-rules.ts';
import { type Identity, identityOf } from '../../../shared/encounter/identity.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { readSeenCase } from './seen-cases.ts';

export interface SeenEncounter {
  readonly shown: Case;
  /** Without medical findings. */
  readonly entries: readonly EncounterEntry[];
  /** Numbers of the entries whose medical findings the officer may open. */
  readonly medical: readonly number[];
}

/** The record of a case that the officer may see; undefined where there is no such case, or it is hidden. */
export async function readSeenEncounter(request: Request, id: string): Promise<SeenEncounter | undefined> {
  const shown = await readSeenCase(request, id);
  if (shown === undefined) return undefined;
  const { entries } = await readEncounter(request, id);
  const isOf = isOfCase(shown, entries, request.context.officer.id);
  const withFindings = entries.filter(
    (entry): entry is EntryOf<'ended'> => entry.kind === 'ended' && entry.medical !== null,
  );
  return { shown, entries: withoutMedical(entries), medical: isOf ? withFindings.map(({ number }) => number) : [] };
}

/** What a doctor found, by the number of the entry; undefined where there is nothing that the officer may open. */
export async function readSeenMedical(request: Request, id: string, number: number): Promise<string | undefined> {
  const shown = await readSeenCase(request, id);
  if (shown === undefined) return undefined;
  const { entries } = await readEncounter(request, id);
  return isOfCase(shown, entries, request.context.officer.id) ? (medicalOf(entries, number) ?? undefined) : undefined;
}

/** What was entered about a case that the officer sees, without medical findings. */
export async function seenEntries(request: Request, { id }: Case): Promise<readonly EncounterEntry[]> {
  return withoutMedical((await readEncounter(request, id)).entries);
}

/** How far the identity is confirmed in a case that the officer sees. */
export async function readSeenIdentity(request: Request, id: string): Promise<Identity> {
  return identityOf((await readEncounter(request, id)).entries);
}

async function readEncounter(request: Request, id: string): Promise<Encounter> {
  return (await readOne(wholeOf(request.store), 'encounters', id))?.value ?? { id, entries: [] };
}

/** Did the officer do a step of the case, or anything at the inspection? Whoever only read it, or drew it by lot, did not. */
function isOfCase({ timeline }: Case, entries: readonly EncounterEntry[], officer: string): boolean {
  const ofStep = ({ officer: typed, doneBy }: { readonly officer: string; readonly doneBy?: Doer }) => [
    typed,
    doneBy?.officer,
  ];
  const steps = timeline.filter(({ kind }) => !NO_STEP.has(kind));
  return [...steps.flatMap(ofStep), ...entries.flatMap(ofStep)].includes(officer);
}

const NO_STEP: ReadonlySet<CaseEvent['kind']> = new Set(['drawn', 'joined', 'parted', 'acknowledged']);
