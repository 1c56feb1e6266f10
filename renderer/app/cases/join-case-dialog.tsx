import { useState } from 'react';
import { LabelledField } from '../ui/labelled-field.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface JoinCaseDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Asks with which other case a case belongs together, and why. */
export function JoinCaseDialog({ id, onClose }: JoinCaseDialogProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  return (
    <ReasonDialog
      title={t('incident.join', { id })}
      about={[id]}
      hint={t('incident.hint')}
      save={t('incident.save')}
      ready={to.trim() !== ''}
      onSave={(note, act) => act('case.join', { id, to: to.trim().toUpperCase(), note }, t('incident.told'))}
      onClose={onClose}
    >
      <LabelledField label={t('incident.other')} first value={to} onChange={setTo} placeholder={id} />
    </ReasonDialog>
  );
}
