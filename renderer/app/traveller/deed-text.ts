/** Who did a step of a case, who was there, and who typed it, in words. */

import type { Case, CaseEvent } from '../../../shared/casework/case.ts';
import { deedsOf } from '../../../shared/casework/case-answers.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import { officerName } from '../ui/officer-texts.ts';
import type { TFunction } from '../ui/texts.ts';

/** `K. Mensah · Police, with A. Doe · Customs; typed by A. Doe · Customs, 24 Nov 13:20; not confirmed by K. Mensah · Police`. */
export function deedText(
  t: TFunction,
  session: Pick<SessionView, 'officers'>,
  stamp: (instant: string) => string,
  found: Pick<Case, 'timeline'>,
  event: CaseEvent,
): string {
  const name = (id: string) => officerName(t, session, id);
  const { officer, at, happened, doneBy, present = [], second } = event;
  const doer = doneBy?.officer ?? officer;
  const state = deedsOf(found).find(({ deed }) => deed === doneBy?.deed)?.state;
  return [
    name(doer),
    ...(present.length === 0 ? [] : [t('deed.with', { officers: present.map(name).join(', ') })]),
    ...(doneBy === undefined && happened === undefined
      ? []
      : [t('deed.typed', { officer: name(officer), at: stamp(at) })]),
    ...(state === undefined ? [] : [t(`deed.${state}`, { officer: name(doer) })]),
    ...(second === undefined ? [] : [t('decisions.second', { name: name(second) })]),
  ].join('; ');
}
