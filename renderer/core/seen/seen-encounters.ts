/** What was done at inspections, as the officer may read it: with the case, and what doctors found only for officers of the case, and whoever did that act. */
import type { Case } from '../../../shared/casework/case.ts';
import { isOfficerOf } from '../../../shared/casework/case-officer.ts';
import type { Encounter, EncounterEntry, EntryOf } from '../../../shared/encounter/encounter-entry.ts';
import { withoutMedical } from '../../../shared/encounter/encounter-rules.ts';
import { type Identity, identityOf } from '../../../shared/encounter/identity.ts';
import { type SeenInCase, seenInCase } from '../../../shared/encounter/seen-in-case.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { readParted } from '../store/read-intact.ts';
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
  const medical = findingsFor(request, shown, entries).map(({ number }) => number);
  return { shown, entries: withoutMedical(entries), medical };
}

/** What a doctor found, by the number of the entry; undefined where there is nothing that the officer may open. */
export async function readSeenMedical(request: Request, id: string, number: number): Promise<string | undefined> {
  const shown = await readSeenCase(request, id);
  if (shown === undefined) return undefined;
  const { entries } = await readEncounter(request, id);
  return findingsFor(request, shown, entries).find((entry) => entry.number === number)?.medical ?? undefined;
}

/** What was entered about a case that the officer sees, without medical findings. */
export async function seenEntries(request: Request, { id }: Case): Promise<readonly EncounterEntry[]> {
  return withoutMedical((await readEncounter(request, id)).entries);
}

/** How far the identity is confirmed in a case that the officer sees. */
export async function readSeenIdentity(request: Request, id: string): Promise<Identity> {
  return identityOf((await readEncounter(request, id)).entries);
}

/** The records of these cases, which the officer sees; damaged ones are left out. */
export async function allSeenEncounters(
  request: Request,
  cases: readonly Case[],
): Promise<readonly { readonly onCase: Case; readonly entries: readonly EncounterEntry[] }[]> {
  const { byCase } = await allEncounters(request);
  return cases.flatMap((onCase) => {
    const record = byCase.get(onCase.id);
    return record === undefined ? [] : [{ onCase, entries: withoutMedical(record.entries) }];
  });
}

/** How somebody was met in these cases, which the officer sees, or their document looked at, by case; nobody was in the others. A record that is damaged may say so. */
export async function meetingsInCases(
  request: Request,
  cases: readonly Case[],
): Promise<ReadonlyMap<string, SeenInCase>> {
  const { byCase, damaged } = await allEncounters(request);
  const met = new Map<string, SeenInCase>();
  for (const onCase of cases) {
    const { id } = onCase;
    const seen = damaged.has(id) ? 'by-entry' : seenInCase(onCase, byCase.get(id)?.entries ?? []);
    if (seen !== null) met.set(id, seen);
  }
  return met;
}

interface Encounters {
  readonly byCase: ReadonlyMap<string, Encounter>;
  /** The cases whose record is damaged. */
  readonly damaged: ReadonlySet<string>;
}

/** All records, for whatever is made of them after a change: opened once. */
function allEncounters(request: Request): Promise<Encounters> {
  return request.store.cache(KeptAnswers).once(request, readEncounters);
}

async function readEncounters({ store }: Request): Promise<Encounters> {
  const { found, damaged } = await readParted(wholeOf(store), 'encounters');
  return { byCase: new Map(found.map(({ id, value }) => [id, value])), damaged: new Set(damaged) };
}

async function readEncounter(request: Request, id: string): Promise<Encounter> {
  return (await readOne(wholeOf(request.store), 'encounters', id))?.value ?? { id, entries: [] };
}

/** The entries with findings that the officer may open: all of them for officers of the case, otherwise those of acts that the officer did or typed. */
function findingsFor(
  { context }: Pick<Request, 'context'>,
  onCase: Case,
  entries: readonly EncounterEntry[],
): readonly EntryOf<'ended'>[] {
  const own = context.officer.id;
  const withFindings = entries.filter(
    (entry): entry is EntryOf<'ended'> => entry.kind === 'ended' && entry.medical !== null,
  );
  if (isOfficerOf(onCase, own)) return withFindings;
  const did = new Set(entries.flatMap((entry) => (isBy(entry, own) ? [entry.number] : [])));
  return withFindings.filter(({ number, of }) => did.has(number) || did.has(of));
}

function isBy({ officer, doneBy }: EncounterEntry, own: string): boolean {
  return officer === own || doneBy?.officer === own;
}
