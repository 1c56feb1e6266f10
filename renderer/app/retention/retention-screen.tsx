import { useState } from 'react';
import { PERIODS } from '../../../shared/retention/periods.ts';
import { AdministrationHead } from '../administration/administration-head.tsx';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatCount, formatDate, periodText } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { Announcements } from './announcements.tsx';
import { ClockAlarm } from './clock-alarm.tsx';
import { LegalHolds } from './legal-holds.tsx';
import { PeriodsDialog } from './periods-dialog.tsx';
import { RunTable } from './run-table.tsx';

/** How long data is kept, what was masked or destroyed, what is due next, and the legal holds. */
export function RetentionScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { act } = useAct();
  const { store, permissions } = useSession();
  const { value: view, failure, again } = useCall('retention.get', {}, ['retention', 'flights', 'cases']);
  const [changing, setChanging] = useState(false);
  const [asked, setAsked] = useState(false);
  const progress = view?.progress ?? null;
  const run = async () => {
    setAsked(true);
    await act('retention.run', {}, ({ state }) => t(state === 'clock' ? 'retention.told.clock' : 'retention.told.run'));
    setAsked(false);
  };
  const mayRun = permissions.includes('retention.run') && !asked && view !== null && progress === null;
  const due = (day: string | null) => (day === null ? t('retention.next.none') : formatDate(day, language));
  return (
    <div className="screen">
      <AdministrationHead>
        {permissions.includes('retention.change') ? (
          <button type="button" className="button quiet" disabled={view === null} onClick={() => setChanging(true)}>
            {t('retention.periods.change')}
          </button>
        ) : null}
        {permissions.includes('retention.run') ? (
          <KeyButton
            action={{ id: 'retention.run', key: 'R', label: 'retention.run', run: () => void run(), enabled: mayRun }}
          />
        ) : null}
      </AdministrationHead>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null ? null : (
        <div className="permissions scroll retention">
          <p className="dim permissions-hint">{t('retention.hint')}</p>
          {store === 'practice' ? <p className="dim permissions-hint">{t('retention.practice')}</p> : null}
          <ClockAlarm view={view} />
          {progress === null ? null : (
            <p role="status">
              {t('retention.running', {
                done: formatCount(progress.done, language),
                total: formatCount(progress.total, language),
              })}
            </p>
          )}
          <div className="retention-facts">
            <section aria-labelledby="retention-periods">
              <h2 className="small-head" id="retention-periods">
                {t('retention.periods')}
              </h2>
              <dl>
                {PERIODS.map((period) => (
                  <div key={period}>
                    <dt>{t(`retention.period.${period}`)}</dt>
                    <dd>{periodText(t, view.periods[period], language)}</dd>
                  </div>
                ))}
              </dl>
              {view.confirmed ? null : <p className="dim">{t('retention.periods.default')}</p>}
            </section>
            <section aria-labelledby="retention-stored">
              <h2 className="small-head" id="retention-stored">
                {t('retention.stored')}
              </h2>
              <dl>
                {(['open', 'masked', 'kept'] as const).map((kind) => (
                  <div key={kind}>
                    <dt>{t(`retention.stored.${kind}`)}</dt>
                    <dd>{formatCount(view.flights[kind], language)}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <section aria-labelledby="retention-next">
              <h2 className="small-head" id="retention-next">
                {t('retention.next')}
              </h2>
              <dl>
                <div>
                  <dt>{t('retention.next.masking')}</dt>
                  <dd>{due(view.nextMasking)}</dd>
                </div>
                <div>
                  <dt>{t('retention.next.destruction')}</dt>
                  <dd>{due(view.nextDestruction)}</dd>
                </div>
              </dl>
            </section>
          </div>
          <Announcements view={view} />
          <RunTable runs={view.runs} />
          {permissions.includes('legal-hold') ? <LegalHolds /> : null}
        </div>
      )}
      {changing && view !== null ? <PeriodsDialog periods={view.periods} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}
