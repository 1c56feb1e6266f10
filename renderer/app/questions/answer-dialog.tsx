import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../core/calls/questions.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { aboutText } from './about-text.ts';

/** Most characters of a question or an answer. */
export const LONGEST_QUESTION = 1000;

export interface AnswerDialogProps {
  readonly question: QuestionView;
  readonly onClose: () => void;
}

/** The airline's officer answers a question. */
export function AnswerDialog({ question, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const ready = text.trim() !== '';
  return (
    <FormDialog
      title={aboutText(t, question.about)}
      onClose={onClose}
      onSave={(act) => act('question.answer', { id: question.id, text: text.trim() }, t('question.told.answered'))}
      save={t('question.answer')}
      ready={ready}
    >
      <p className="question-text">{question.text}</p>
      <Textarea
        data-autofocus
        label={t('question.answer.text')}
        value={text}
        maxLength={LONGEST_QUESTION}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
