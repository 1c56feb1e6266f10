import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { TYPED_FIELDS, type TypedField } from '../../../shared/lookout/read-term.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CallDoubts } from './call-doubts.tsx';
import { type Corrections, describedAs, type ReadForm, saidTooLittle } from './call-form.ts';
import { Correction } from './correction.tsx';
import type { SourceDoubt } from './source-doubt.ts';
import { type TermWriter, termText } from './term-texts.ts';

export interface TermChipsProps {
  readonly said: string;
  readonly read: ReadForm;
  readonly corrections: Corrections;
  readonly writer: TermWriter;
  readonly source: SourceDoubt;
  readonly onCorrect: (corrections: Corrections) => void;
}

type Chip = TypedField | 'description';

/** What is understood of a call, one chip for each term, the description last; a chip is corrected where it stands. What can be read in two ways is said below. */
export function TermChips({ said, read, corrections, writer, source, onCorrect }: TermChipsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Chip | null>(null);
  const section = useRef<HTMLElement>(null);
  const { terms, reading, wrong } = read;
  const little = saidTooLittle(read, writer.today);
  const shown = TYPED_FIELDS.flatMap((field): { field: Chip; text: string }[] => {
    const text = wrong.includes(field) ? (corrections[field] ?? '') : termText(field, terms, writer);
    return text === null ? [] : [{ field, text }];
  });
  if (terms.description !== '') shown.push({ field: 'description', text: terms.description });
  // The term is gone with its words.
  const isGone = open !== null && !shown.some(({ field }) => field === open);
  useEffect(() => {
    if (isGone) setOpen(null);
  }, [isGone]);
  const correct = (more: Corrections) => {
    onCorrect({ ...corrections, ...more });
    setOpen(null);
    // What was chosen goes with its field or button: the officer types on.
    section.current?.closest('form')?.querySelector('textarea')?.focus();
  };
  const cancel = (field: Chip) => {
    setOpen(null);
    section.current?.querySelector<HTMLElement>(`[data-term="${field}"]`)?.focus();
  };
  return (
    <section ref={section} className="call-terms" aria-label={t('lookout.understood')}>
      {shown.length === 0 ? <p className="dim">{t('lookout.understood.none')}</p> : null}
      <ul className="terms" aria-live="polite">
        {shown.map(({ field, text }) => (
          <li key={field}>
            <button
              type="button"
              className={chipClass(field, wrong)}
              data-term={field}
              aria-expanded={open === field}
              title={t('lookout.correct', { field: t(`lookout.field.${field}`) })}
              onClick={() => setOpen(open === field ? null : field)}
            >
              {text} <IconPencil size={12} stroke={1.8} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {open === null || isGone ? null : open === 'description' ? (
        <Correction
          key={open}
          label={t('lookout.field.description')}
          drop={t('lookout.correct.leave-out')}
          begin={terms.description}
          onApply={(text) => correct({ description: describedAs(terms.description, corrections, text ?? '') })}
          onCancel={() => cancel(open)}
        />
      ) : (
        <Correction
          key={open}
          label={t(`lookout.field.${open}`)}
          drop={t('lookout.correct.drop')}
          begin={corrections[open] ?? wordsOf(open, said, read, writer)}
          onApply={(text) => correct({ [open]: text })}
          onCancel={() => cancel(open)}
        />
      )}
      {terms.description === '' ? null : <p className="dim">{t('lookout.description.readers')}</p>}
      {source.words === null ? null : (
        <p className={source.isAsked ? 'doubt field-error' : 'doubt'} role={source.isAsked ? 'alert' : undefined}>
          {t(source.isAsked ? 'lookout.doubt.source.asked' : 'lookout.doubt.source', { words: source.words })}{' '}
          <button type="button" className="button quiet small" onClick={() => setOpen('description')}>
            {t('lookout.doubt.source.take-out')}
          </button>
        </p>
      )}
      {wrong.map((field) => (
        <p key={field} className="doubt" role="alert">
          {t('ui.pair', { name: t(`lookout.field.${field}`), value: t('lookout.correct.wrong') })}
        </p>
      ))}
      {little === null || said.trim() === '' ? null : <p className="doubt">{t(little)}</p>}
      <CallDoubts doubts={reading.doubts} {...{ said, writer }} onTake={(field, text) => correct({ [field]: text })} />
    </section>
  );
}

function chipClass(field: Chip, wrong: readonly TypedField[]): string {
  if (field === 'description') return 'term words';
  return wrong.includes(field) ? 'term wrong' : 'term';
}

/** The words from which a term was read, as a beginning for its correction. */
function wordsOf(field: TypedField, said: string, { reading, terms }: ReadForm, writer: TermWriter): string {
  const pieces = reading.pieces.filter((piece) => piece.field === field);
  const words = pieces.map(({ from, to }) => said.slice(from, to).trim()).join(' ');
  return words === '' ? (termText(field, terms, writer) ?? '') : words;
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
