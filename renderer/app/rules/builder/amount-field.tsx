import { useState } from 'react';
import { encodeDuration, measuresTime } from '../../../../rules/language/durations.ts';
import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import {
  type AmountDraft,
  DURATION_UNITS,
  type DurationUnit,
  readAmountDraft,
  writeAmountDraft,
} from './amount-draft.ts';

export interface AmountFieldProps {
  readonly fact: FactDeclaration;
  readonly value: unknown;
  readonly label: string;
  /** A duration is required, not a plain number. */
  readonly span?: boolean;
  readonly wrong?: boolean;
  /** Another value with the same unit follows. A unit that cannot be chosen is shown after that one. */
  readonly bare?: boolean;
  readonly onChange: (value: unknown, typing: boolean) => void;
}

/** A fact's own unit as a unit of durations. Both mean the same, so only one is offered. */
const SAME: Readonly<Record<string, DurationUnit>> = { minutes: 'm', hours: 'h', days: 'd' };

/** A number with its unit. For measures of time the unit can be chosen. */
export function AmountField({
  fact,
  value,
  label,
  span = false,
  wrong = false,
  bare = false,
  onChange,
}: AmountFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const kept = readAmountDraft(value);
  const unit = kept.unit ?? (span && value === undefined ? 'd' : null);
  // Typed text stays while it means the value: "1.0" on the way to "1.05".
  const text = writeAmountDraft({ text: typed, unit }) === value ? typed : kept.text;
  const put = (draft: AmountDraft, typing: boolean) => {
    setTyped(draft.text);
    onChange(writeAmountDraft(draft), typing);
  };
  const units = unitsFor(fact, span, unit);
  return (
    <span className="amount">
      <input
        className={wrong ? 'part number wrong' : 'part number'}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong}
        size={Math.max(4, text.length)}
        value={text}
        onChange={(event) => put({ text: event.currentTarget.value, unit }, true)}
      />
      {units.length > 1 ? (
        <Choice
          className="part"
          aria-label={t('builder.unit')}
          among={units.map((each) => each ?? '')}
          value={unit ?? ''}
          textOf={(each) => t(each === '' ? `builder.unit.${fact.unit}` : `builder.duration.${each}`)}
          onChange={(each) => put({ text, unit: each === '' ? null : each }, false)}
        />
      ) : fact.unit === undefined || bare ? null : (
        <span className="unit">{t(`builder.unit.${fact.unit}`)}</span>
      )}
    </span>
  );
}

/** Null is the plain number in the fact's own unit. */
function unitsFor(fact: FactDeclaration, span: boolean, used: DurationUnit | null): readonly (DurationUnit | null)[] {
  if (!measuresTime(fact)) return used === null ? [null] : [null, used];
  const own = span ? null : (SAME[fact.unit ?? ''] ?? null);
  // A unit that is no whole number of the fact's steps would be refused with any number.
  const durations = DURATION_UNITS.filter(
    (each) => each === used || (each !== own && encodeDuration(fact, `1${each}`) !== null),
  );
  const plain = span || fact.type === 'instant' || fact.type === 'date' || used === own ? [] : [null];
  return [...plain, ...durations];
}
