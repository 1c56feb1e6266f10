import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { isSaid, STATEMENT_KINDS, type Statement, type StatementKind } from '../../../../shared/casework/statement.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface StatementDialogProps {
  /** The number of the case. */
  readonly id: string;
  /** The one that is corrected; null: none. */
  readonly corrects: Statement | null;
  /** It is kept, under that id. */
  readonly onTaken: (id: string) => void;
  readonly onClose: () => void;
}

interface Draft {
  readonly kind: StatementKind;
  readonly words: string;
  readonly by: string;
  readonly language: string;
  readonly present: string;
  readonly at: string;
  readonly why: string;
}

const EMPTY: Draft = { kind: 'spontaneous', words: '', by: '', language: '', present: '', at: '', why: '' };

/** Takes down what was said, word for word, or a note; or corrects what was taken down before. */
export function StatementDialog({ id, corrects, onTaken, onClose }: StatementDialogProps) {
  const { t } = useTranslation();
  const form = corrects === null ? `statement ${id}` : `${t('statement.correct')} #${corrects.id}`;
  const [draft, setDraft] = useKeptState<Draft>(form, corrects === null ? EMPTY : { ...EMPTY, ...wordsOf(corrects) });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const { kind, words, by, language, present, at, why } = draft;
  const said = isSaid(kind);
  const ready =
    words.trim() !== '' &&
    (!said || (by.trim() !== '' && language.trim() !== '')) &&
    (corrects === null || why.trim() !== '');
  return (
    <FormDialog
      title={t(corrects === null ? 'statement.take' : 'statement.correct')}
      size="lg"
      save={t('statement.save')}
      ready={ready}
      onSave={async (act) => {
        const taken = await act(
          'case.state',
          {
            ...{ case: id, kind, words, by: said ? by : '', language: said ? language : '', present },
            at: at === '' ? null : at,
            corrects: corrects === null ? null : { id: corrects.id, why },
          },
          t('statement.told'),
        );
        if (taken.ok) onTaken(taken.value.id);
        return taken;
      }}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t(said ? 'statement.words' : 'statement.note')}
        description={said ? t('statement.words.hint') : null}
        value={words}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={20_000}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        <NativeSelect
          label={t('statement.kind')}
          data={STATEMENT_KINDS.map((each) => ({ value: each, label: t(`statement.kind.${each}`) }))}
          value={kind}
          onChange={(event) =>
            set({ kind: STATEMENT_KINDS.find((each) => each === event.currentTarget.value) ?? kind })
          }
        />
        <LabelledField
          label={t('statement.at')}
          hint={t(corrects === null ? 'statement.at.hint' : 'statement.at.as-before')}
          day="moment"
          value={at}
          onChange={(typed) => set({ at: typed })}
        />
        {said ? (
          <>
            <LabelledField label={t('statement.by')} value={by} onChange={(typed) => set({ by: typed })} />
            <LabelledField
              label={t('statement.language')}
              value={language}
              onChange={(typed) => set({ language: typed })}
            />
          </>
        ) : null}
        <LabelledField
          label={t('statement.present')}
          hint={t('statement.present.hint')}
          value={present}
          onChange={(typed) => set({ present: typed })}
        />
        {corrects === null ? null : (
          <LabelledField label={t('statement.why')} value={why} onChange={(typed) => set({ why: typed })} />
        )}
      </SimpleGrid>
    </FormDialog>
  );
}

/** All but the time: left empty, it stays as it was. */
function wordsOf({ kind, words, by, language, present }: Statement): Partial<Draft> {
  return { kind, words, by, language, present };
}
