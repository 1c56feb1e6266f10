import { useState } from 'react';
import { isMuteDays, LONGEST_MUTE_DAYS, type MuteDays } from '../../../../shared/mute/mute.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface MuteDaysDialogProps {
  readonly days: MuteDays;
  readonly onClose: () => void;
}

/** Asks how long mutes of the unit last: by default, and at most. */
export function MuteDaysDialog({ days, onClose }: MuteDaysDialogProps) {
  const { t } = useTranslation();
  const [usual, setUsual] = useState(String(days.usual));
  const [most, setMost] = useState(String(days.most));
  const asked: MuteDays = { usual: numberIn(usual), most: numberIn(most) };
  const isRight = isMuteDays(asked);
  return (
    <FormDialog
      title={t('mutes.days.title')}
      onClose={onClose}
      onSave={(act) => act('mutes.set-days', asked, t('mutes.days.saved'))}
      save={t('mutes.days.save')}
      ready={isRight}
    >
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
    </FormDialog>
  );
}

/** The whole number in a field; NaN where there is none. */
function numberIn(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
