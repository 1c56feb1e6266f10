/** What the flight's record says of whom a case is about that asks for more care. */

import { type Case, isOnTraveller, type TravellerCase } from '../../shared/casework/case.ts';
import type { RecordedPerson } from '../../shared/encounter/identity.ts';
import { kindsForAll, kindsSet, type Protection } from '../../shared/protection/protection.ts';
import { isChild } from './encounters.ts';
import { localDay } from './local-day.ts';
import { byRecordOf, together } from './protected.ts';
import type { Request } from './request.ts';
import { protectedWith, protectionOf } from './seen/seen-protections.ts';
import { readSeenSection } from './seen/seen-section.ts';
import { travellerIndex } from './traveller-parts.ts';

/**
 * Whether they are a minor, by an officer's word in any case on them or by the record; null: the record does not say. Whoever is on no flight is none, but by a word. Throws
 * where the case's own record is damaged: nobody is taken for grown by mistake.
 */
export async function minorByRecord(request: Request, onCase: Case): Promise<boolean | null> {
  await protectionOf(request, onCase);
  if (kindsSet(together(await protectedWith(request, onCase))).includes('child')) return true;
  return isOnTraveller(onCase) ? byRecord(request, onCase) : false;
}

/** By the flight's record alone; where it does not tell their age, by an earlier list. */
async function byRecord(request: Request, onCase: TravellerCase): Promise<boolean | null> {
  return (await byRecordOf(request, await readSeenSection(request, onCase.flight), onCase)).isChild;
}

/** The same of whom the flight has as `person`, by what officers set about them. Undefined: the flight has them no more. */
export function isMinorWith(
  request: Pick<Request, 'context' | 'world'>,
  record: Pick<Protection, 'entries'>,
  person: RecordedPerson | undefined,
): boolean | null {
  if (kindsSet(record).includes('child')) return true;
  return person === undefined ? null : isChild(person, localDay(request, request.context.now));
}

/** Whether nobody meets them as a target, since they are a child by the record, or by a word that another agency confirmed. */
export async function isMetAsChild(request: Request, onCase: Case): Promise<boolean> {
  if (kindsForAll(together(await protectedWith(request, onCase))).includes('child')) return true;
  return isOnTraveller(onCase) && (await byRecord(request, onCase)) === true;
}

/** A child, or somebody to meet and protect: nobody is done with them by one key. */
export async function asksForCare(request: Request, onCase: Case): Promise<boolean> {
  if (!isOnTraveller(onCase)) return false;
  if ((await minorByRecord(request, onCase)) === true) return true;
  const section = await readSeenSection(request, onCase.flight);
  const at = section === undefined ? -1 : travellerIndex(section.flight, onCase.traveller);
  return section?.screening.travellers[at]?.handling === 'safeguard';
}
