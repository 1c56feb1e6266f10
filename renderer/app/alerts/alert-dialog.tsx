import { useState } from 'react';
import { Link } from 'wouter';
import { dayText } from '../../../shared/time/day-text.ts';
import type { AlertLine } from '../../core/calls/alerts.ts';
import { listEntryPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { EntryPictures } from '../lists/pictures/entry-pictures.tsx';
import { Facts } from '../lists/terms-part.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AlertRules } from './alert-rules.tsx';
import { AlertText } from './alert-text.tsx';
import { PrintAlertDialog } from './print-alert-dialog.tsx';

export interface AlertDialogProps {
  readonly alert: Pick<AlertLine, 'list' | 'entry' | 'title'>;
  readonly onClose: () => void;
}

/** An alert to be read at the desk. */
export function AlertDialog({ alert: { list, entry, title }, onClose }: AlertDialogProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { value: alert, failure, again } = useCall('alerts.one', { list, entry }, ['lists']);
  const [printing, setPrinting] = useState(false);
  return (
    <Dialog title={t('alert.titled', { title })} size="lg" onClose={onClose}>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {alert === null ? null : (
        <>
          <AlertText paragraphs={alert.paragraphs} />
          <EntryPictures of={{ list, entry }} pictures={alert.pictures} />
          <AlertRules rules={alert.rules} />
          <Facts
            rows={[
              [t('alert.list'), `${alert.listTitle} · ${t(`agency.${alert.owner}`)}`],
              [t('list.column.reference'), alert.reference],
              [t('list-entry.form.validUntil'), alert.validUntil === null ? null : dayText(alert.validUntil)],
            ]}
          />
          <p className="form-buttons">
            <Link className="link" href={listEntryPath(list, entry)}>
              {t('alert.open-entry')}
            </Link>
            {permissions.includes('papers') ? (
              <button type="button" className="button quiet" onClick={() => setPrinting(true)}>
                {t('alert.print')}
              </button>
            ) : null}
          </p>
        </>
      )}
      {printing ? (
        <PrintAlertDialog list={list} entry={entry} title={title} onClose={() => setPrinting(false)} />
      ) : null}
    </Dialog>
  );
}
