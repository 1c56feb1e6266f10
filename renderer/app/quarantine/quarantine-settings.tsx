import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../ui/failure-note.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useCall } from '../ui/use-call.ts';
import { useWorkstation } from '../workstation.tsx';

export interface QuarantineSettingsProps {
  readonly onClose: () => void;
}

const MOST_DAYS = 366;

/** The number of days after which entries in quarantine are destroyed. */
export function QuarantineSettings({ onClose }: QuarantineSettingsProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { value, failure, again } = useCall('import.settings', {}, []);
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const text = typed ?? (value === null ? '' : String(value.quarantineDays));
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  const valid = days >= 1 && days <= MOST_DAYS;
  const save = async () => {
    if (!valid || value === null || busy) return;
    setBusy(true);
    const result = await core.call('import.set', { warnMinutes: value.warnMinutes, quarantineDays: days });
    setBusy(false);
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('quarantine.told.days', { count: days }));
    onClose();
  };
  return (
    <FormDialog onClose={onClose} title={t('quarantine.settings')}>
      <Form onSubmit={save}>
        <p className="dim">{t('quarantine.settings.hint')}</p>
        {failure === null ? null : <FailureNote failure={failure} again={again} />}
        <LabelledField
          label={t('quarantine.settings.days')}
          value={text}
          first
          error={value === null || valid ? null : t('quarantine.settings.wrong', { most: MOST_DAYS })}
          onChange={setTyped}
        />
        <FormButtons save={t('quarantine.settings.save')} ready={valid && value !== null && !busy} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
