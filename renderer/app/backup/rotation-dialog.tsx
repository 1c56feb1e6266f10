import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotationSettings } from '../../core/calls/backup.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';

export interface RotationDialogProps {
  readonly rotation: RotationSettings;
  readonly onClose: () => void;
}

const MOST_KEPT = 365;
const MOST_CHANGES = 1_000_000;

/** Settings of automatic backups. */
export function RotationDialog({ rotation, onClose }: RotationDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const [automatic, setAutomatic] = useState(rotation.automatic);
  const [kept, setKept] = useState(String(rotation.keep));
  const [acts, setActs] = useState(String(rotation.changes));
  const keep = wholeIn(kept, MOST_KEPT);
  const changes = wholeIn(acts, MOST_CHANGES);
  const save = async () => {
    if (keep === null || changes === null) return;
    const result = await core.call('backup.set', { automatic, keep, changes });
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('backup.set.told'));
    onClose();
  };
  return (
    <FormDialog title={t('backup.set.title')} onClose={onClose}>
      <Form onSubmit={save}>
        <label className="check">
          <input type="checkbox" checked={automatic} onChange={(event) => setAutomatic(event.currentTarget.checked)} />
          {t('backup.set.automatic')}
        </label>
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
        <FormButtons save={t('backup.set.save')} ready={keep !== null && changes !== null} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}

/** A whole number from 1 to `most`; null for anything else. */
function wholeIn(text: string, most: number): number | null {
  const number = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}
