import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { LocalShift } from '../../../shared/capacity/latest-shifts.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { ExportMade } from '../../core/calls/exported.ts';
import { PrintExport } from '../exports/print-export.tsx';
import { reasonForm } from '../forms/form-name.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface SignShiftProps {
  /** What the report tells; it may end before the shift, or begin before it. */
  readonly told: LocalShift;
  readonly shift: LocalShift;
  readonly onClose: () => void;
}

/** Asks for notes for the next shift, signs the report of this one, and prints it. */
export function SignShift({ shift, told, onClose }: SignShiftProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('shift.sign.title');
  const [notes, setNotes] = useKeptState(reasonForm(title, [shift.from, shift.to]), '');
  const [made, setMade] = useState<ExportMade | null>(null);
  return (
    <>
      <FormDialog
        title={title}
        save={t('shift.sign')}
        ready={made === null}
        onSave={async (act) => {
          const result = await act('shift.sign', { language, ...shift, notes: notes.trim() });
          if (result.ok) setMade(result.value);
        }}
        onClose={onClose}
      >
        <p className="dim">{t('shift.sign.hint')}</p>
        {told.from === shift.from ? null : <p>{t('shift.sign.since', { time: dayText(told.from) })}</p>}
        {told.to === shift.to ? null : <p>{t('shift.sign.until', { time: dayText(told.to) })}</p>}
        <Textarea
          data-autofocus
          label={t('shift.notes')}
          description={t('shift.notes.hint')}
          minRows={4}
          autosize
          maxLength={4000}
          value={notes}
          onChange={({ currentTarget }) => setNotes(currentTarget.value)}
        />
      </FormDialog>
      {made?.print == null ? null : (
        <PrintExport
          print={made.print}
          onPrinted={() => {
            notifyDone(t, t('shift.signed', { number: made.number }));
            onClose();
          }}
        />
      )}
    </>
  );
}
