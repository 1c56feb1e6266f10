import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PetitionView } from '../../core/calls/petitions.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface ClosePetitionProps {
  readonly petition: PetitionView;
  readonly onClose: () => void;
}

const LONGEST_ANSWER = 2000;

/** A supervisor signs what is answered. */
export function ClosePetition({ petition, onClose }: ClosePetitionProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const [reason, setReason] = useState('');
  const missing = petition.asked.filter((agency) => !petition.looked.some((each) => each.agency === agency));
  const isAsked = petition.kind === 'access' && missing.length > 0;
  return (
    <FormDialog
      title={`${t('petition.close')} · ${petition.person.name}`}
      onClose={onClose}
      onSave={(act) =>
        act(
          'petition.close',
          { id: petition.id, answer: answer.trim(), reason: isAsked ? reason.trim() : null },
          t('petition.told.closed'),
        )
      }
      save={t('petition.close')}
      ready={answer.trim() !== '' && !(isAsked && reason.trim() === '')}
    >
      <p className="question-text">{petition.text}</p>
      {isAsked ? (
        <p className="question-warning">
          {t('petition.close.missing', { agencies: missing.map((agency) => t(`agency.${agency}`)).join(', ') })}
        </p>
      ) : null}
      <Textarea
        data-autofocus
        label={t('petition.answer')}
        value={answer}
        maxLength={LONGEST_ANSWER}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {isAsked ? (
        <Textarea
          label={t('petition.unlooked')}
          value={reason}
          maxLength={LONGEST_ANSWER}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  );
}
