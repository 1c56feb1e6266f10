/** What waits for the officer in the records of cases: entries that name them, disputes of what they or their agency typed, and exhibits that were handed to them. */
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { RecordAsk } from '../../../shared/casework/record-ask.ts';
import { deedsAskedOf, disputesOfEncounter } from '../../../shared/encounter/encounter-deeds.ts';
import { disputesOfExhibit, exhibitAsks } from '../../../shared/exhibit/exhibit-deeds.ts';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { KeptAnswers } from '../kept-answers.ts';
import { isPermitted, type Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';

/** By the number of the case, of those among `seen`; what is damaged is left out. */
export async function seenAsks(request: Request, seen: ReadonlySet<string>): Promise<ReadonlyMap<string, RecordAsk>> {
  const all = await request.store.cache(KeptAnswers).once(request, asksOf);
  return new Map([...all].filter(([id]) => seen.has(id)));
}

/** Of all cases, also those that the officer does not see: only for those who look up what they see. */
async function asksOf(request: Request): Promise<ReadonlyMap<string, RecordAsk>> {
  const store = wholeOf(request.store);
  const { officer: account, agency } = request.context;
  const { id: officer } = account;
  // Whoever can enter nothing there is told of nothing.
  const may = (permission: Permission) => isPermitted(account, permission, request.store.name);
  const reader = isLawAgency(agency) ? { officer, agency } : null;
  const [encounters, exhibits] = await Promise.all([readIntact(store, 'encounters'), readIntact(store, 'exhibits')]);
  const asks = new Map<string, RecordAsk>();
  // Told first, so that a question stands in its place.
  if (reader !== null && may('exhibit.work'))
    for (const { value } of exhibits)
      if (disputesOfExhibit(value, reader).length > 0) asks.set(value.case, 'exhibit-disputed');
  if (reader !== null && may('case.examine'))
    for (const { id, value } of encounters)
      if (disputesOfEncounter(value.entries, reader).length > 0) asks.set(id, 'entry-disputed');
  for (const { value } of exhibits) {
    if (exhibitAsks(value, officer).length > 0) asks.set(value.case, 'exhibit-entry');
  }
  for (const { id, value } of encounters) {
    if (deedsAskedOf(value.entries, officer).length > 0) asks.set(id, 'entry');
  }
  // Somebody stands there with the thing in their hands.
  for (const { value } of exhibits) {
    if (stateOf(value).pending?.to.officer === officer) asks.set(value.case, 'receipt');
  }
  return asks;
}
