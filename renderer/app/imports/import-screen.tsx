import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { useWorkstation } from '../workstation.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReportView } from './import-report.tsx';
import { ImportTabs } from './import-tabs.tsx';
import { useImport } from './use-import.ts';

/** Takes files in, and says of each what was read and what was not. */
export function ImportScreen() {
  const { t } = useTranslation();
  const { imports, host } = useWorkstation();
  const { store } = useSession();
  const { running, last, failure } = useStore(imports);
  const jobs = useCall('import.list', {}, ['imports']);
  const [chosen, setChosen] = useState<string | null>(null);
  const { choose, take, samples } = useImport();
  const idle = running === null;
  useActions([
    ...(host.can.openManifests
      ? [
          {
            id: 'import.choose',
            key: 'A',
            label: 'import.choose',
            group: 'keys.screen',
            run: choose,
            enabled: idle,
            hint: true,
          },
        ]
      : []),
    ...(store === 'practice'
      ? [
          {
            id: 'import.samples',
            key: 'P',
            label: 'import.samples',
            group: 'keys.screen',
            run: samples,
            enabled: idle,
            hint: true,
          },
        ]
      : []),
  ]);
  const list = jobs.value ?? [];
  const shown =
    list.find((job) => job.job === (chosen ?? last?.job)) ?? (chosen === null ? (last ?? list[0]) : list[0]) ?? null;
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
        <span className="spring" />
        <span className="dim cut">{t('import.formats')}</span>
      </div>
      <div className="import-body">
        <div className="import-side">
          <DropZone idle={idle} onFiles={take} onChoose={choose} onSamples={samples} />
          {running === null ? null : <ImportProgress running={running} />}
          {failure === null ? null : (
            <FailureNote failure={failure} again={() => imports.setState({ failure: null })} />
          )}
          {jobs.failure === null ? null : <FailureNote failure={jobs.failure} again={jobs.again} />}
          <ImportHistory jobs={list} shown={shown?.job ?? null} onShow={setChosen} />
        </div>
        <ImportReportView report={shown} />
      </div>
    </div>
  );
}
