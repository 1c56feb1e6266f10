import { standingOn } from '../../../rules/language/validity.ts';
import { packText } from '../../../rules/pack/pack-text.ts';
import type { RuleListView } from '../../core/calls/rules.ts';
import { listName } from '../traveller/reason-words.ts';
import { counted, formatDate } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { StandingTag, useToday } from './standing.tsx';

export interface ListRowProps {
  readonly list: RuleListView;
  readonly on: boolean;
  readonly onShow: () => void;
}

/** One list among the lists. */
export function ListRow({ list, on, onShow }: ListRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const standings = list.entries.map((entry) => (entry.validTo === null ? null : standingOn(entry, today)));
  const counts = [
    ['standing.entries-ended', standings.filter((each) => each === 'ended').length],
    ['standing.entries-soon', standings.filter((each) => each === 'ends-soon').length],
  ] as const;
  const whole = standingOn(list, today) !== 'ended';
  return (
    <button type="button" className={on ? 'rule list on' : 'rule list'} aria-pressed={on} onClick={onShow}>
      <span className="rule-title">
        <span className="list-name">{listName(list.id, list.title, language)}</span>
        <span className="dim list-owner">{packText(list.owner, language)}</span>
      </span>
      <span className="list-standing">
        <StandingTag span={list} of="list" />
        {counts.map(([key, count]) =>
          whole && count > 0 ? (
            <span className="tag" key={key}>
              {t(key, counted(count, language))}
            </span>
          ) : null,
        )}
      </span>
      <span className="rule-figures dim">
        {t('rules.list.entries', counted(list.entries.length, language))} ·{' '}
        {t('rules.list.used', counted(list.usedBy.length, language))}
        <span className="faint">{formatDate(list.validTo, language)}</span>
      </span>
    </button>
  );
}
