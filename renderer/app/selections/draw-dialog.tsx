import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DrawPool } from '../../core/calls/selections.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { counted } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';

export interface DrawDialogProps {
  readonly from: DrawPool;
  /** The group to draw from, in words. */
  readonly of: string;
  readonly onClose: () => void;
}

const CHOICES = [1, 2, 3, 5, 10, 20] as const;

/** Draws passengers at random for inspection. Asks how many. */
export function DrawDialog({ from, of, onClose }: DrawDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
  const [, navigate] = useLocation();
  const [count, setCount] = useState<number>(CHOICES[2]);
  const [busy, setBusy] = useState(false);
  const pool = useCall('selection.pool', { from }, []);
  const passengers = pool.value?.passengers ?? 0;
  const draw = async () => {
    setBusy(true);
    const result = await core.call('selection.draw', { from, count });
    setBusy(false);
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('draw.told', counted(result.value.cases.length, language)));
    onClose();
    navigate('/cases');
  };
  return (
    <FormDialog title={t('draw.title')} onClose={onClose}>
      <Form ready={!busy && passengers > 0} onSubmit={draw}>
        <p className="dim">{t('draw.hint')}</p>
        {pool.failure === null ? null : <FailureNote failure={pool.failure} again={pool.again} />}
        {pool.value === null ? null : (
          <p>
            <b>{of}</b> · {t('draw.pool', counted(passengers, language))}
          </p>
        )}
        <label className="labelled">
          <span>{t('draw.count')}</span>
          <span className="text-field">
            <select data-autofocus value={count} onChange={(event) => setCount(Number(event.currentTarget.value))}>
              {CHOICES.map((each) => (
                <option key={each} value={each}>
                  {t('draw.choice', { count: each })}
                </option>
              ))}
            </select>
          </span>
        </label>
        <FormButtons save={t('draw.save')} ready={!busy && passengers > 0} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
