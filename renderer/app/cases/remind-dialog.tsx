import { Textarea } from '@mantine/core';
import type { Reminder } from '../../../shared/casework/case.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface RemindDialogProps {
  readonly id: string;
  /** The one that is set. */
  readonly reminder: Reminder | null;
  readonly onClose: () => void;
}

/** Asks when the officer wants to be told of a case again, and why. */
export function RemindDialog({ id, reminder, onClose }: RemindDialogProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const [{ at, note }, setTyped] = useKeptState(`remind #${id}`, { at: '', note: reminder?.note ?? '' });
  return (
    <FormDialog
      title={t('remind.title', { id })}
      save={t('remind.save')}
      ready={at !== '' && note.trim() !== ''}
      onSave={(act) => act('case.remind', { id, at, note: note.trim() }, t('remind.told'))}
      onClose={onClose}
    >
      <p className="dim">
        {reminder === null ? t('remind.hint') : t('remind.set', { at: stamp(reminder.due), note: reminder.note })}
      </p>
      <LabelledField
        label={t('remind.at')}
        day="moment"
        first
        value={at}
        onChange={(typed) => setTyped((before) => ({ ...before, at: typed }))}
      />
      <Textarea
        label={t('remind.note')}
        value={note}
        maxLength={1000}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setTyped((before) => ({ ...before, note: typed }));
        }}
      />
    </FormDialog>
  );
}
