import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { standingOn } from '../../../rules/language/validity.ts';
import type { RuleSetView } from '../../core/api.ts';
import { counted, formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { listPath, type RulesPlace, rulePath } from './rules-place.ts';
import { useToday } from './standing.tsx';

export interface RulesViewsProps {
  readonly set: RuleSetView;
  readonly view: RulesPlace['view'];
}

/** What somebody must look after. */
const COUNTED = [
  ['ended', 'standing.count.ended'],
  ['ends-soon', 'standing.count.ends-soon'],
] as const;

/** The two views of the Rules screen; each says what in it has ended or is about to. */
export function RulesViews({ set, view }: RulesViewsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const views = [
    { name: 'rules', path: rulePath(), spans: set.rules },
    { name: 'lists', path: listPath(), spans: set.lists },
  ] as const;
  return (
    <nav className="sub-tabs" aria-label={t('rules.views')}>
      {views.map(({ name, path, spans }) => {
        const standings = spans.map((span) => standingOn(span, today));
        return (
          <Link key={name} href={path} {...(name === view ? { 'aria-current': 'page' as const } : {})}>
            {t(`rules.view.${name}`)} <span className="faint">{formatCount(spans.length, language)}</span>
            {COUNTED.map(([standing, key]) => {
              const count = standings.filter((each) => each === standing).length;
              return count === 0 ? null : (
                <span key={key} className={`tag standing ${standing}`}>
                  {t(key, counted(count, language))}
                </span>
              );
            })}
          </Link>
        );
      })}
    </nav>
  );
}
