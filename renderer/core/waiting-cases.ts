/** Which cases wait for the acting officer, and for what. */
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import { type WaitsFor, waitsFor, waitsForConclusion } from '../../shared/casework/case-parts.ts';
import { agenciesHere } from './agencies-here.ts';
import { agenciesLeading } from './letting-go.ts';
import { isPermitted } from './permissions.ts';
import type { Request } from './request.ts';
import type { SeenWork } from './seen/seen-cases.ts';
import { readSeenSection } from './seen/seen-section.ts';

/** What each case waits for, by its id; those that wait for others are left out. Nobody is called to a case that goes on beside the work of their agency. */
export async function waitsOf(request: Request, work: readonly SeenWork[]): Promise<ReadonlyMap<string, WaitsFor>> {
  const { officer, agency } = request.context;
  const waits = new Map<string, WaitsFor>();
  if (!isLawAgency(agency)) return waits;
  const examines = isPermitted(officer, 'case.examine', request.store.name);
  const who = { officer: officer.id, agency, examines, present: await agenciesHere(request, 'case.work') };
  for (const { shown, isBeside } of work) {
    if (isBeside) continue;
    const leads = waitsForConclusion(shown) && (await leadsOn(request, shown));
    const found = waitsFor(shown, { ...who, leads });
    if (found !== null) waits.set(shown.id, found);
  }
  return waits;
}

/** Does the officer's agency lead the case? */
async function leadsOn(request: Request, found: SeenWork['shown']): Promise<boolean> {
  const section = await readSeenSection(request, found.flight);
  return (await agenciesLeading(request, found, section, { kind: 'conclude', note: null })) === null;
}
