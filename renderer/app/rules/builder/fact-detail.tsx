import type { FactDeclaration, Mandate } from '../../../../shared/fact/fact.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { factExample, factName, factNeedsText, factTypeText } from './fact-texts.ts';

export interface FactDetailProps {
  readonly fact: FactDeclaration | null;
  /** The rule's mandate may use the fact. */
  readonly open: boolean;
  readonly mandate: Mandate | null;
}

/** Describes a fact, next to the list in which it is chosen. */
export function FactDetail({ fact, open, mandate }: FactDetailProps) {
  const { t } = useTranslation();
  if (fact === null) return <div className="fact-detail" />;
  const example = factExample(t, fact);
  return (
    <div className="fact-detail">
      <strong>{factName(t, fact.id)}</strong>
      <span className="mono faint">{fact.id}</span>
      {example === '' ? null : <p>{t('builder.fact.example', { example })}</p>}
      <dl>
        <dt>{t('builder.fact.type')}</dt>
        <dd>{factTypeText(t, fact)}</dd>
        <dt>{t('builder.fact.scope')}</dt>
        <dd>{t(`builder.scope.${fact.scope}`)}</dd>
        <dt>{t('builder.fact.needs')}</dt>
        <dd>{factNeedsText(t, fact)}</dd>
        <dt>{t('rules.family')}</dt>
        <dd>{t(`family.${fact.family}`)}</dd>
      </dl>
      {fact.sensitivity === 'alone' ? <p className="note">{t('builder.fact.protected.long')}</p> : null}
      {fact.awaited ? <p className="note">{t('builder.fact.awaited')}</p> : null}
      {open || mandate === null ? null : (
        <p className="note">{t('builder.fact.closed', { mandate: t(`mandate.${mandate}`) })}</p>
      )}
    </div>
  );
}
