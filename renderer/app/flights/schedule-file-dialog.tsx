import type { Output } from '../../core/calls/all-calls.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { useTranslation } from '../ui/use-translation.ts';

const SHOWN = 8;
/** For a wrong file, a longer list of remarks would not help. */
const MOST_REMARKS = 100;

export interface ScheduleFileDialogProps {
  readonly read: Output<'schedule.read'>;
  readonly onClose: () => void;
}

/** The content of a schedule file and its unreadable rows, before it is imported. */
export function ScheduleFileDialog({ read, onClose }: ScheduleFileDialogProps) {
  const { t } = useTranslation();
  const { rows, diagnostics } = read;
  return (
    <ConfirmDialog
      size="lg"
      title={t('schedule.file')}
      save={t('schedule.file.save', { count: rows.length })}
      ready={rows.length > 0}
      onSave={(act) => act('schedule.put', { flights: rows }, t('schedule.told.saved'))}
      onClose={onClose}
    >
      <p>{t('schedule.file.found', { count: rows.length })}</p>
      <ul className="schedule-found">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <strong>{formatFlight(row)}</strong> {formatRoute(row)} {row.departure}
          </li>
        ))}
        {rows.length > SHOWN ? (
          <li className="dim">{t('schedule.file.more', { count: rows.length - SHOWN })}</li>
        ) : null}
      </ul>
      {diagnostics.length === 0 ? null : (
        <ul className="schedule-remarks">
          {diagnostics.slice(0, MOST_REMARKS).map((entry, at) => (
            <li key={at} className={entry.severity === 'error' ? 'field-error' : 'dim'}>
              {entry.params.value === ''
                ? t('schedule.file.empty', {
                    column: t(`schedule.field.${entry.segment}`, { defaultValue: entry.segment ?? '' }),
                  })
                : t(`diagnostic.${entry.code}`, entry.params)}
              {entry.raw === null ? null : <code className="mono cut">{entry.raw}</code>}
            </li>
          ))}
          {diagnostics.length > MOST_REMARKS ? (
            <li className="dim">{t('schedule.file.more', { count: diagnostics.length - MOST_REMARKS })}</li>
          ) : null}
        </ul>
      )}
    </ConfirmDialog>
  );
}
