import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../core/calls/questions.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';
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
  const { core } = useWorkstation();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = text.trim() !== '' && !busy;
  const send = async () => {
    setBusy(true);
    const result = await core.call('question.answer', { id: question.id, text: text.trim() });
    setBusy(false);
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('question.told.answered'));
    onClose();
  };
  return (
    <FormDialog title={aboutText(t, question.about)} onClose={onClose}>
      <Form ready={ready} onSubmit={send}>
        <p className="question-text">{question.text}</p>
        <Textarea
          data-autofocus
          label={t('question.answer.text')}
          value={text}
          maxLength={LONGEST_QUESTION}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={10}
        />
        <FormButtons save={t('question.answer')} ready={ready} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
