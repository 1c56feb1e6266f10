import { MultiSelect, NativeSelect } from '@mantine/core';
import { useToday } from '../../entry/use-today.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface ReportDialogProps {
  /** The number of the case. */
  readonly id: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly number: string;
  readonly day: string;
  readonly office: string;
  readonly what: string;
  readonly attachment: string;
  readonly exhibits: readonly string[];
}

/** Enters a procès-verbal: its number and day as they stand on the paper, its copy and the exhibits that it names. */
export function ReportDialog({ id, onClose }: ReportDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { value: files } = useCall('case.files', { id }, ['files']);
  const { value: exhibits } = useCall('case.exhibits', { case: id }, ['exhibits']);
  const [draft, setDraft] = useKeptState<Draft>(`official-report #${id}`, {
    ...{ number: '', day: today, office: '', what: '', attachment: '', exhibits: [] },
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { number, day, office, what, attachment } = draft;
  const numbers = (exhibits?.exhibits ?? []).map(({ exhibit }) => exhibit.number);
  return (
    <FormDialog
      title={t('official-report.keep')}
      save={t('official-report.save')}
      ready={[number, day, office, what].every((each) => each.trim() !== '')}
      onSave={(act) =>
        act(
          'case.keep-report',
          {
            ...{ case: id, number, day, office, what, attachment: attachment || null },
            exhibits: draft.exhibits.filter((each) => numbers.includes(each)),
          },
          t('official-report.kept'),
        )
      }
      onClose={onClose}
    >
      <LabelledField
        first
        label={t('official-report.number')}
        value={number}
        onChange={(typed) => change({ number: typed })}
      />
      <LabelledField
        day="day"
        label={t('official-report.day')}
        value={day}
        onChange={(typed) => change({ day: typed })}
      />
      <LabelledField
        label={t('official-report.office')}
        value={office}
        onChange={(typed) => change({ office: typed })}
      />
      <LabelledField label={t('official-report.what')} value={what} onChange={(typed) => change({ what: typed })} />
      <NativeSelect
        label={t('official-report.attachment')}
        value={attachment}
        data={[
          { value: '', label: t('official-report.attachment.none') },
          ...(files?.files ?? []).map((file) => ({ value: file.id, label: file.name })),
        ]}
        onChange={(event) => change({ attachment: event.currentTarget.value })}
      />
      {numbers.length === 0 ? null : (
        <MultiSelect
          label={t('official-report.exhibits')}
          value={[...draft.exhibits]}
          data={numbers}
          onChange={(chosen) => change({ exhibits: chosen })}
        />
      )}
    </FormDialog>
  );
}
