import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { AmountField } from './amount-field.tsx';
import { ValuesField } from './values-field.tsx';

export interface ValueFieldProps {
  readonly fact: FactDeclaration;
  readonly value: unknown;
  readonly label: string;
  /** Any text: a part of one, a wildcard or a pattern. */
  readonly free?: boolean;
  readonly wrong?: boolean;
  /** Another value with the same unit follows. */
  readonly bare?: boolean;
  readonly onChange: (value: unknown, typing: boolean) => void;
}

/** One value of a fact: a number with its unit, a day, a time, a word, a code, or any text. */
export function ValueField(props: ValueFieldProps) {
  const { fact, value, label, free = false, wrong = false, bare = false, onChange } = props;
  const { t } = useTranslation();
  if (fact.type === 'integer' || fact.type === 'decimal') {
    return <AmountField fact={fact} value={value} label={label} wrong={wrong} bare={bare} onChange={onChange} />;
  }
  if (fact.type === 'boolean') {
    const words = [true, false].map((each) => [String(each), t(each ? 'value.yes' : 'value.no')] as const);
    return (
      <WordSelect
        label={label}
        wrong={wrong}
        value={String(value ?? '')}
        words={words}
        onChange={(word) => onChange(word === 'true', false)}
      />
    );
  }
  if (!free && fact.words !== undefined) {
    const words = fact.words.map((word) => [word, t(`word.${word}`, { defaultValue: word })] as const);
    return (
      <WordSelect
        label={label}
        wrong={wrong}
        value={String(value ?? '')}
        words={words}
        onChange={(word) => onChange(word, false)}
      />
    );
  }
  if (!free && fact.codes !== undefined) {
    return (
      <ValuesField
        fact={fact}
        values={value === undefined ? [] : [value]}
        label={label}
        most={1}
        wrong={wrong ? [0] : []}
        onChange={(values) => onChange(values[0], false)}
      />
    );
  }
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
  const isTime = fact.type === 'instant' && !free;
  const isDay = fact.type === 'date' && !free;
  return (
    <input
      className={wrong ? 'part text wrong' : 'part text'}
      type="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={wrong}
      placeholder={isTime ? t('builder.placeholder.instant') : isDay ? t('builder.placeholder.date') : ''}
      size={Math.max(isTime ? 17 : isDay ? 11 : 12, text.length + 1)}
      value={isTime ? text.replace('T', ' ').replace(/Z$/, '') : text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        onChange(typed === '' ? undefined : isTime ? writtenInstant(typed) : typed, true);
      }}
    />
  );
}

/** `2026-12-24 18:30` as in written rules. An incomplete time stays as typed. */
function writtenInstant(typed: string): string {
  return /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/.test(typed) ? `${typed.replace(' ', 'T')}Z` : typed;
}

interface WordSelectProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly words: readonly (readonly [string, string])[];
  readonly onChange: (word: string) => void;
}

function WordSelect({ label, value, wrong, words, onChange }: WordSelectProps) {
  const { t } = useTranslation();
  const known = words.some(([word]) => word === value);
  return (
    <select
      className={wrong ? 'part wrong' : 'part'}
      aria-label={label}
      aria-invalid={wrong}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {known ? null : <option value={value}>{value === '' ? t('builder.choose') : value}</option>}
      {words.map(([word, text]) => (
        <option key={word} value={word}>
          {text}
        </option>
      ))}
    </select>
  );
}
