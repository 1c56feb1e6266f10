import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncementView } from '../../core/calls/announcements.ts';
import type { RetentionView } from '../../core/calls/retention.ts';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { counted, formatDate, formatMonth } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';

/** What is announced to end, what goes, and the days that are still needed. Empty where nothing is announced. */
export function Announcements({ view }: { readonly view: RetentionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const { call, dialog } = useTwoPersonCall();
  const [asking, setAsking] = useState<AnnouncementView | null>(null);
  if (view.endsUntil === null) return null;
  const confirm = async ({ announcedOn }: AnnouncementView) => {
    const result = await call('retention.confirm-announcement', { announcedOn });
    if (result.ok) {
      notifyDone(t, t('retention.announced.confirmed'));
      setAsking(null);
    } else if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
  };
  const goes = ({ flightsToMask, flightsToDestroy, months }: AnnouncementView) =>
    [
      ...(flightsToMask === 0 ? [] : [t('retention.announced.mask', counted(flightsToMask, language))]),
      ...(flightsToDestroy === 0 ? [] : [t('retention.announced.destroy', counted(flightsToDestroy, language))]),
      ...(months.length === 0
        ? []
        : [
            t('retention.months-destroyed', { months: months.map((month) => formatMonth(month, language)).join(', ') }),
          ]),
    ].join(' · ') || t('retention.announced.later');
  return (
    <section aria-labelledby="retention-announced">
      <h2 className="small-head" id="retention-announced">
        {t('retention.announced')}
      </h2>
      <p className="dim permissions-hint">
        {t('retention.announced.hint', { until: formatDate(view.endsUntil, language) })}
      </p>
      {view.announcements.length === 0 ? (
        <p className="dim">{t('retention.announced.none')}</p>
      ) : (
        <table className="lines-table">
          <thead>
            <tr>
              {(['on', 'until', 'goes', 'days'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`retention.announced.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.announcements.map((one) => (
              <tr key={one.announcedOn}>
                <th scope="row">{formatDate(one.announcedOn, language)}</th>
                <td>{formatDate(one.until, language)}</td>
                <td>{goes(one)}</td>
                <td>
                  {t('retention.announced.days', { ...counted(one.days, language), needed: one.needed })}
                  {one.mayConfirm && permissions.includes('retention.clock') ? (
                    <button type="button" className="button quiet" onClick={() => setAsking(one)}>
                      {t('retention.announced.confirm')}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asking === null ? null : (
        <ConfirmDialog
          title={t('retention.announced.confirm')}
          save={t('retention.announced.confirm')}
          onSave={() => confirm(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{t('retention.announced.confirm.hint', { until: formatDate(asking.until, language) })}</p>
          <p className="dim">{goes(asking)}</p>
        </ConfirmDialog>
      )}
      {dialog}
    </section>
  );
}
