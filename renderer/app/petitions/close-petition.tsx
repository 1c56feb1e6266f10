import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../../core/calls/petitions.ts';
import { FormDialog } from '../ui/form-dialog.tsx';

export interface ClosePetitionProps {
  readonly petition: PetitionView;
  readonly onClose: () => void;
}

const LONGEST_ANSWER = 2000;

/** A supervisor signs what is answered. */
export function ClosePetition({ petition, onClose }: ClosePetitionProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const missing = petition.asked.filter((agency) => !petition.looked.some((each) => each.agency === agency));
  return (
    <FormDialog
      title={`${t('petition.close')} · ${petition.person.name}`}
      onClose={onClose}
      onSave={(act) => act('petition.close', { id: petition.id, answer: answer.trim() }, t('petition.told.closed'))}
      save={t('petition.close')}
      ready={answer.trim() !== ''}
    >
      <p className="question-text">{petition.text}</p>
      {missing.length === 0 ? null : (
        <p className="question-warning">
          {t('petition.close.missing', { agencies: missing.map((agency) => t(`agency.${agency}`)).join(', ') })}
        </p>
      )}
      <Textarea
        data-autofocus
        label={t('petition.answer')}
        value={answer}
        maxLength={LONGEST_ANSWER}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
