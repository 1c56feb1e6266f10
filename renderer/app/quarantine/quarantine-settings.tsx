import { useState } from 'react';
import { FailureNote } from '../ui/failure-note.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface QuarantineSettingsProps {
  readonly onClose: () => void;
}

const MOST_DAYS = 366;

/** The number of days after which entries in quarantine are destroyed. */
export function QuarantineSettings({ onClose }: QuarantineSettingsProps) {
  const { t } = useTranslation();
  const { value, failure, again } = useCall('import.settings', {}, []);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : String(value.quarantineDays));
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  const valid = days >= 1 && days <= MOST_DAYS;
  const save = async (act: Act) => {
    if (value === null) return;
    const { warnMinutes } = value;
    return act('import.set', { warnMinutes, quarantineDays: days }, t('quarantine.told.days', { count: days }));
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('quarantine.settings')}
      onSave={save}
      save={t('quarantine.settings.save')}
      ready={valid && value !== null}
    >
      <p className="dim">{t('quarantine.settings.hint')}</p>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      <LabelledField
        label={t('quarantine.settings.days')}
        value={text}
        first
        error={value === null || valid ? null : t('quarantine.settings.wrong', { most: MOST_DAYS })}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
