import type { RuleListView } from '../../core/calls/rules.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { ListRow } from './list-row.tsx';

export interface ListRowsProps {
  /** The lists that match the search, in order. */
  readonly lists: readonly RuleListView[];
  /** Whether the rule set names any list. */
  readonly any: boolean;
  /** Id of the list shown in full. */
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}

/** The lists that rules name. */
export function ListRows({ lists, any, shown, onShow }: ListRowsProps) {
  const { t } = useTranslation();
  if (!any) return <EmptyState title={t('rules.lists.none')} hint={t('rules.lists.none.hint')} />;
  if (lists.length === 0) return <EmptyState title={t('rules.lists.empty')} hint={t('rules.lists.empty.hint')} />;
  return lists.map((each) => (
    <ListRow key={each.id} list={each} on={each.id === shown} onShow={() => onShow(each.id)} />
  ));
}
