import { IconX } from '@tabler/icons-react';
import { type ComponentProps, useRef, useState } from 'react';
import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { Picker } from '../../ui/picker.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
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
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const names = useCodeNames(fact.codes ?? null, values.map(String));
  const found = useCodeSearch(fact.codes ?? null, open ? typed : '').filter(({ code }) => !values.includes(code));
  const add = (texts: readonly string[]) => {
    const fresh = texts.filter((text, index) => text !== '' && !values.includes(text) && texts.indexOf(text) === index);
    setTyped('');
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
  const field: ComponentProps<'input'> = {
    ref: input,
    className: needed ? 'part wrong' : 'part',
    size: fact.codes === undefined ? 14 : 18,
    'aria-label': label,
    'aria-invalid': needed || wrong.length > 0,
    placeholder: t(fact.codes === undefined ? 'builder.value.add' : `builder.value.add.${fact.codes}`),
    onFocus: () => setOpen(true),
    onBlur: () => {
      setOpen(false);
      // Leaving the field must not lose a typed text. A partial name of a place is dropped.
      if (fact.codes === undefined || /^[A-Z0-9]{2,3}$/.test(typed.trim())) addTyped();
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter' && !event.ctrlKey && typed !== '' && found.length === 0) addTyped();
      else if (event.key === ',' && fact.codes !== undefined) addTyped();
      else if (event.key === 'Backspace' && typed === '' && values.length > 0) remove(values.length - 1);
      else if (event.key === 'Escape' && typed !== '') setTyped('');
      else return;
      event.preventDefault();
    },
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
      {fact.codes === undefined ? (
        <span className="chip-input">
          <input
            {...field}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </span>
      ) : (
        <Picker
          look="floating chip-input"
          box=""
          typed={typed}
          onType={(text) => {
            setTyped(text);
            setOpen(true);
          }}
          field={field}
          label={label}
          options={found}
          keyOf={({ code }) => code}
          onPick={({ code }) => add([code])}
        >
          {({ code, name }) => (
            <>
              <b>{code}</b> <span className="dim">{name}</span>
            </>
          )}
        </Picker>
      )}
    </span>
  );
}
