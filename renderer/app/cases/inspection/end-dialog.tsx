import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ACT_RESULTS, type ActResult, type EntryOf } from '../../../../shared/encounter/encounter-entry.ts';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import type { Entries } from './use-entries.tsx';

/** Nobody means a result that stood there before they looked. */
const NOT_YET_SAID = ['', ...ACT_RESULTS] as const;

export interface EndDialogProps {
  readonly entries: Entries;
  /** What ends. */
  readonly entry: EntryOf<'intrusive'>;
  readonly onClose: () => void;
}

/** How an intrusive act ended, and apart from it what a doctor found. */
export function EndDialog({ entries, entry, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const [result, setResult] = useState<ActResult | ''>('');
  const [note, setNote] = useState('');
  const [medical, setMedical] = useState('');
  const act = t(`intrusive.${entry.act}`);
  return (
    <FormDialog
      className="form frame-form"
      title={t('encounter.ending', { act })}
      save={t('encounter.running.end')}
      ready={result !== ''}
      onSave={async (by) => {
        if (result === '') return undefined;
        const said = { note: note.trim() || null, medical: medical.trim() || null };
        const ended = { kind: 'ended', of: entry.number, result, ...said } as const;
        return { ok: await entries.add(ended, t('encounter.ended', { act }), by) };
      }}
      onClose={onClose}
    >
      <LabelledChoice
        label={t('encounter.result')}
        value={result}
        among={NOT_YET_SAID}
        textOf={(each) => (each === '' ? '–' : t(`encounter.result.${each}`))}
        onChange={setResult}
      />
      <LabelledField wide first label={t('encounter.note')} value={note} onChange={setNote} />
      <Textarea
        label={t('encounter.medical')}
        description={t('encounter.medical.hint')}
        value={medical}
        onChange={(event) => setMedical(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
