import type { StatisticsView } from '../../../core/calls/statistics.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { percentText, shareText } from './share-text.ts';

export interface BasisStripProps {
  readonly bases: StatisticsView['bases'];
  readonly before: StatisticsView['bases'];
}

/** Results by basis of selection: by hit, by hand and at random. The random one is the base rate that rules must exceed. */
export function BasisStrip({ bases, before }: BasisStripProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className="basis-strip" aria-label={t('statistics.bases')}>
      {bases.map(({ basis, leftOut, selected, positive, negative, found, small }) => {
        const earlier = before.find((each) => each.basis === basis)?.found ?? null;
        return (
          <div key={basis}>
            <dt>{t(`statistics.basis.${basis}`)}</dt>
            <dd>
              <b>{shareText(found, language)}</b>
              <span className="dim">
                {t('statistics.found', {
                  positive: formatCount(positive, language),
                  of: formatCount(positive + negative, language),
                })}
                {' · '}
                {t('statistics.selected', counted(selected, language))}
                {leftOut === 0 ? '' : ` · ${t('statistics.left-out', counted(leftOut, language))}`}
                {earlier === null
                  ? ''
                  : ` · ${t('statistics.before', { share: percentText(earlier.perMille, language) })}`}
              </span>
              {small ? <span className="tag">{t('statistics.small')}</span> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
