import { IconX } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { useCodeNames, useCodeSearch } from './use-codes.ts';

export interface ValuesFieldProps {
  /** The fact whose values they are. */
  readonly fact: Pick<FactDeclaration, 'codes' | 'words'>;
  readonly values: readonly unknown[];
  readonly label: string;
  /** With 1, the next value replaces the present one. */
  readonly most?: number;
  /** Indexes of invalid values. */
  readonly wrong?: readonly number[];
  /** An empty list is also an error. */
  readonly needed?: boolean;
  readonly onChange: (values: readonly unknown[]) => void;
}

const CODE = /^[a-z0-9]{2,4}$/i;
/** Up to this many words are shown as checkboxes. */
const MOST_TICKED = 12;

/** Several values: words to tick, codes to find by name, or typed texts. */
export function ValuesField(props: ValuesFieldProps) {
  const { fact } = props;
  return fact.words !== undefined && fact.words.length <= MOST_TICKED && props.most !== 1 ? (
    <WordTicks {...props} words={fact.words} />
  ) : (
    <ValueChips {...props} />
  );
}

function WordTicks({
  values,
  words,
  label,
  needed = false,
  onChange,
}: ValuesFieldProps & { words: readonly string[] }) {
  const { t } = useTranslation();
  // A word that the fact does not have stays visible until it is removed.
  const odd = values.filter((value) => !words.includes(String(value)));
  const toggle = (value: unknown) => {
    if (values.includes(value)) return onChange(values.filter((each) => each !== value));
    onChange([...words.filter((word) => word === value || values.includes(word)), ...odd]);
  };
  return (
    <fieldset className={needed ? 'ticks wrong' : 'ticks'} aria-label={label}>
      {[...words, ...odd].map((word) => (
        <button
          key={String(word)}
          type="button"
          className={values.includes(word) ? 'tick on' : 'tick'}
          aria-pressed={values.includes(word)}
          onClick={() => toggle(word)}
        >
          {t(`word.${word}`, { defaultValue: String(word) })}
        </button>
      ))}
    </fieldset>
  );
}

function ValueChips({ fact, values, label, most = 1000, wrong = [], needed = false, onChange }: ValuesFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const names = useCodeNames(fact.codes ?? null, values.map(String));
  const suggestions = useCodeSearch(fact.codes ?? null, open ? typed : '').filter(({ code }) => !values.includes(code));
  const shown = open ? suggestions : [];
  const add = (texts: readonly string[]) => {
    const fresh = texts.filter((text, index) => text !== '' && !values.includes(text) && texts.indexOf(text) === index);
    setTyped('');
    setActive(0);
    if (fresh.length > 0) onChange(most === 1 ? fresh.slice(0, 1) : [...values, ...fresh]);
  };
  // Codes are written in capitals; other texts stay as typed.
  const written = (text: string) => (fact.codes === undefined ? text.trim() : text.trim().toUpperCase());
  const addTyped = () => {
    if (fact.codes === undefined) return add([written(typed)]);
    const codes = typed.split(/[\s,;]+/).filter((code) => code !== '');
    // A partial name is no code. It stays until a match is chosen.
    if (codes.every((code) => CODE.test(code))) add(codes.map(written));
  };
  const remove = (index: number) => {
    onChange(values.filter((_, at) => at !== index));
    input.current?.focus();
  };
  return (
    <span className="chips">
      {values.map((value, index) => (
        <span key={String(value)} className={wrong.includes(index) ? 'chip wrong' : 'chip'}>
          <b>{String(value)}</b>
          {names.get(String(value)) === undefined ? null : <span className="dim">{names.get(String(value))}</span>}
          <button
            type="button"
            aria-label={t('builder.value.remove', { value: String(value) })}
            onClick={() => remove(index)}
          >
            <IconX size={12} aria-hidden />
          </button>
        </span>
      ))}
      <span className="chip-input">
        <input
          ref={input}
          className={needed ? 'part wrong' : 'part'}
          type="text"
          autoComplete="off"
          spellCheck={false}
          size={fact.codes === undefined ? 14 : 18}
          aria-label={label}
          aria-invalid={needed || wrong.length > 0}
          {...(fact.codes === undefined
            ? {}
            : {
                role: 'combobox',
                'aria-autocomplete': 'list' as const,
                'aria-expanded': shown.length > 0,
                'aria-controls': listId,
                'aria-activedescendant': shown.length > 0 ? `${listId}-${active}` : undefined,
              })}
          placeholder={t(fact.codes === undefined ? 'builder.value.add' : `builder.value.add.${fact.codes}`)}
          value={typed}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            // Leaving the field must not lose a typed text. A partial name of a place is dropped.
            if (fact.codes === undefined || /^[A-Z0-9]{2,3}$/.test(typed.trim())) addTyped();
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            const chosen = shown[active];
            if (event.key === 'ArrowDown' && shown.length > 0) setActive(Math.min(active + 1, shown.length - 1));
            else if (event.key === 'ArrowUp' && shown.length > 0) setActive(Math.max(active - 1, 0));
            else if (event.key === 'Enter' && !event.ctrlKey && typed !== '') {
              if (chosen !== undefined) add([chosen.code]);
              else addTyped();
            } else if (event.key === ',' && fact.codes !== undefined) addTyped();
            else if (event.key === 'Backspace' && typed === '' && values.length > 0) remove(values.length - 1);
            else if (event.key === 'Escape' && typed !== '') setTyped('');
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        {fact.codes === undefined ? null : (
          <span
            className={shown.length === 0 ? 'suggestions none' : 'suggestions'}
            role="listbox"
            id={listId}
            aria-label={label}
          >
            {shown.map(({ code, name }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
              <span
                key={code}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={index === active ? 'suggestion on' : 'suggestion'}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add([code])}
              >
                <b>{code}</b> <span className="dim">{name}</span>
              </span>
            ))}
          </span>
        )}
      </span>
    </span>
  );
}
