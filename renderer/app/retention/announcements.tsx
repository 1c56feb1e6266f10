import { useState } from 'react';
import type { AnnouncementView } from '../../core/calls/announcements.ts';
import type { RetentionView } from '../../core/calls/retention.ts';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { counted, formatDate, formatMonth } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** What is announced to end, what goes, and the days that are still needed. Empty where nothing is announced. */
export function Announcements({ view }: { readonly view: RetentionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const [asking, setAsking] = useState<AnnouncementView | null>(null);
  if (view.endsUntil === null) return null;
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
  // The second officer reads what the first one did.
  const linesOf = (one: AnnouncementView) => [
    t('retention.announced.confirm.hint', { until: formatDate(one.until, language) }),
    goes(one),
  ];
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
          <HeadRow
            columns={(['on', 'until', 'goes', 'days'] as const).map((column) =>
              t(`retention.announced.column.${column}`),
            )}
          />
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
          onSave={(act) =>
            act(
              'retention.confirm-announcement',
              { announcedOn: asking.announcedOn },
              t('retention.announced.confirmed'),
              { act: { what: t('retention.announced.act'), effect: linesOf(asking) } },
            )
          }
          onClose={() => setAsking(null)}
        >
          {linesOf(asking).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </ConfirmDialog>
      )}
    </section>
  );
}
