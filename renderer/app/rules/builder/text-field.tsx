import { useId } from 'react';
import { useBuilder } from './builder-context.tsx';
import { useFieldProblem } from './field-errors.tsx';
import { textAt } from './rule-draft.ts';
import { ShownAs } from './shown-as.tsx';

export interface TextFieldProps {
  readonly path: readonly string[];
  readonly label: string;
  readonly className?: string;
  readonly placeholder?: string;
  /** Several lines; `wrapped`: one paragraph of any length. */
  readonly long?: boolean | 'wrapped';
  /** A text that ships in English: shows below how it reads in the officer's language. */
  readonly ships?: boolean;
  /** A line below the field. */
  readonly note?: string | null;
}

/** A text of the rule. An empty text is left out. */
export function TextField({
  path,
  label,
  className = '',
  placeholder = '',
  long = false,
  ships = false,
  note = null,
}: TextFieldProps) {
  const { draft, setField } = useBuilder();
  const id = useId();
  const problem = useFieldProblem(path.join('.'));
  const value = textAt(draft, path);
  const shared = {
    id,
    value,
    placeholder,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-hint`,
    className: problem === null ? 'part text' : 'part text wrong',
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const typed = long === 'wrapped' ? event.currentTarget.value.replace(/\n/g, ' ') : event.currentTarget.value;
      setField(path, typed === '' ? undefined : typed, true);
    },
  };
  return (
    <div className={`builder-field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {long === false ? (
        <input type="text" autoComplete="off" {...shared} />
      ) : (
        <textarea rows={long === 'wrapped' ? 1 : 3} {...shared} />
      )}
      {note === null ? null : <span className="shown-as dim">{note}</span>}
      {ships ? <ShownAs written={value} /> : null}
      <span id={`${id}-hint`} className="field-error">
        {problem}
      </span>
    </div>
  );
}
