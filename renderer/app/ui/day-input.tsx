import { useState } from 'react';
import { dayText } from '../../../shared/time/day-text.ts';
import { typedDate, typedMoment } from '../entry/typed-values.ts';
import { useToday } from '../entry/use-today.ts';
import { useTranslation } from './use-translation.ts';

export interface DayInputProps
  extends Omit<React.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type' | 'placeholder'> {
  /** ISO day, or local time where `timed`; empty: none. */
  readonly value: string;
  /** Gets nothing while what is typed is no day. */
  readonly onChange: (value: string) => void;
  readonly timed?: boolean;
}

/** A field for a day, written as the unit writes days: the browser’s own follows the browser’s language. */
export function DayInput({ value, onChange, timed = false, ...rest }: DayInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const today = useToday();
  const read = (text: string) =>
    timed ? typedMoment(text, value.slice(0, 10) || today, today) : typedDate(text, today, 'near');
  const wrong = typed !== null && read(typed) === undefined;
  return (
    <input
      {...rest}
      type="text"
      autoComplete="off"
      size={timed ? 16 : 10}
      placeholder={t(timed ? 'ui.day-time' : 'ui.day')}
      value={typed ?? dayText(value)}
      aria-invalid={wrong || rest['aria-invalid']}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(read(currentTarget.value) ?? '');
      }}
      onBlur={() => wrong || setTyped(null)}
    />
  );
}
