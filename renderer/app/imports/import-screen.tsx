import { useEffect, useState } from 'react';
import { useStore } from 'zustand/react';
import type { ImportSummary } from '../../core/calls/import.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { DropZone } from './drop-zone.tsx';
import { FolderPanel } from './folder-panel.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReportView } from './import-report.tsx';
import { ImportTabs } from './import-tabs.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useImport } from './use-import.ts';

const NO_JOBS: readonly ImportSummary[] = [];

/** Imports files and reports what was read and what was not. */
export function ImportScreen() {
  const { t } = useTranslation();
  const { imports, host } = useWorkstation();
  const { store } = useSession();
  const { running, waiting, last, failure, notBegun } = useStore(imports);
  const jobs = useCall('import.list', {}, ['imports']);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const { choose, take, paste, samples } = useImport();
  // A file of the watched folder does not block an officer's import, which waits for it.
  const idle = running === null || running.what === 'folder';
  const over = useFileDrop(idle, take);
  const action = (id: string, key: string, label: string, run: () => void) => {
    return { id, key, label, run, enabled: idle, hint: true };
  };
  useActions([
    ...(host.can.openManifests ? [action('import.choose', 'A', 'import.choose', choose)] : []),
    action('import.paste', 'V', 'import.paste', () => setPasting(true)),
    ...(store === 'practice' ? [action('import.samples', 'P', 'import.samples', samples)] : []),
  ]);
  const list = jobs.value ?? NO_JOBS;
  // An officer's import is shown when it ends. Files of the watched folder change only the list.
  const newest = last?.job ?? null;
  useEffect(() => setChosen(newest), [newest]);
  const first = list[0]?.job ?? null;
  useEffect(() => setChosen((before) => before ?? first), [first]);
  const shown = chosen ?? first;
  // A finished import no longer changes.
  const runs = list.find(({ job }) => job === shown)?.state === 'running';
  const report = useCall('import.get', shown === null ? null : { job: shown }, runs ? ['imports'] : []);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
        <span className="spring" />
        <span className="dim cut" title={t('import.formats')}>
          {t('import.formats')}
        </span>
      </div>
      <div className="import-body">
        <div className="import-side">
          <DropZone idle={idle} over={over} onChoose={choose} onPaste={() => setPasting(true)} onSamples={samples} />
          {running === null ? null : <ImportProgress running={running} waiting={waiting.length} />}
          {notBegun === 0 ? null : <p className="warned">{t('import.not-begun', { count: notBegun })}</p>}
          {failure === null ? null : (
            <FailureNote failure={failure} again={() => imports.setState({ failure: null })} label={t('ui.close')} />
          )}
          {jobs.failure === null ? null : <FailureNote failure={jobs.failure} again={jobs.again} />}
          {report.failure === null ? null : <FailureNote failure={report.failure} again={report.again} />}
          {host.can.watchFolder ? <FolderPanel /> : null}
          <ImportHistory jobs={jobs.value} shown={shown} onShow={setChosen} />
        </div>
        <ImportReportView report={report.value} />
      </div>
      {pasting ? <PasteDialog onImport={paste} onClose={() => setPasting(false)} /> : null}
    </div>
  );
}
