import type { RuleView } from '../../core/calls/rules.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { formatCount } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { StandingTag } from './standing.tsx';

export interface RuleRowProps {
  readonly rule: RuleView;
  /** A supervisor switched it off: its hits have no effect. */
  readonly off: boolean;
  /** Its datum is often wrong. */
  readonly doubted: boolean;
  readonly on: boolean;
  readonly onShow: () => void;
}

/** One rule in the list. */
export function RuleRow({ rule, off, doubted, on, onShow }: RuleRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <button type="button" className={on ? 'rule on' : 'rule'} aria-pressed={on} onClick={onShow}>
      <span className="weight">{ruleWeight(t, rule)}</span>
      <span className="rule-title">{titleIn(rule.title, language)}</span>
      <span>
        {off ? <span className="tag standing ended">{t('versions.off.tag')}</span> : null}
        {doubted ? <span className="tag standing ended">{t('words.doubted-tag')}</span> : null}
        <StandingTag span={rule} of="rule" />
        {rule.refusal === null ? null : <span className="tag standing ended">{t('standing.ended')}</span>}
        <span className="tag">{t(`family.${rule.family}`)}</span>
      </span>
      {rule.waits === null ? (
        <span className="rule-figures dim">
          {t('rules.hits', { count: rule.hits, n: formatCount(rule.hits, language) })}
          <span className="faint">
            {t('rules.unknown', { count: rule.unknown, n: formatCount(rule.unknown, language) })}
          </span>
        </span>
      ) : (
        <span className="rule-figures faint" title={t(`rules.waits-long.${rule.waits}`)}>
          {t(`rules.waits.${rule.waits}`)}
        </span>
      )}
    </button>
  );
}

/** `+30`, `−20`, or the outcome a trigger forces. */
export function ruleWeight(t: TFunction, rule: Pick<RuleView, 'kind' | 'weight' | 'outcome'>): string {
  if (rule.kind === 'trigger') return rule.outcome === null ? t('rule-kind.trigger') : t(`outcome.${rule.outcome}`);
  const weight = Math.abs(rule.weight);
  return rule.kind === 'exoneration' ? `−${weight}` : `+${weight}`;
}
