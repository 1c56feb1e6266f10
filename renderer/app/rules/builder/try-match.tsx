import { useState } from 'react';
import type { Operator } from '../../../../rules/language/operator.ts';
import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface TryMatchProps {
  readonly fact: FactDeclaration;
  readonly operator: Operator;
  readonly expected: unknown;
}

/** Tries a text against a wildcard or pattern during editing. */
export function TryMatch({ fact, operator, expected }: TryMatchProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  if (operator.key !== 'matches' && operator.key !== 'matchesPattern') return null;
  const passes = typeof expected === 'string' && expected !== '' ? passesOf(fact, operator, expected) : null;
  return (
    <span className="try-match">
      <input
        className="part text"
        type="text"
        autoComplete="off"
        spellCheck={false}
        size={14}
        aria-label={t('builder.try')}
        placeholder={t('builder.try')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <span role="status" className="dim">
        {text === '' || passes === null ? '' : t(passes(text) ? 'builder.try.yes' : 'builder.try.no')}
      </span>
    </span>
  );
}

/** Null where the pattern is invalid. */
function passesOf(fact: FactDeclaration, operator: Operator, expected: string): ((text: string) => boolean) | null {
  if (operator.refuse(expected) !== null) return null;
  const test = operator.test(fact, expected);
  return test.kind === 'pattern' ? test.passes : null;
}
