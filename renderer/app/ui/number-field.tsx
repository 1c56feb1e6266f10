import { TextInput, type TextInputProps } from '@mantine/core';
import { isDoubtful, typedNumber } from '../../../shared/typed-number.ts';
import { formatCount } from './format.ts';
import { useLanguage } from './use-language.ts';
import { useTranslation } from './use-translation.ts';

export interface NumberFieldProps
  extends Pick<TextInputProps, 'label' | 'aria-label' | 'aria-required' | 'placeholder'> {
  readonly autoFocused?: boolean;
  /** Whence the number comes, or what it counts. */
  readonly hint?: string | null;
  /** As typed. `typedNumber` reads it. */
  readonly value: string;
  /** How many there may be at most. */
  readonly decimals: number;
  readonly onChange: (typed: string) => void;
}

/** A number, with a point or a comma. What is typed stays as it is typed; what may be meant otherwise says how it is read. */
export function NumberField({
  autoFocused = false,
  hint = null,
  value,
  decimals,
  onChange,
  ...field
}: NumberFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = value.trim() === '' ? null : typedNumber(value, decimals);
  const isWrong = read !== null && Number.isNaN(read);
  return (
    <TextInput
      {...field}
      {...(autoFocused ? { 'data-autofocus': true } : {})}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={value}
      error={isWrong ? t('number.unread') : null}
      description={
        !isWrong && read !== null && isDoubtful(value)
          ? t('number.read-as', { number: formatCount(read, language) })
          : hint
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
