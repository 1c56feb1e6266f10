import { type Span, standingOn } from '../../../rules/language/validity.ts';
import type { RuleSetView } from '../../core/calls/rules.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { counted, formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useToday } from './standing.tsx';

export interface RulesViewsProps {
  readonly set: Pick<RuleSetView, 'rules' | 'lists'>;
}

/** What needs attention. */
const COUNTED = [
  ['ended', 'standing.count.ended'],
  ['ends-soon', 'standing.count.ends-soon'],
] as const;

/** Links to the parts of Rules. Rules and lists state how many have ended or will end soon. */
export function RulesViews({ set }: RulesViewsProps) {
  return (
    <AreaParts
      notes={{
        'rules.view.rules': <Standings spans={set.rules} />,
        'rules.view.lists': <Standings spans={set.lists} />,
      }}
    />
  );
}

function Standings({ spans }: { readonly spans: readonly Span[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const standings = spans.map((span) => standingOn(span, today));
  return (
    <>
      {' '}
      <span className="faint">{formatCount(spans.length, language)}</span>
      {COUNTED.map(([standing, key]) => {
        const count = standings.filter((each) => each === standing).length;
        return count === 0 ? null : (
          <span key={key} className={`tag standing ${standing}`}>
            {t(key, counted(count, language))}
          </span>
        );
      })}
    </>
  );
}
