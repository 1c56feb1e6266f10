import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallField } from '../../../shared/lookout/call/call-reader.ts';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import type { PlacedDoubt } from '../../../shared/lookout/read-call.ts';
import { TYPED_FIELDS, type TypedField } from '../../../shared/lookout/read-term.ts';
import { type Corrections, type ReadForm, saidTooLittle } from './call-form.ts';
import { dayWords, type TermWriter, termText } from './term-texts.ts';

export interface TermChipsProps {
  readonly said: string;
  readonly read: ReadForm;
  readonly corrections: Corrections;
  readonly writer: TermWriter;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** What is understood of a call, one chip for each term; a chip is corrected where it stands. What can be read in two ways is said below. */
export function TermChips({ said, read, corrections, writer, onCorrect }: TermChipsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<TypedField | null>(null);
  const section = useRef<HTMLElement>(null);
  const { terms, reading, wrong } = read;
  const little = saidTooLittle(read, writer.today);
  const shown = TYPED_FIELDS.flatMap((field) => {
    const text = wrong.includes(field) ? (corrections[field] ?? '') : termText(field, terms, writer);
    return text === null ? [] : [{ field, text }];
  });
  // The term is gone with its words.
  const isGone = open !== null && !shown.some(({ field }) => field === open);
  useEffect(() => {
    if (isGone) setOpen(null);
  }, [isGone]);
  const correct = (field: TypedField, text: string | null) => {
    onCorrect({ ...corrections, [field]: text });
    setOpen(null);
    // The field of the correction goes: the officer types on.
    section.current?.closest('form')?.querySelector('textarea')?.focus();
  };
  return (
    <section ref={section} className="call-terms" aria-label={t('lookout.understood')}>
      {shown.length === 0 && terms.description === '' ? <p className="dim">{t('lookout.understood.none')}</p> : null}
      <ul className="terms" aria-live="polite">
        {shown.map(({ field, text }) => (
          <li key={field}>
            <button
              type="button"
              className={wrong.includes(field) ? 'term wrong' : 'term'}
              aria-expanded={open === field}
              title={t('lookout.correct', { field: t(`lookout.field.${field}`) })}
              onClick={() => setOpen(open === field ? null : field)}
            >
              {text} <IconPencil size={12} stroke={1.8} aria-hidden />
            </button>
          </li>
        ))}
        {terms.description === '' ? null : (
          <li>
            <span className="term words">{terms.description}</span>
          </li>
        )}
      </ul>
      {open === null ? null : (
        <Correction
          key={open}
          field={open}
          begin={corrections[open] ?? wordsOf(open, said, read, writer)}
          onApply={(text) => correct(open, text)}
        />
      )}
      {wrong.map((field) => (
        <p key={field} className="doubt" role="alert">
          {t('ui.pair', { name: t(`lookout.field.${field}`), value: t('lookout.correct.wrong') })}
        </p>
      ))}
      {little === null || said.trim() === '' ? null : <p className="doubt">{t(little)}</p>}
      {reading.doubts.map((doubt) => (
        <Doubt
          key={`${doubt.from}`}
          placed={doubt}
          {...{ said, writer }}
          onTake={(day) => onCorrect({ ...corrections, days: day })}
        />
      ))}
    </section>
  );
}

/** The words from which a term was read, as a beginning for its correction. */
function wordsOf(field: TypedField, said: string, { reading, terms }: ReadForm, writer: TermWriter): string {
  const pieces = reading.pieces.filter((piece) => piece.field === field);
  const words = pieces.map(({ from, to }) => said.slice(from, to).trim()).join(' ');
  return words === '' ? (termText(field, terms, writer) ?? '') : words;
}

interface CorrectionProps {
  readonly field: TypedField;
  readonly begin: string;
  /** Null: the term is not meant. */
  readonly onApply: (text: string | null) => void;
}

function Correction({ field, begin, onApply }: CorrectionProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(begin);
  const apply = () => onApply(text.trim() === '' ? null : text.trim());
  return (
    <div className="correction">
      <label>
        {t(`lookout.field.${field}`)}
        <span className="text-field">
          <input
            type="text"
            value={text}
            spellCheck={false}
            ref={selectOnce}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              // The form behind is sent by Ctrl+Enter only.
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              event.stopPropagation();
              apply();
            }}
          />
        </span>
      </label>
      <button type="button" className="button" onClick={apply}>
        {t('lookout.correct.apply')}
      </button>
      <button type="button" className="button quiet" onClick={() => onApply(null)}>
        {t('lookout.correct.drop')}
      </button>
    </div>
  );
}

function selectOnce(field: HTMLInputElement | null): void {
  if (field === null || document.activeElement === field) return;
  field.focus();
  field.select();
}

interface DoubtProps {
  readonly placed: PlacedDoubt;
  readonly said: string;
  readonly writer: TermWriter;
  readonly onTake: (day: string) => void;
}

/** What can be read in two ways, and the other way as a button. */
function Doubt({ placed: { doubt, from, to }, said, writer, onTake }: DoubtProps) {
  const { t } = writer;
  const words = said.slice(from, to);
  if (doubt.code !== 'day-or-month' && doubt.code !== 'which-week') {
    const field = doubt.code === 'second' ? t(`lookout.field.${doubt.field satisfies CallField}`) : '';
    return <p className="doubt">{t(`lookout.doubt.${doubt.code}`, { words, field })}</p>;
  }
  const [day, other] = [dayWords(doubt.day, writer), dayWords(doubt.other, writer)];
  return (
    <p className="doubt">
      {t(`lookout.doubt.${doubt.code}`, { words, day, other })}{' '}
      <button type="button" className="button quiet small" onClick={() => onTake(doubt.other)}>
        {t('lookout.doubt.take', { day: other })}
      </button>
    </p>
  );
}

/** Terms as words that cannot be changed. */
export function TermWords({ terms, writer }: { readonly terms: LookoutTerms; readonly writer: TermWriter }) {
  return (
    <ul className="terms">
      {TYPED_FIELDS.map((field) => {
        const text = termText(field, terms, writer);
        return text === null ? null : (
          <li key={field}>
            <span className="term">{text}</span>
          </li>
        );
      })}
      {terms.description === '' ? null : (
        <li>
          <span className="term words">{terms.description}</span>
        </li>
      )}
    </ul>
  );
}
