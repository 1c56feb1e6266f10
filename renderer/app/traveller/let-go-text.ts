import { type CaseEvent, whyText } from '../../../shared/casework/case.ts';
import type { Meeting } from '../../../shared/casework/meeting.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import type { TFunction } from '../ui/texts.ts';

/** Who let somebody go without seeing the hits of the officer's agency, when and as what: `Customs let go, 24 Nov 22:24: nothing found. Your hit has not been looked at`. */
export function letGoText(
  t: TFunction,
  { officers }: Pick<SessionView, 'officers'>,
  stamp: (instant: string) => string,
  event: CaseEvent,
): string {
  const agency = event.agency ?? officers.find(({ id }) => id === event.officer)?.agency;
  const at = stamp(event.happened ?? event.at);
  const who = agency === undefined ? event.officer : t(`agency.${agency}`);
  return t('let-go.unseen', { agency: who, at, what: whatText(t, event) });
}

/** Which agency met somebody in a case of its own, and when. */
export function metBesideText(t: TFunction, stamp: (instant: string) => string, { agency, at }: Meeting): string {
  return t('met.beside', { agency: t(`agency.${agency}`), at: stamp(at) });
}

function whatText(t: TFunction, event: CaseEvent): string {
  if (event.kind === 'result-recorded') return t(`result.${event.result}`);
  if (event.kind === 'dismissed' || event.kind === 'missed') return t(whyText(event.why));
  return t(event.kind === 'deselected' ? 'let-go.withdrawn' : 'let-go.closed');
}
