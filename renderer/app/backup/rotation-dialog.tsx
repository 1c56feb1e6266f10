import { useState } from 'react';
import type { RotationSettings } from '../../core/calls/backup.ts';
import { Check } from '../ui/check.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface RotationDialogProps {
  readonly rotation: RotationSettings;
  readonly onClose: () => void;
}

const MOST_KEPT = 365;
const MOST_CHANGES = 1_000_000;

/** Settings of automatic backups. */
export function RotationDialog({ rotation, onClose }: RotationDialogProps) {
  const { t } = useTranslation();
  const [automatic, setAutomatic] = useState(rotation.automatic);
  const [kept, setKept] = useState(String(rotation.keep));
  const [acts, setActs] = useState(String(rotation.changes));
  const keep = wholeIn(kept, MOST_KEPT);
  const changes = wholeIn(acts, MOST_CHANGES);
  const save = async (act: Act) => {
    if (keep !== null && changes !== null) return act('backup.set', { automatic, keep, changes }, t('backup.set.told'));
  };
  return (
    <FormDialog
      title={t('backup.set.title')}
      onClose={onClose}
      onSave={save}
      save={t('backup.set.save')}
      ready={keep !== null && changes !== null}
    >
      <Check checked={automatic} onCheck={setAutomatic}>
        {t('backup.set.automatic')}
      </Check>
      <LabelledField
        first
        label={t('backup.set.keep')}
        value={kept}
        onChange={setKept}
        error={keep === null ? t('backup.set.wrong', { most: MOST_KEPT }) : null}
      />
      <LabelledField
        label={t('backup.set.changes')}
        value={acts}
        onChange={setActs}
        error={changes === null ? t('backup.set.wrong', { most: MOST_CHANGES }) : null}
      />
      <p className="dim">{t('backup.set.hint')}</p>
    </FormDialog>
  );
}

/** A whole number from 1 to `most`; null for anything else. */
function wholeIn(text: string, most: number): number | null {
  const number = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}
