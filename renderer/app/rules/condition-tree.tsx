import { Fragment } from 'react';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type LeafPart, leafParts } from './leaf-parts.ts';
import type { ConditionView } from './read-condition.ts';

export interface ConditionTreeProps {
  readonly condition: ConditionView;
  /** The element shown for a named list in a sentence. */
  readonly list: (id: string) => React.ReactNode;
}

/** A condition as nested sentences. */
export function ConditionTree({ condition, list }: ConditionTreeProps) {
  return (
    <ul className="condition">
      <ConditionNode condition={condition} list={list} />
    </ul>
  );
}

function ConditionNode({ condition, list }: ConditionTreeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (condition.kind === 'unreadable') return <li className="dim">{t('rules.unreadable')}</li>;
  if (condition.kind === 'leaf') {
    return (
      <li title={`${condition.fact} · ${condition.operator}`}>
        {leafParts(condition, { t, language }).map((part, index) => (
          <Fragment key={index}>{part.kind === 'list' ? list(part.text) : <Part {...part} />}</Fragment>
        ))}
      </li>
    );
  }
  return (
    <li>
      <span className="tag">{t(`condition.${condition.kind}`)}</span>
      <ul className="condition">
        {condition.of.map((each, index) => (
          <ConditionNode key={index} condition={each} list={list} />
        ))}
      </ul>
    </li>
  );
}

function Part({ kind, text }: LeafPart) {
  if (kind === 'value') return <b>{text}</b>;
  return kind === 'words' ? <span className="dim">{text}</span> : text;
}
