import { packText } from '../../../rules/pack/pack-text.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { leftOrSince } from '../ui/left-or-since.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { observers } from './observers.ts';

export interface SituationNoteProps {
  readonly view: Pick<TravellerView, 'situation' | 'due' | 'investigator' | 'reasons'>;
}

/** Situations that need more than the list of attending agencies. */
const TOLD = [
  ...(['held-for-duty', 'quiet', 'observation-ended', 'safeguard', 'safeguard-unreviewed', 'by-powers'] as const),
];

/** What the attendance matrix requires besides who attends: agencies not to be called, time left, owner of the case. */
export function SituationNote({ view }: SituationNoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNowMinute();
  const { investigator, due } = view;
  const told = TOLD.find((situation) => situation === view.situation);
  const left = told === 'held-for-duty' && due !== null ? leftOrSince(t, due - now) : null;
  const owners = told === 'observation-ended' ? observers(view.reasons).map((owner) => packText(owner, language)) : [];
  if (told === undefined && investigator === null) return null;
  return (
    <p>
      {told === undefined ? null : t(`attendance.situation.${told}`)}
      {owners.length === 0 ? null : (
        <>
          {' · '}
          <b>{t('attendance.situation.observation-ended.owners', { owners: owners.join(', ') })}</b>
        </>
      )}
      {left === null ? null : (
        <>
          {' · '}
          <b>{t('attendance.situation.held-for-duty.left', { left })}</b>
        </>
      )}
      {investigator === null ? null : (
        <>
          {told === undefined ? null : ' · '}
          {t('attendance.investigator', { agency: t(`attendee.${investigator}`) })}
        </>
      )}
    </p>
  );
}
