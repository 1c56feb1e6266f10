/** An act on an exhibit as its machine takes it: officers and agencies who are named, files, and who confirmed it. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Quantity } from '../../../shared/casework/finding.ts';
import { lineIds } from '../../../shared/casework/line-ids.ts';
import type { ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import { takesTwo } from '../../../shared/exhibit/exhibit-machine.ts';
import { type Result, success } from '../../../shared/result.ts';
import { receiversOf } from '../agencies-here.ts';
import type { Request } from '../request.ts';
import { readSeenAttachment } from '../seen/seen-attachments.ts';
import { intactExhibitsOf, type SeenExhibit } from '../seen/seen-exhibits.ts';
import type { ActInput } from './exhibit-input.ts';
import { refusedExhibit } from './exhibit-pattern.ts';
import { knownOfficers } from './exhibits.ts';
import type { CallFailure } from './failure.ts';

/** Stands for the second officer until that one has confirmed. */
const TO_BE_ASKED = '';

/** The act as the machine takes it, with the agency of whoever receives it. */
export async function actOf(
  request: Request,
  found: SeenExhibit,
  entry: ActInput,
): Promise<Result<ExhibitAct, CallFailure>> {
  const known = await knownOfficers(request, found);
  if ('officers' in entry && !entry.officers.every((id) => known.has(id))) return refusedExhibit('officer');
  if (entry.kind === 'photographed' && entry.attachment !== null) {
    const file = await readSeenAttachment(request, entry.attachment);
    if (file?.value.case !== found.value.case) return refusedExhibit('file');
  }
  const weight = entry.kind === 'weighed' ? await foundWeight(request, found) : undefined;
  const asked = takesTwo(found.value, entry, request.context.officer.id, weight) ? { second: TO_BE_ASKED } : {};
  if (entry.kind === 'disposed') return success({ ...entry, second: TO_BE_ASKED });
  if (entry.kind !== 'handed-over') return success({ ...entry, ...asked });
  if (entry.to.kind === 'office') return success({ ...entry, to: entry.to, confirmed: true, ...asked });
  const agency = known.get(entry.to.officer)?.agency;
  if (agency === undefined || !isLawAgency(agency)) return refusedExhibit('receiver');
  return success({ ...entry, to: { ...entry.to, agency } });
}

/** How much the find is by the result; undefined: it does not say, or the find is in several exhibits. */
async function foundWeight(request: Request, { value, onCase }: SeenExhibit): Promise<Quantity | undefined> {
  if (value.find === null || onCase === null) return undefined;
  const { exhibits } = await intactExhibitsOf(request, value.case);
  if (exhibits.some(({ value: { id, find } }) => id !== value.id && find === value.find)) return undefined;
  return onCase.found[lineIds(onCase).indexOf(value.find)]?.quantity;
}

/** The act with whoever confirmed it on the spot: whoever receives it, or the second of the two whom it takes. */
export async function confirmedAct(
  request: Request,
  { notGivenTo }: SeenExhibit,
  act: ExhibitAct,
): Promise<Result<ExhibitAct, CallFailure>> {
  if (act.kind === 'handed-over' && act.to.kind === 'officer' && act.confirmed) {
    const receiver = await request.confirmed([act.to.agency]);
    if (!receiver.ok) return receiver;
    return receiver.value.id === act.to.officer ? success(act) : refusedExhibit('receiver');
  }
  if (!('second' in act)) return success(act);
  const agencies: readonly LawAgency[] = (await receiversOf(request, notGivenTo)).agencies;
  const second = await request.confirmed(agencies);
  return second.ok ? success({ ...act, second: second.value.id }) : second;
}
