import { useTranslation } from 'react-i18next';
import { differencesOf } from '../../../shared/exhibit/cash-count.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { weightChanges } from '../../../shared/exhibit/weighings.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { changeText, entryTexts, moneyText } from './exhibit-texts.ts';

/** Every entry of an exhibit in its order: when, who, where, what. What was corrected stays, and names its correction. */
export function ExhibitChain({ exhibit }: { readonly exhibit: Exhibit }) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const { entries } = exhibit;
  const changes = weightChanges(exhibit);
  const correctedBy = (at: number) => entries.findIndex((each) => each.kind === 'corrected' && each.of === at + 1);
  return (
    <ol className="exhibit-chain" aria-label={t('exhibit.chain')}>
      {entries.map((entry, at) => {
        const change = changes.find(({ after }) => after === at);
        const correction = correctedBy(at);
        return (
          <li key={at}>
            <span className="faint">{at + 1}</span>
            <time dateTime={entry.happened}>{stamp(entry.happened)}</time>
            <span>
              <strong>{t(`exhibit.done.${entry.kind}`)}</strong> {entryTexts(t, session, entry).join(' · ')}
              {'where' in entry ? <span className="dim"> · {entry.where}</span> : null}
              {entry.note === null ? null : <q>{entry.note}</q>}
              {entry.late === null ? null : <q>{t('exhibit.entry.late', { why: entry.late })}</q>}
              {change === undefined || change.milligrams === 0 ? null : (
                <span className="exhibit-warning">
                  {t(change.opened ? 'exhibit.weight.opened' : 'exhibit.weight.unopened', {
                    change: changeText(change.milligrams),
                    entry: change.before + 1,
                  })}
                </span>
              )}
              <CountDifference exhibit={exhibit} at={at} />
              {correction === -1 ? null : (
                <span className="exhibit-warning">{t('exhibit.entry.corrected', { entry: correction + 1 })}</span>
              )}{' '}
              <span className="faint">
                {officerName(t, session, entry.officer)}
                {entry.at === entry.happened ? '' : ` · ${t('exhibit.entry.typed', { time: stamp(entry.at) })}`}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Where the second of two counts differs from the first. */
function CountDifference({ exhibit: { entries }, at }: { readonly exhibit: Exhibit; readonly at: number }) {
  const { t } = useTranslation();
  const counts = entries.flatMap(({ kind }, place) => (kind === 'counted' ? [place] : []));
  const nth = counts.indexOf(at);
  const first = nth % 2 === 1 ? entries[counts[nth - 1] ?? -1] : undefined;
  const second = entries[at];
  if (first?.kind !== 'counted' || second?.kind !== 'counted') return null;
  const differences = differencesOf(first.lines, second.lines);
  return differences.length === 0 ? (
    <span className="dim"> · {t('exhibit.count.agree')}</span>
  ) : (
    <span className="exhibit-warning">
      {t('exhibit.count.differ')}{' '}
      {differences
        .map(({ cents, currency, first: one, second: other }) =>
          t('exhibit.count.difference', { worth: moneyText(cents, currency), one, other }),
        )
        .join('; ')}
    </span>
  );
}
