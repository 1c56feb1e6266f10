/** What the steps of a case tell of its subject: a traveller on a flight, or something else. */

import { subjectNamed, type Thing } from '../../../shared/casework/case-subject.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ThingView } from '../../core/calls/case-things.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import type { CasePlace } from '../../core/calls/work-view.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { caseForm } from '../forms/form-name.ts';
import type { TFunction } from '../ui/texts.ts';
import { readableName, viewedName } from './person-text.ts';

/** The work on a traveller, who may have no case yet, or on something else. */
export type AnyWork = TravellerView | ThingView;

export function isOnPerson(view: AnyWork): view is TravellerView {
  return 'traveller' in view;
}

/** The name by which officers know the subject: `OKAFOR, Chidi`, `Bag 0071234567`. */
export function subjectText(t: TFunction, view: AnyWork): string {
  return isOnPerson(view) ? viewedName(t, view) : thingText(t, view.case.thing);
}

/** `Bag 0071234567`, `Airport worker MENSAH, Afi`; of anything else its own words. */
export function thingText(t: TFunction, thing: Thing): string {
  const name = subjectNamed({ travellerName: null, thing });
  return thing.kind === 'other' ? name : `${t(`thing.${thing.kind}`)} ${name}`;
}

/** The subject of a case in a list; where it has no name, that it has none. */
export function listedSubject(
  t: TFunction,
  { travellerName, thing }: Pick<CasePlace, 'travellerName' | 'thing'>,
): string {
  if (thing !== undefined) return thingText(t, thing);
  return readableName(travellerName ?? '') || t('cases.no-name');
}

/** The flight of the subject with its time; '' where there is none. */
export function flightOfSubject(t: TFunction, view: AnyWork, language: Language): string {
  return view.flight === null ? '' : timedLeg(t, view.flight.leg, language);
}

/** The name of the form for a step on the subject, as `caseForm`. */
export function stepForm(view: AnyWork, step: string, work: string | null): string {
  return isOnPerson(view) ? caseForm(step, view.flight.id, view.traveller.id, work) : `${step} ${view.case.id}`;
}
