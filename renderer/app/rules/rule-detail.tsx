import { IconBan } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { RuleFormat } from '../../../rules/language/rule-set.ts';
import { packText, signText } from '../../../rules/pack/pack-text.ts';
import type { RuleListView, RuleView } from '../../core/calls/rules.ts';
import { listPath } from '../addresses.ts';
import { AlertsOfRule } from '../alerts/alerts-of-rule.tsx';
import { handlingKey } from '../traveller/attendance-text.ts';
import { listName, titleIn } from '../traveller/reason-words.ts';
import { focusElement } from '../ui/focus-element.ts';
import { formatCount, formatDate } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ChangeRule } from './builder/change-rule.tsx';
import { ConditionTree } from './condition-tree.tsx';
import { refusalText } from './frame/line-text.ts';
import { RuleGateNotes } from './holds/gate-notes.tsx';
import { readCondition } from './read-condition.ts';
import { ruleWeight } from './rule-row.tsx';
import { DoubtNote, RuleWordsPart } from './rule-words.tsx';
import { RULES_DETAIL } from './rules-actions.ts';
import { StandingNote, StandingTag } from './standing.tsx';
import { SwitchedOffNote, SwitchOffButton } from './versions/switch-off.tsx';

export interface RuleDetailProps {
  readonly rule: RuleView;
  /** All lists of the rule set. */
  readonly lists: readonly RuleListView[];
  readonly format: RuleFormat;
  readonly thresholds: { readonly watch: number; readonly inspect: number };
}

/** One rule in full. */
export function RuleDetail({ rule, lists, format, thresholds }: RuleDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const listOf = (id: string) => lists.find((each) => each.id === id);
  const nameOf = (id: string) => listName(id, listOf(id)?.title, language);
  const days = (end: 'validFrom' | 'validTo', label: string) => {
    const day = rule[end];
    return day === null ? [] : [[label, formatDate(day, language)] as const];
  };
  const facts: readonly (readonly [string, string])[] = [
    ['rules.kind', t(`rule-kind.${rule.kind}`)],
    ['rules.weight', ruleWeight(t, rule)],
    ['rules.mandate', t(`mandate.${rule.mandate}`)],
    ['rules.family', t(`family.${rule.family}`)],
    ...(rule.sign === null ? [] : [['rules.sign', signText(rule.sign, language)] as const]),
    ...(rule.contains === undefined
      ? []
      : [['rules.contains', rule.contains.map((sign) => signText(sign, language)).join(' · ')] as const]),
    ...(rule.threat.length === 0
      ? []
      : [['rules.threat', rule.threat.map((threat) => t(`threat.${threat}`)).join(' · ')] as const]),
    ...(rule.handling === null ? [] : [['rules.handling', t(handlingKey(rule.handling))] as const]),
    ['rules.format', `${t(`rules.format.${format}`)}. ${t(`rules.format.does.${format}`)}`],
    ['rules.levels', t('rules.thresholds', { watch: thresholds.watch, inspect: thresholds.inspect })],
    ...days('validFrom', 'rules.valid-from'),
    ...days('validTo', 'rules.valid-to'),
    ...(rule.waits === null
      ? [
          ['rules.hits-here', formatCount(rule.hits, language)] as const,
          ['rules.unknown-here', formatCount(rule.unknown, language)] as const,
        ]
      : [['rules.waits', t(`rules.waits-long.${rule.waits}`)] as const]),
    ['rules.owner', packText(rule.owner, language)],
    ['rules.source', rule.source],
  ];
  return (
    <article className="rule-detail">
      <div className="rule-detail-head">
        <p className="mono faint">{rule.id}</p>
        <ChangeRule what={{ kind: 'rule', rule: rule.id }} title={titleIn(rule.title, language)} />
        <SwitchOffButton key={rule.id} rule={rule.id} title={titleIn(rule.title, language)} />
      </div>
      <h2>{titleIn(rule.title, language)}</h2>
      <StandingNote span={rule} of="rule" />
      <SwitchedOffNote rule={rule.id} />
      <RuleGateNotes rule={rule.id} />
      <DoubtNote rule={rule.id} />
      {rule.refusal === null ? null : (
        <p className="standing-note ended">
          <IconBan size={16} aria-hidden />
          {t('frame.rule.inactive', { why: refusalText(t, rule.refusal, language, nameOf) })}
        </p>
      )}
      <p>
        <bdi>{packText(rule.rationale, language)}</bdi>
      </p>
      <h3 className="small-head">{t('rules.when')}</h3>
      <ConditionTree
        condition={readCondition(rule.when)}
        list={(id) => <ListLink id={id} name={nameOf(id)} list={listOf(id)} rule={rule.id} />}
      />
      <AlertsOfRule rule={rule.id} />
      <RuleWordsPart rule={rule.id} />
      <h3 className="small-head">{t('rules.about')}</h3>
      <dl className="pairs">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

interface ListLinkProps {
  readonly id: string;
  readonly name: string;
  readonly list: RuleListView | undefined;
  /** The rule that names it, for the way back. */
  readonly rule: string;
}

function ListLink({ id, name, list, rule }: ListLinkProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Link
        href={listPath(id, rule)}
        className="link"
        title={packText(list?.reason ?? '', language)}
        aria-label={t('rules.list.open', { list: name })}
        onClick={() => focusElement(RULES_DETAIL)}
      >
        {name}
      </Link>
      {list === undefined ? null : (
        <>
          {' '}
          <StandingTag span={list} of="list" />
        </>
      )}
    </>
  );
}
