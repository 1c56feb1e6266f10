import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type {
  ComparedLeaf,
  FieldChange,
  LeafChanges,
  ListEntryChange,
  RuleSetChange,
} from '../../../../rules/lifecycle/compare-rule-sets.ts';
import { listName, titleIn } from '../../traveller/reason-words.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { ConditionTree } from '../condition-tree.tsx';
import { leafParts } from '../leaf-parts.ts';
import { readCondition } from '../read-condition.ts';
import { fieldName, fieldValue } from './change-values.ts';

export interface ChangeListProps {
  readonly changes: readonly RuleSetChange[];
  /** An element after a rule's title, such as a link to the rule. */
  readonly beside?: (rule: string) => ReactNode;
}

const ICONS = { added: IconPlus, removed: IconMinus, changed: IconPencil } as const;

/** The differences between two rule sets, one after the other, in the words of the rules. */
export function ChangeList({ changes, beside }: ChangeListProps) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className="dim set-diff-none">{t('versions.changes.none')}</p>;
  return (
    <ul className="set-diff">
      {changes.map((change) => (
        <Change key={keyOf(change)} change={change} beside={beside} />
      ))}
    </ul>
  );
}

function keyOf(change: RuleSetChange): string {
  if ('rule' in change) return `rule ${change.rule}`;
  if ('list' in change) return `list ${change.list}`;
  return change.kind === 'format-changed' ? 'format' : `thresholds ${change.mandate}`;
}

function Change({ change, beside }: { readonly change: RuleSetChange; readonly beside: ChangeListProps['beside'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const way = change.kind.slice(change.kind.lastIndexOf('-') + 1) as keyof typeof ICONS;
  const Icon = ICONS[way];
  const name =
    'rule' in change
      ? titleIn(change.title, language)
      : 'list' in change
        ? t('versions.change.list', { list: listName(change.list, change.title, language) })
        : change.kind === 'format-changed'
          ? t('rules.format')
          : t('versions.change.thresholds', { mandate: t(`mandate.${change.mandate}`) });
  return (
    <li className={`set-change ${way}`}>
      <div className="set-change-head">
        <Icon size={14} aria-hidden />
        <span className="tag">{t(`versions.change.${way}`)}</span>
        <strong>{name}</strong>
        {'rule' in change ? (
          <>
            <span className="tag">{t(`mandate.${change.mandate}`)}</span>
            <span className="mono faint">{change.rule}</span>
            {beside?.(change.rule)}
          </>
        ) : null}
      </div>
      <ChangeBody change={change} />
    </li>
  );
}

function ChangeBody({ change }: { readonly change: RuleSetChange }) {
  const { t } = useTranslation();
  switch (change.kind) {
    case 'rule-changed':
      return (
        <>
          <Fields fields={change.fields} />
          {change.condition === null ? null : <Condition condition={change.condition} />}
        </>
      );
    case 'list-changed':
      return (
        <>
          <Fields fields={change.fields} />
          <Entries entries={change.entries} />
        </>
      );
    case 'list-added':
    case 'list-removed':
      return <p className="dim">{t('versions.change.entries', { count: change.entries })}</p>;
    case 'format-changed':
      return (
        <>
          <Fields fields={[{ field: 'format', before: change.before, after: change.after }]} />
          <p className="dim">{t(`rules.format.does.${change.after}`)}</p>
        </>
      );
    case 'thresholds-changed':
      return (
        <Fields
          fields={(['watch', 'inspect'] as const)
            .filter((level) => change.before[level] !== change.after[level])
            .map((level) => ({ field: level, before: change.before[level], after: change.after[level] }))}
        />
      );
    default:
      return null;
  }
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reader = { t, language };
  if (fields.length === 0) return null;
  return (
    <dl className="set-change-fields">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldName(reader, field)}</dt>
          <dd>
            <del>
              <span className="visually-hidden">{t('versions.before')} </span>
              {fieldValue(reader, field, before)}
            </del>
            <ins>
              <span className="visually-hidden">{t('versions.after')} </span>
              {fieldValue(reader, field, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Condition({ condition }: { readonly condition: LeafChanges }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { added, removed, before, after, titles } = condition;
  const nameOf = (id: string) => listName(id, titles[id], language);
  const list = (id: string) => <b>{nameOf(id)}</b>;
  return (
    <div className="set-change-condition">
      <ul>
        {removed.map((leaf, index) => (
          <li key={index}>
            <span className="visually-hidden">{t('versions.before')} </span>
            <del>
              <LeafText leaf={leaf} nameOf={nameOf} />
            </del>
          </li>
        ))}
        {added.map((leaf, index) => (
          <li key={index}>
            <span className="visually-hidden">{t('versions.after')} </span>
            <ins>
              <LeafText leaf={leaf} nameOf={nameOf} />
            </ins>
          </li>
        ))}
      </ul>
      {added.length + removed.length === 0 ? <p className="dim">{t('versions.change.rearranged')}</p> : null}
      <details>
        <summary>{t('versions.change.whole')}</summary>
        <div className="set-change-trees">
          <section aria-label={t('versions.before')}>
            <h4 className="small-head">{t('versions.before')}</h4>
            <ConditionTree condition={readCondition(before)} list={list} />
          </section>
          <section aria-label={t('versions.after')}>
            <h4 className="small-head">{t('versions.after')}</h4>
            <ConditionTree condition={readCondition(after)} list={list} />
          </section>
        </div>
      </details>
    </div>
  );
}

interface LeafTextProps {
  readonly leaf: ComparedLeaf;
  /** The name of a list by its id. */
  readonly nameOf: (list: string) => string;
}

function LeafText({ leaf: { negated, ...leaf }, nameOf }: LeafTextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = leafParts({ kind: 'leaf', ...leaf }, { t, language })
    .map(({ kind, text }) => (kind === 'list' ? nameOf(text) : text))
    .join('');
  return negated ? (
    <>
      <span className="tag">{t('condition.not')}</span> {said}
    </>
  ) : (
    said
  );
}

/** Entries shown; a list may have thousands. */
const MOST_ENTRIES = 60;

function Entries({ entries }: { readonly entries: readonly ListEntryChange[] }) {
  const { t } = useTranslation();
  return (
    <ul className="set-change-entries">
      {entries.slice(0, MOST_ENTRIES).map(({ value, before, after }) => (
        <li key={value}>
          {before === null ? (
            <ins>+ {value}</ins>
          ) : after === null ? (
            <del>− {value}</del>
          ) : (
            t('versions.change.entry', { value })
          )}
        </li>
      ))}
      {entries.length > MOST_ENTRIES ? (
        <li className="dim">{t('versions.change.more', { count: entries.length - MOST_ENTRIES })}</li>
      ) : null}
    </ul>
  );
}
