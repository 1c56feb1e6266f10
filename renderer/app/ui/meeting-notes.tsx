import type { MeetingWords } from '../../../shared/paper/traveller-paper.ts';
import { useTranslation } from './use-translation.ts';

/** What whoever meets the traveller must know of hits: what endangers them, and how the person was described. */
export function MeetingNotes({
  words: { warnings, descriptions, isCareUnreviewed },
}: {
  readonly words: MeetingWords;
}) {
  const { t } = useTranslation();
  return (
    <>
      {isCareUnreviewed ? <p className="meeting-note">{t('attendance.situation.safeguard-unreviewed')}</p> : null}
      {warnings.map((warning) => (
        <p key={warning} className="meeting-note meeting-warning">
          {t('match.warning', { warning })}
        </p>
      ))}
      {descriptions.map((description) => (
        <p key={description} className="meeting-note">
          {t('ui.pair', { name: t('paper.described'), value: description })}
        </p>
      ))}
    </>
  );
}
