import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { RuleSetView } from '../../core/calls/rules.ts';
import { listPath, type RulesPlace, rulePath } from '../addresses.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Panes } from '../ui/panes.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ChangeRule } from './builder/change-rule.tsx';
import { HoldsBanner } from './holds/holds-banner.tsx';
import { ListDetail } from './list-detail.tsx';
import { ListRows } from './list-rows.tsx';
import { RuleDetail } from './rule-detail.tsx';
import { RULES_DETAIL, useRulesActions } from './rules-actions.ts';
import { RulesByMandate } from './rules-by-mandate.tsx';
import { RulesViews } from './rules-views.tsx';
import { sortedLists, sortedRules } from './sorted-rules.ts';
import { useToday } from './standing.tsx';

export interface RulesScreenProps {
  readonly place: RulesPlace;
}

/** The rule set in force: each rule's conditions, reason, mandate and figures, and the lists that rules name. */
export function RulesScreen({ place }: RulesScreenProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState({ rules: '', lists: '' });
  const { value: set, failure, again } = useCall('rules.get', {}, ['queue', 'reference']);
  const { view } = place;
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.rules')}</h1>
        {set === null ? null : <RulesViews set={set} />}
        <span className="spring" />
        {set === null ? null : (
          <span className="dim cut" title={set.hash}>
            {t('rules.set', { version: set.version, hash: set.hash.slice(0, 12) })}
          </span>
        )}
        <SearchField
          id="rules-search"
          label={t(view === 'rules' ? 'rules.search' : 'rules.lists.search')}
          value={search[view]}
          onChange={(words) => setSearch({ ...search, [view]: words })}
        />
        {view === 'rules' ? <ChangeRule what={{ kind: 'new-rule' }} title="" /> : null}
      </div>
      <HoldsBanner />
      {failure !== null && set === null ? <FailureNote failure={failure} again={again} /> : null}
      {set === null ? null : <ListAndDetail set={set} search={search[view]} place={place} />}
    </div>
  );
}

interface ListAndDetailProps extends RulesScreenProps {
  readonly set: RuleSetView;
  readonly search: string;
}

const LABELS = {
  rules: { list: 'rules.list', detail: 'rules.detail' },
  lists: { list: 'rules.lists', detail: 'rules.list.detail' },
} as const;

/**
 * Two panes, shared by both views, so that the focus stays in the detail on the way from a rule to its list. The entry shown in full is scrolled
 * into view in the list, and its detail starts at the top.
 */
function ListAndDetail({ set, search, place }: ListAndDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [, navigate] = useLocation();
  const rules = useMemo(() => sortedRules(set.rules, search, language), [set, search, language]);
  const lists = useMemo(() => sortedLists(set.lists, search, language, today), [set, search, language, today]);
  const all: readonly { readonly id: string }[] = place.view === 'rules' ? rules : lists;
  // An entry opened by a link is shown even when it does not match the search.
  const shown = place.id ?? all[0]?.id ?? null;
  const show = (id: string) => navigate(place.view === 'rules' ? rulePath(id) : listPath(id), { replace: true });
  useRulesActions(place.view, (by) => {
    const next = all[all.findIndex(({ id }) => id === shown) + by];
    if (next !== undefined) show(next.id);
  });
  const listPane = useRef<HTMLElement>(null);
  const detailPane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown === null) return;
    listPane.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
    if (detailPane.current !== null) detailPane.current.scrollTop = 0;
  }, [shown]);
  return (
    <Panes name="rules" defaults={[520]} labels={['pane.rules', 'pane.rule']}>
      {[
        <Scrolling key="list" ref={listPane} aria-label={t(LABELS[place.view].list)}>
          {place.view === 'rules' ? (
            <RulesByMandate rules={rules} thresholds={set.thresholds} shown={shown} onShow={show} />
          ) : (
            <ListRows lists={lists} any={set.lists.length > 0} shown={shown} onShow={show} />
          )}
        </Scrolling>,
        <Scrolling key="detail" ref={detailPane} id={RULES_DETAIL} aria-label={t(LABELS[place.view].detail)}>
          {shown === null ? null : <Detail set={set} place={place} shown={shown} />}
        </Scrolling>,
      ]}
    </Panes>
  );
}

function Detail({ set, place, shown }: Pick<ListAndDetailProps, 'set' | 'place'> & { readonly shown: string }) {
  const { t } = useTranslation();
  if (place.view === 'rules') {
    const rule = set.rules.find(({ id }) => id === shown);
    if (rule === undefined) return <EmptyState title={t('rules.missing')} hint={shown} />;
    return <RuleDetail rule={rule} format={set.format} thresholds={set.thresholds[rule.mandate]} lists={set.lists} />;
  }
  const list = set.lists.find(({ id }) => id === shown);
  if (list === undefined) return <EmptyState title={t('rules.lists.missing')} hint={shown} />;
  return <ListDetail list={list} rules={set.rules} from={place.from} />;
}
