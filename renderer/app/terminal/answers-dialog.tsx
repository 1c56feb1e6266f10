import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

const MOST_ROWS = 14;

/** Takes in what the terminal answered, typed or pasted. */
export function AnswersDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <FormDialog
      title={t('query-list.answers.title')}
      size="lg"
      save={t('query-list.act.answers')}
      ready={text.trim() !== ''}
      onSave={(act) => act('query-list.read-answers', { id, text }, t('query-list.answers.taken'))}
      onClose={onClose}
    >
      <p className="dim">{t('query-list.answers.hint')}</p>
      <Textarea
        data-autofocus
        label={t('query-list.answers.text')}
        autosize
        minRows={6}
        maxRows={MOST_ROWS}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
