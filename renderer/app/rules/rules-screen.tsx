import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { MANDATES } from '../../../shared/fact/fact.ts';
import type { RuleView } from '../../core/api.ts';
import { useActions } from '../frame/use-actions.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { Panes } from '../ui/panes.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { RuleDetail } from './rule-detail.tsx';
import { RuleRow } from './rule-row.tsx';

export interface RulesScreenProps {
  /** Id of the rule shown. */
  readonly rule: string | null;
}

/** The rule set in force: what each rule asks for, why, whose it is, and how it does. */
export function RulesScreen({ rule }: RulesScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const { value: set, failure, again } = useCall('rules.get', {}, ['queue']);
  const rules = useMemo(() => sortedRules(set?.rules ?? [], search, language), [set, search, language]);
  const current = rules.find((each) => each.id === rule) ?? rules[0] ?? null;
  const go = (by: 1 | -1) => {
    const next = rules[(current === null ? -1 : rules.indexOf(current)) + by];
    if (next !== undefined) navigate(rulePath(next.id), { replace: true });
  };
  useActions([
    { id: 'rules.next', key: 'J', label: 'rules.action.next', group: 'keys.screen', run: () => go(1), hint: true },
    {
      id: 'rules.previous',
      key: 'K',
      label: 'rules.action.previous',
      group: 'keys.screen',
      run: () => go(-1),
      hint: true,
    },
    {
      id: 'rules.search',
      key: '/',
      label: 'ui.search',
      group: 'keys.screen',
      run: () => focusElement('rules-search'),
      hint: true,
    },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.rules')}</h1>
        {set === null ? null : (
          <span className="dim cut" title={set.hash}>
            {t('rules.set', { version: set.version, count: set.rules.length, hash: set.hash.slice(0, 12) })}
          </span>
        )}
        <span className="spring" />
        <SearchField id="rules-search" label={t('rules.search')} value={search} onChange={setSearch} />
      </div>
      {failure !== null && set === null ? <FailureNote failure={failure} again={again} /> : null}
      {set === null ? null : (
        <Panes name="rules" defaults={[520]} labels={['pane.rules', 'pane.rule']}>
          {[
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
            <section className="screen-body" key="list" tabIndex={0} aria-label={t('rules.list')}>
              {MANDATES.map((mandate) => {
                const own = rules.filter((each) => each.mandate === mandate);
                return own.length === 0 ? null : (
                  <section key={mandate} aria-labelledby={`rules-${mandate}`}>
                    <h2 className="small-head" id={`rules-${mandate}`}>
                      {t(`mandate.${mandate}`)} ·{' '}
                      {t('rules.thresholds', {
                        watch: set.thresholds[mandate].watch,
                        inspect: set.thresholds[mandate].inspect,
                      })}
                    </h2>
                    {own.map((each) => (
                      <RuleRow
                        key={each.id}
                        rule={each}
                        on={each === current}
                        onShow={() => navigate(rulePath(each.id), { replace: true })}
                      />
                    ))}
                  </section>
                );
              })}
              {rules.length === 0 ? <EmptyState title={t('rules.empty')} hint={t('rules.empty.hint')} /> : null}
            </section>,
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
            <section className="screen-body" key="rule" tabIndex={0} aria-label={t('rules.detail')}>
              {current === null ? null : <RuleDetail rule={current} thresholds={set.thresholds[current.mandate]} />}
            </section>,
          ]}
        </Panes>
      )}
    </div>
  );
}

function rulePath(id: string): string {
  return `/rules/${encodeURIComponent(id)}`;
}

function sortedRules(rules: readonly RuleView[], search: string, language: string): readonly RuleView[] {
  const words = search.toLowerCase().split(/\s+/);
  return rules
    .filter((rule) =>
      words.every((word) => `${rule.id} ${titleIn(rule.title, language)} ${rule.family}`.toLowerCase().includes(word)),
    )
    .sort((a, b) => MANDATES.indexOf(a.mandate) - MANDATES.indexOf(b.mandate) || b.weight - a.weight);
}
