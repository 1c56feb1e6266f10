import { type ReactNode, useId } from 'react';
import { DayInput } from './day-input.tsx';

export interface LabelledFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Its error, which replaces the hint. */
  readonly error?: string | null;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** The value is an ISO day, or a local time of one. */
  readonly day?: 'day' | 'moment';
  readonly upper?: boolean;
  readonly wide?: boolean;
  /** Nothing is saved without it. */
  readonly required?: boolean;
  readonly id?: string;
  /** Gets the focus when its dialog opens. */
  readonly first?: boolean;
  /** Gets the focus when its screen opens. */
  readonly autoFocus?: boolean;
}

/** A text field with its label above and one line below for a hint or an error, so that nothing moves when one appears. */
export function LabelledField(props: LabelledFieldProps) {
  const { label, value, onChange, error = null, hint = null, placeholder, upper = false, wide = false } = props;
  const made = useId();
  const id = props.id ?? made;
  const field = {
    id,
    'aria-invalid': error !== null,
    'aria-describedby': `${id}-hint`,
    'aria-required': props.required === true ? true : undefined,
    'data-autofocus': props.first === true ? true : undefined,
  };
  return (
    <div className={wide ? 'labelled wide' : 'labelled'}>
      <label htmlFor={id}>{label}</label>
      <span className={error === null ? 'text-field' : 'text-field wrong'}>
        {props.day === undefined ? (
          <input
            {...field}
            type="text"
            autoComplete="off"
            spellCheck={false}
            className={upper ? 'upper' : undefined}
            value={value}
            placeholder={placeholder}
            onChange={(event) => onChange(event.currentTarget.value)}
            // biome-ignore lint/a11y/noAutofocus: where a screen begins with a question.
            autoFocus={props.autoFocus === true}
          />
        ) : (
          <DayInput {...field} timed={props.day === 'moment'} value={value} onChange={onChange} />
        )}
      </span>
      <span
        id={`${id}-hint`}
        className={error === null ? 'labelled-hint faint cut' : 'labelled-hint field-error cut'}
        title={error ?? undefined}
      >
        {error ?? hint}
      </span>
    </div>
  );
}
