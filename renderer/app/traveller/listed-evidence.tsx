import { Link } from 'wouter';
import { gradeText, informationText } from '../../../shared/lookout/lookout-texts.ts';
import type { Listed, LookoutMark } from '../../../shared/screening/listed.ts';
import { lookoutPath } from '../addresses.ts';
import { HitPictures } from '../lists/pictures/entry-pictures.tsx';
import { noticeText } from '../terminal/notice-text.ts';
import { dutyOfficersText } from '../ui/duty-officers-text.ts';
import { EvidenceTable } from '../ui/evidence-table.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ListedEvidenceProps {
  readonly listed: Listed;
  /** Opens its picture; null: no key does. */
  readonly shortcut?: string | null;
}

function markTexts(t: TFunction, { source, information, isReviewed }: LookoutMark): readonly string[] {
  const graded = [t(gradeText(source)), t(informationText(information))];
  return isReviewed ? graded : [...graded, t('lookout.not-reviewed')];
}

/** Below a hit of a list: what endangers officers, what the owner asks, whose list it is, and the evidence line by line. */
export function ListedEvidence({ listed, shortcut = null }: ListedEvidenceProps) {
  const { t } = useTranslation();
  const { list, entry, owner, title, reference, warning, instruction, lines, lookout, interpol, notice } = listed;
  return (
    <div className="listed-evidence">
      {warning === null ? null : <p className="listed-warning">{t('match.warning', { warning })}</p>}
      {lookout === undefined || lookout.description === '' ? null : (
        <p>{t('ui.pair', { name: t('lookout.field.description'), value: lookout.description })}</p>
      )}
      {notice === undefined ? null : <p>{noticeText(t, notice)}</p>}
      {interpol === 'sltd' ? <p>{t('sltd.hit')}</p> : null}
      {instruction === '' ? null : <p>{instruction}</p>}
      <p className="dim">
        {[
          t(lookout === undefined ? 'match.owner' : 'lookout.of', { list: title, owner: t(`agency.${owner}`) }),
          ...(lookout === undefined ? [] : markTexts(t, lookout)),
          ...(reference === null ? [] : [reference]),
          ...(interpol === undefined ? [] : [t(`interpol.kind.${interpol}`), t('interpol.in-force')]),
        ].join(' · ')}
      </p>
      {lookout === undefined ? null : (
        <p>
          <Link className="link" href={lookoutPath(listed.list)}>
            {t('lookout.taken.open')}
          </Link>
        </p>
      )}
      {lookout !== undefined || entry === '' || listed.isWithheld === true ? null : (
        <HitPictures of={{ list, entry }} shortcut={shortcut} />
      )}
      {listed.isWithheld === true ? (
        <p>{t('frame.ask-duty', { officers: dutyOfficersText(t, [owner]) })}</p>
      ) : (
        <EvidenceTable lines={lines} {...(lookout === undefined ? {} : { said: 'match.column.caller' })} />
      )}
    </div>
  );
}
