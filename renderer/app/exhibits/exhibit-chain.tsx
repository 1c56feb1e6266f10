import { Link } from 'wouter';
import { deedTexts } from '../../../shared/casework/deed-state.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { deedsOfExhibit } from '../../../shared/exhibit/exhibit-deeds.ts';
import { comparedText, exhibitEntryTexts } from '../../../shared/exhibit/exhibit-text.ts';
import { casePartPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Every entry of an exhibit in its order: when, who, where, what. What was corrected stays, and names its correction. */
export function ExhibitChain({ exhibit }: { readonly exhibit: Exhibit }) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const { entries } = exhibit;
  const deeds = deedsOfExhibit(exhibit);
  const named = (id: string) => officerName(t, session, id);
  const correctedBy = (at: number) => entries.findIndex((each) => each.kind === 'corrected' && each.of === at + 1);
  return (
    <ol className="exhibit-chain" aria-label={t('exhibit.chain')}>
      {entries.map((entry, at) => {
        const compared = comparedText(t, exhibit, at);
        const correction = correctedBy(at);
        return (
          <li key={at}>
            <span className="faint">{at + 1}</span>
            <time dateTime={entry.happened}>{stamp(entry.happened)}</time>
            <span>
              <strong>{t(`exhibit.done.${entry.kind}`)}</strong>{' '}
              {exhibitEntryTexts(t, named, entry, exhibit).join(' · ')}
              {'where' in entry ? <span className="dim"> · {entry.where}</span> : null}
              {entry.kind === 'photographed' && entry.attachment !== null ? (
                <>
                  {' · '}
                  <Link className="link" href={casePartPath(exhibit.case, 'files')}>
                    {t('exhibit.file')}
                  </Link>
                </>
              ) : null}
              {entry.note === null ? null : <q>{entry.note}</q>}
              {entry.late === null ? null : <q>{t('exhibit.entry.late', { why: entry.late })}</q>}
              {compared === null ? null : <span className="exhibit-warning">{compared}</span>}
              {correction === -1 ? null : (
                <span className="exhibit-warning">{t('exhibit.entry.corrected', { entry: correction + 1 })}</span>
              )}
              {deedTexts(t, named, deeds, at + 1).map((said) => (
                <span key={said} className="exhibit-answer dim">
                  {said}
                </span>
              ))}
              <span className="exhibit-author faint">
                {named(entry.officer)}
                {entry.at === entry.happened ? '' : ` · ${t('exhibit.entry.typed', { time: stamp(entry.at) })}`}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
