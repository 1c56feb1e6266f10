import { Link } from 'wouter';
import { MANDATES } from '../../../../shared/fact/fact.ts';
import type { MovedTraveller, RuleMoved } from '../../../core/calls/back-test.ts';
import { travellerPath } from '../../addresses.ts';
import { MarkedReason } from '../../traveller/marked-reason.tsx';
import { titleIn } from '../../traveller/reason-words.ts';
import { ScoreSums } from '../../traveller/score-sums.tsx';
import type { TFunction } from '../../ui/texts.ts';
import { TravellerMark } from '../../ui/traveller-mark.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { LeafList } from '../builder/leaf-list.tsx';
import { movedHandling } from './moved-handling.ts';

export interface MovedDetailProps {
  readonly traveller: MovedTraveller;
  readonly flightName: (id: string) => string;
}

/** Why the outcome of one traveller changes: scores, and every rule that newly hits, no longer hits or still hits, with its conditions. */
export function MovedDetail({ traveller, flightName }: MovedDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { flight, name, before, after, scoresBefore, scoresAfter, sumsAfter, rules } = traveller;
  return (
    <section className="moved-detail" aria-label={name}>
      <p className="moved-head">
        <TravellerMark outcome={before} handling={movedHandling(traveller, before)} word />
        {t('ui.then')}
        <TravellerMark outcome={after} handling={movedHandling(traveller, after)} word />{' '}
        <span className="dim">
          {MANDATES.map((mandate) =>
            scoresBefore[mandate] === scoresAfter[mandate]
              ? null
              : `${t(`mandate.${mandate}`)} ${scoresBefore[mandate]}${t('ui.then')}${scoresAfter[mandate]}`,
          )
            .filter((text) => text !== null)
            .join(' · ')}
        </span>
        <span className="spring" />
        <Link className="link" href={travellerPath(flight, traveller.traveller)} title={flightName(flight)}>
          {t('back-test.open')}
        </Link>
      </p>
      <ScoreSums sums={sumsAfter} />
      <ul className="moved-rules">
        {rules.map((rule) => (
          <li key={`${rule.rule} ${rule.move}`} className={rule.move}>
            <details open={rule.move !== 'kept'}>
              <summary title={titleIn(rule.title, language)}>
                <span className="tag">{t(`back-test.rule-moved.${rule.move}`)}</span>{' '}
                <span className="tag">{t(`mandate.${rule.mandate}`)}</span> <MarkedReason reason={rule} />{' '}
                <bdi className="faint">{weightText(t, rule)}</bdi>
              </summary>
              <LeafList leaves={rule.leaves} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `+60 → +5`, `+40`, `+40 → +40 (beside a stronger one)`; empty for a trigger. */
function weightText(t: TFunction, { weightBefore, weightAfter, besideBefore, besideAfter }: RuleMoved): string {
  const said = (weight: number | null, beside: boolean): readonly string[] => {
    if (weight === null || weight === 0) return [];
    const signed = `${weight < 0 ? '−' : '+'}${Math.abs(weight)}`;
    return [beside ? `${signed} ${t('back-test.beside-sign')}` : signed];
  };
  return [...new Set([...said(weightBefore, besideBefore), ...said(weightAfter, besideAfter)])].join(' → ');
}
