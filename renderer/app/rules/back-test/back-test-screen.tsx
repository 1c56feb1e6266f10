import { IconFlask } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { backTestPath, candidateKey, readCandidate } from '../../addresses.ts';
import { ExportButton } from '../../exports/export-button.tsx';
import { AreaParts } from '../../frame/area-parts.tsx';
import { useSession } from '../../frame/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panes } from '../../ui/panes.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { runBackTest } from './back-test-store.ts';
import { MovedPane } from './moved-pane.tsx';
import { OrderForm } from './order-form.tsx';
import { ReportPane } from './report-pane.tsx';
import { RunningNote } from './running-note.tsx';

export interface BackTestScreenProps {
  /** Candidate of the address (`draft/ID`); '' for none. */
  readonly candidate: string;
}

/** Tests a draft or version on the stored travellers and compares it with the rules in force. */
export function BackTestScreen({ candidate }: BackTestScreenProps) {
  const { t } = useTranslation();
  const { core, backTest } = useWorkstation();
  const [, navigate] = useLocation();
  const { officer } = useSession();
  const { order, running, report: last, failure, cancelled } = useStore(backTest);
  // A report shows what its agency may see, so it is hidden from officers of another agency.
  const report = last?.agency === officer.agency ? last : null;
  const chosen = candidate === '' && order !== null ? candidateKey(order.candidate) : candidate;
  const choose = (key: string) => navigate(backTestPath(readCandidate(key)), { replace: true });
  const again = () => {
    if (order !== null) void runBackTest(backTest, core, order, () => Date.now());
  };
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.rules')}</h1>
        <AreaParts />
        <span className="spring" />
        {report === null ? null : (
          <ExportButton
            id="back-test.export"
            what={t('back-test.title')}
            make={(asked, act, options) => act('back-test.export', { run: report.run, ...asked }, null, options)}
          />
        )}
      </div>
      <OrderForm
        candidate={chosen}
        onCandidate={choose}
        busy={running !== null}
        onRun={(wanted) => void runBackTest(backTest, core, wanted, () => Date.now())}
      />
      {running === null ? null : <RunningNote running={running} />}
      {failure === null || running !== null ? null : <FailureNote failure={failure} again={again} />}
      {!cancelled || running !== null ? null : (
        <p className="dim back-test-none" role="status">
          {t('back-test.cancelled')}
        </p>
      )}
      {report === null ? (
        <div className="screen-fill">
          {running !== null || failure !== null ? null : (
            <EmptyState fill icon={IconFlask} title={t('back-test.ready')} hint={t('back-test.intro')} />
          )}
        </div>
      ) : report.flights === 0 ? (
        <EmptyState title={t('back-test.no-flights')} hint={t('back-test.intro')} />
      ) : (
        <Panes name="back-test" defaults={[560]} labels={['pane.back-test', 'pane.back-test.people']}>
          {[<ReportPane key="report" report={report} />, <MovedPane key={report.run} report={report} />]}
        </Panes>
      )}
    </div>
  );
}
