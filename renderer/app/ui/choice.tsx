import { type ComponentProps, useId } from 'react';

export interface ChoiceProps<Value extends string | number>
  extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> {
  readonly among: readonly Value[];
  readonly value: Value;
  readonly textOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of a few values, in the browser's own list: it is read by every screen reader and needs no more keys than a letter. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { among, value, textOf, onChange, className = 'choice', ...further } = props;
  return (
    <select
      {...further}
      className={className}
      value={value}
      onChange={(event) => {
        const chosen = among.find((each) => String(each) === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {among.map((each) => (
        <option key={each} value={each}>
          {textOf(each)}
        </option>
      ))}
    </select>
  );
}

export interface LabelledChoiceProps<Value extends string | number> extends ChoiceProps<Value> {
  readonly label: string;
  readonly wide?: boolean;
}

/** A choice with its label above it, as tall as a `LabelledField` beside it. */
export function LabelledChoice<Value extends string | number>(props: LabelledChoiceProps<Value>) {
  const own = useId();
  const { label, wide = false, id = own, ...choice } = props;
  return (
    <div className={wide ? 'labelled wide' : 'labelled'}>
      <label htmlFor={id}>{label}</label>
      <span className="text-field">
        <Choice {...choice} id={id} className="" />
      </span>
      <span className="labelled-hint" />
    </div>
  );
}
