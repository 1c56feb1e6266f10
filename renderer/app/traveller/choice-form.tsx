import { Radio, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useKeptState } from '../forms/use-kept-state.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface Choices {
  readonly question: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string | null;
}

export interface ChoiceFormProps {
  /** Name under which the input is kept. */
  readonly form: string;
  readonly hint: string | null;
  /** Null: only a note is asked for. */
  readonly choices: Choices | null;
  readonly noteLabel: string;
  /** What to write with what was chosen, and what not. */
  readonly noteHint?: (chosen: string | null) => string | null;
  /** Whether a note has to be written with what was chosen. */
  readonly needsNote: (chosen: string | null) => boolean;
  /** Whether a note may be asked for with what was chosen, by what the inspection says: it found something, or an act goes on. */
  readonly mayNeedNote?: (chosen: string | null) => boolean;
  /** Label of the button. */
  readonly save: string;
  /** What else is asked for with what was chosen, and whether it is complete. */
  readonly detail?: (chosen: string | null) => { readonly node: ReactNode; readonly ready: boolean } | null;
  /** Further fields, before the buttons. */
  readonly more?: ReactNode;
  /** Another thing to do with what was chosen. */
  readonly other?: { readonly label: string; readonly onSave: (chosen: string, note: string) => Promise<void> };
  readonly onSave: (chosen: string, note: string) => Promise<void>;
  readonly onCancel: () => void;
}

interface Typed {
  readonly chosen: string | null;
  readonly note: string;
}

/** One choice and a note; digits choose, so that the usual answer takes two keys. */
export function ChoiceForm(props: ChoiceFormProps) {
  const { form, hint, choices, noteLabel, needsNote, save, more, other, onSave, onCancel } = props;
  const { t } = useTranslation();
  const [{ chosen, note }, setTyped] = useKeptState<Typed>(form, { chosen: choices?.initial ?? null, note: '' });
  const required = needsNote(chosen);
  const detail = props.detail?.(chosen) ?? null;
  const ready = (choices === null || chosen !== null) && (!required || note.trim() !== '') && detail?.ready !== false;
  const noteField = useRef<HTMLTextAreaElement>(null);
  const choose = (value: string) => setTyped((before) => ({ ...before, chosen: value }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || choices === null) return;
    const place = digitOf(event.code) - 1;
    const option = choices.options[place];
    if (option === undefined) return;
    event.preventDefault();
    choose(option.value);
    // Typed on another choice, a space would choose that one. Whoever chose goes on with the note, or with what else is asked for.
    if ((props.detail?.(option.value) ?? null) === null) noteField.current?.focus();
    else event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="radio"]')[place]?.focus();
  };
  return (
    <Form ready={ready} onSubmit={() => onSave(chosen ?? '', note.trim())}>
      {hint === null ? null : <p className="dim">{hint}</p>}
      {choices === null ? null : (
        <Radio.Group label={choices.question} value={chosen} onChange={choose} onKeyDown={onKeyDown}>
          <div className="choices">
            {choices.options.map(({ value, label }, index) => (
              <Radio
                key={value}
                value={value}
                label={
                  <>
                    <kbd aria-hidden>{index + 1}</kbd> {label}
                  </>
                }
                {...((chosen ?? choices.options[0]?.value) === value ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {detail?.node}
      <Textarea
        ref={noteField}
        {...(choices === null ? { 'data-autofocus': true } : {})}
        description={props.noteHint?.(chosen) ?? null}
        label={
          required
            ? noteLabel
            : t(props.mayNeedNote?.(chosen) === true ? 'case.note-if-found' : 'case.note-optional', { note: noteLabel })
        }
        aria-required={required}
        value={note}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setTyped((before) => ({ ...before, note: typed }));
        }}
      />
      {more}
      <FormButtons
        save={save}
        ready={ready}
        onCancel={onCancel}
        {...(other === undefined
          ? {}
          : {
              acts: (
                <button
                  type="button"
                  className="button"
                  disabled={!ready}
                  onClick={() => void other.onSave(chosen ?? '', note.trim())}
                >
                  {other.label}
                </button>
              ),
            })}
      />
    </Form>
  );
}

/** The digit of a key by its place, since an AZERTY keyboard gives digits only with Shift; NaN: none. */
function digitOf(code: string): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]);
}
