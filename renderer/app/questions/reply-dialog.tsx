import { SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { QuestionView } from '../../core/calls/question-views.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { aboutText, toText } from './about-text.ts';
import { FileField } from './file-field.tsx';
import type { PickedFile } from './pick-file.ts';

/** Most characters of a request or an answer. */
export const LONGEST_QUESTION = 1000;
const LONGEST_NAME = 200;

export interface ReplyDialogProps {
  readonly question: QuestionView;
  /** Whether it is answered, or why there will be no answer. */
  readonly kind: 'answer' | 'refuse';
  readonly onClose: () => void;
}

/** Answers a request, or refuses it with a reason. For an office outside, whoever types it says who answered and when. */
export function ReplyDialog({ question, kind, onClose }: ReplyDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [at, setAt] = useState('');
  const [file, setFile] = useState<PickedFile | null>(null);
  const isTyped = question.to.kind === 'office';
  const ready = text.trim() !== '' && (!isTyped || (by.trim() !== '' && at !== ''));
  const said = isTyped ? { by: by.trim(), at } : null;
  const given = file === null ? null : { name: file.name, bytes: file.bytes };
  const reply = { id: question.id, text: text.trim(), said };
  return (
    <FormDialog
      title={`${aboutText(t, question.about)} · ${toText(t, question.to)}`}
      onClose={onClose}
      onSave={(act) =>
        kind === 'answer'
          ? act('question.answer', { ...reply, file: given }, t('question.told.answer'))
          : act('question.refuse', reply, t('question.told.refuse'))
      }
      save={t(`question.${kind}`)}
      ready={ready}
    >
      <p className="question-text">{question.text}</p>
      {isTyped ? (
        <SimpleGrid cols={2} spacing="xs">
          <LabelledField
            first
            label={t('question.said.by')}
            value={by}
            onChange={(name) => setBy(name.slice(0, LONGEST_NAME))}
          />
          <LabelledField label={t('question.said.at')} day="moment" value={at} onChange={setAt} />
        </SimpleGrid>
      ) : null}
      <Textarea
        data-autofocus={isTyped ? undefined : true}
        label={t(`question.${kind}.text`)}
        value={text}
        maxLength={LONGEST_QUESTION}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {kind === 'answer' ? <FileField file={file} onFile={setFile} /> : null}
    </FormDialog>
  );
}
