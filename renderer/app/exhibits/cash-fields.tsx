import { NativeSelect, TextInput } from '@mantine/core';
import { CASH_FORMS } from '../../../shared/exhibit/cash-count.ts';
import { countText } from '../../../shared/exhibit/exhibit-text.ts';
import { NumberField } from '../ui/number-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { CASH_DECIMALS, type CashDraft, linesOf, newCash } from './entry-draft.ts';

export interface CashFieldsProps {
  readonly lines: readonly CashDraft[];
  readonly onChange: (lines: readonly CashDraft[]) => void;
}

/** Money by note and coin, a line each, with the sum below. A new line begins with the currency of the one before. */
export function CashFields({ lines, onChange }: CashFieldsProps) {
  const { t } = useTranslation();
  const typed = linesOf(lines);
  return (
    <fieldset className="cash-lines">
      <legend>{t('exhibit.cash')}</legend>
      {lines.map((line, at) => {
        const put = (change: Partial<CashDraft>) =>
          onChange(lines.map((each, place) => (place === at ? { ...each, ...change } : each)));
        const number = (field: 'worth' | 'pieces') => (
          <NumberField
            autoFocused={at === 0 && field === 'worth'}
            aria-label={t(`exhibit.cash.${field}`)}
            placeholder={t(`exhibit.cash.${field}`)}
            value={line[field]}
            decimals={CASH_DECIMALS[field]}
            onChange={(typed) => put({ [field]: typed })}
          />
        );
        return (
          <div key={at} className="cash-line">
            <TextInput
              aria-label={t('found.currency')}
              value={line.currency}
              maxLength={3}
              onChange={({ currentTarget }) => put({ currency: currentTarget.value.toUpperCase() })}
            />
            <NativeSelect
              aria-label={t('exhibit.cash.form')}
              value={line.form}
              data={CASH_FORMS.map((value) => ({ value, label: t(`exhibit.cash.${value}`) }))}
              onChange={({ currentTarget }) => put({ form: currentTarget.value === 'coin' ? 'coin' : 'note' })}
            />
            {number('worth')}
            {number('pieces')}
          </div>
        );
      })}
      <div className="form-buttons">
        <button
          type="button"
          className="button"
          onClick={() => onChange([...lines, newCash(lines.at(-1)?.currency ?? 'EUR')])}
        >
          {t('exhibit.cash.add')}
        </button>
        <output className="cash-sum">{typed === null ? t('exhibit.cash.none') : countText(t, typed)}</output>
      </div>
    </fieldset>
  );
}
