import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMuteDays, LONGEST_MUTE_DAYS, type MuteDays } from '../../../../shared/mute/mute.ts';
import { Form } from '../../ui/form.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { useWorkstation } from '../../workstation.tsx';

export interface MuteDaysDialogProps {
  readonly days: MuteDays;
  readonly onClose: () => void;
}

/** Asks how long mutes of the unit last: by default, and at most. */
export function MuteDaysDialog({ days, onClose }: MuteDaysDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const [usual, setUsual] = useState(String(days.usual));
  const [most, setMost] = useState(String(days.most));
  const [busy, setBusy] = useState(false);
  const asked: MuteDays = { usual: numberIn(usual), most: numberIn(most) };
  const isRight = isMuteDays(asked);
  const save = async () => {
    if (!isRight || busy) return;
    setBusy(true);
    const result = await core.call('mutes.set-days', asked);
    setBusy(false);
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('mutes.days.saved'));
    onClose();
  };
  return (
    <FormDialog title={t('mutes.days.title')} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <p className="dim">{t('mutes.days.hint')}</p>
        <div className="entry-grid">
          <LabelledField first label={t('mutes.days.usual')} value={usual} onChange={setUsual} />
          <LabelledField
            label={t('mutes.days.most')}
            error={isRight ? null : t('mutes.days.wrong', { most: LONGEST_MUTE_DAYS })}
            value={most}
            onChange={setMost}
          />
        </div>
        <FormButtons save={t('mutes.days.save')} ready={isRight && !busy} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}

/** The whole number in a field; NaN where there is none. */
function numberIn(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
