import { TextInput } from '@mantine/core';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** When it happened by the unit's clock (empty: now), a note, and why it stands out of order. */
export interface WordsDraft {
  readonly happened: string;
  readonly note: string;
  readonly late: string;
}

export const NO_WORDS_TYPED: WordsDraft = { happened: '', note: '', late: '' };

/** The words as a call takes them. */
export function wordsOf({ happened, note, late }: WordsDraft) {
  return { happened: happened || null, note: note.trim() || null, late: late.trim() || null };
}

export interface WordsFieldsProps {
  readonly draft: WordsDraft;
  readonly onChange: (draft: WordsDraft) => void;
  /** A note is needed. */
  readonly needed: boolean;
  /** Something stands in the chain already, so it can be out of order. */
  readonly follows: boolean;
}

/** Asks for a note, and, folded, for another time than now. */
export function WordsFields({ draft, onChange, needed, follows }: WordsFieldsProps) {
  const { t } = useTranslation();
  const put = (change: Partial<WordsDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextInput
        label={t(needed ? 'exhibit.note.needed' : 'exhibit.note')}
        aria-required={needed}
        value={draft.note}
        maxLength={1000}
        onChange={({ currentTarget }) => put({ note: currentTarget.value })}
      />
      <details className="deed">
        <summary>{t('exhibit.time')}</summary>
        <LabelledField
          label={t('exhibit.happened')}
          hint={t('deed.happened.hint')}
          day="moment"
          value={draft.happened}
          onChange={(happened) => put({ happened })}
        />
        {follows ? (
          <TextInput
            label={t('exhibit.late')}
            description={t('exhibit.late.hint')}
            value={draft.late}
            maxLength={1000}
            onChange={({ currentTarget }) => put({ late: currentTarget.value })}
          />
        ) : null}
      </details>
    </>
  );
}
