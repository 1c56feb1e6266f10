import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { standingOn } from '../../../rules/language/validity.ts';
import type { RuleSetView } from '../../core/api/rules.ts';
import { counted, formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { listPath, type RulesPlace, rulePath } from './rules-place.ts';
import { useToday } from './standing.tsx';
import { versionPath } from './versions/versions-place.ts';

export interface RulesViewsProps {
  /** Null on the views that do not show it. */
  readonly set: RuleSetView | null;
  readonly view: RulesPlace['view'] | (typeof FURTHER)[number]['name'];
}

/** Views beside the rules and their lists, each a screen of its own. */
const FURTHER = [
  { name: 'versions', path: versionPath() },
  { name: 'mutes', path: '/rules/mutes' },
  { name: 'back-test', path: '/rules/back-test' },
  { name: 'statistics', path: '/rules/statistics' },
  { name: 'frame', path: '/rules/frame' },
] as const;

/** What somebody must look after. */
const COUNTED = [
  ['ended', 'standing.count.ended'],
  ['ends-soon', 'standing.count.ends-soon'],
] as const;

/** The views of the Rules screen; rules and lists say what of them has ended or is about to. */
export function RulesViews({ set, view }: RulesViewsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const views = [
    { name: 'rules', path: rulePath(), spans: set?.rules ?? null },
    { name: 'lists', path: listPath(), spans: set?.lists ?? null },
    ...FURTHER.map((each) => ({ ...each, spans: null })),
  ] as const;
  return (
    <nav className="sub-tabs" aria-label={t('rules.views')}>
      {views.map(({ name, path, spans }) => {
        const standings = (spans ?? []).map((span) => standingOn(span, today));
        return (
          <Link key={name} href={path} {...(name === view ? { 'aria-current': 'page' as const } : {})}>
            {t(`rules.view.${name}`)}{' '}
            {spans === null ? null : <span className="faint">{formatCount(spans.length, language)}</span>}
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
