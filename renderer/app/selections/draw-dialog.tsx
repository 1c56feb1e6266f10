import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DrawPool } from '../../core/calls/selections.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { counted } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

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
  const [, navigate] = useLocation();
  const [count, setCount] = useState<number>(CHOICES[2]);
  const pool = useCall('selection.pool', { from }, []);
  const passengers = pool.value?.passengers ?? 0;
  return (
    <FormDialog
      title={t('draw.title')}
      onClose={onClose}
      onSave={(act) =>
        act('selection.draw', { from, count }, ({ cases }) => t('draw.told', counted(cases.length, language)))
      }
      onDone={() => {
        onClose();
        navigate('/cases');
      }}
      save={t('draw.save')}
      ready={passengers > 0}
    >
      <p className="dim">{t('draw.hint')}</p>
      {pool.failure === null ? null : <FailureNote failure={pool.failure} again={pool.again} />}
      {pool.value === null ? null : (
        <p>
          <b>{of}</b> · {t('draw.pool', counted(passengers, language))}
        </p>
      )}
      <LabelledChoice
        data-autofocus
        label={t('draw.count')}
        among={CHOICES}
        value={count}
        textOf={(each) => t('draw.choice', { count: each })}
        onChange={setCount}
      />
    </FormDialog>
  );
}
