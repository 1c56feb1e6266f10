import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { packText } from '../../../rules/pack/pack-text.ts';
import type { ReferenceKind } from '../../../shared/reference/overlay.ts';
import type { RuleListView, RuleView } from '../../core/calls/rules.ts';
import { rulePath } from '../addresses.ts';
import { listName, titleIn } from '../traveller/reason-words.ts';
import { focusElement } from '../ui/focus-element.ts';
import { counted, formatDate } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ChangeRule } from './builder/change-rule.tsx';
import { ListEntries } from './list-entries.tsx';
import { useRuleWords, WordsLine } from './rule-words.tsx';
import { RULES_DETAIL } from './rules-actions.ts';
import { StandingNote, StandingTag } from './standing.tsx';

export interface ListDetailProps {
  readonly list: RuleListView;
  readonly rules: readonly RuleView[];
  /** The rule from which it was opened. */
  readonly from: string | null;
}

/** One named list in full: owner, reason, last day, rules that use it, and entries. */
export function ListDetail({ list, rules, from }: ListDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = listName(list.id, list.title, language);
  const words = useRuleWords();
  const users = rules.filter((rule) => list.usedBy.includes(rule.id));
  const origin = users.find((rule) => rule.id === from);
  const toRule = (rule: RuleView, children: React.ReactNode) => (
    <Link href={rulePath(rule.id)} className="link" onClick={() => focusElement(RULES_DETAIL)}>
      {children}
    </Link>
  );
  return (
    <article className="rule-detail">
      {origin === undefined ? null : (
        <p className="list-back">
          <IconArrowLeft size={14} aria-hidden />
          {toRule(origin, t('rules.list.back', { rule: titleIn(origin.title, language) }))}
        </p>
      )}
      <div className="rule-detail-head">
        <p className="mono faint">{list.id}</p>
        <ChangeRule key={list.id} what={{ kind: 'list', list: list.id, codes: codesOf(list) }} title={name} />
      </div>
      <h2>{name}</h2>
      <StandingNote span={list} of="list" />
      <p>
        <bdi>{packText(list.reason, language)}</bdi>
      </p>
      <h3 className="small-head">{t('rules.list.about')}</h3>
      <dl className="pairs">
        <div>
          <dt>{t('rules.owner')}</dt>
          <dd>
            <bdi>{packText(list.owner, language)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('rules.valid-to')}</dt>
          <dd>{formatDate(list.validTo, language)}</dd>
        </div>
      </dl>
      <h3 className="small-head">{t('rules.list.used-by')}</h3>
      {users.length === 0 ? <p className="dim">{t('rules.list.unused')}</p> : null}
      {users.length === 0 || words === null ? null : <p className="dim">{t('words.title', { days: words.days })}</p>}
      <ul className="list-users">
        {users.map((rule) => (
          <li key={rule.id}>
            {toRule(rule, titleIn(rule.title, language))} <span className="dim">{t(`mandate.${rule.mandate}`)}</span>{' '}
            <StandingTag span={rule} of="rule" />
            {words === null ? null : <WordsLine all={words} rule={rule.id} />}
          </li>
        ))}
      </ul>
      <h3 className="small-head">{t('rules.list.entries', counted(list.entries.length, language))}</h3>
      <ListEntries key={list.id} list={list} />
    </article>
  );
}

/** The kind of codes on the list, where the reference data has names for them. */
function codesOf({ entries }: RuleListView): ReferenceKind | null {
  return entries.find(({ named }) => named !== null)?.named?.kind ?? null;
}
