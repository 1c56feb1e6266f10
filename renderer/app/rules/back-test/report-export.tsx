import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackTestReport } from '../../../core/calls/back-test.ts';
import { useActions } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useSaveFile } from '../../ui/use-save-file.ts';
import { useWorkstation } from '../../workstation.tsx';

export interface ReportExportProps {
  readonly report: BackTestReport;
}

/** Saves the report as CSV in the officer's language. Absent where this host cannot save or this officer may not. */
export function ReportExport({ report }: ReportExportProps) {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const language = useLanguage();
  const save = useSaveFile();
  const { permissions } = useSession();
  const [busy, setBusy] = useState(false);
  const possible = host.can.saveExport && permissions.includes('export');
  const run = async () => {
    if (busy) return;
    setBusy(true);
    const made = await core.call('back-test.export', { run: report.run, language });
    setBusy(false);
    await save(made, t('back-test.exported'));
  };
  useActions(
    possible
      ? [{ id: 'back-test.export', key: null, label: 'back-test.export', run: () => void run(), enabled: !busy }]
      : [],
  );
  if (!possible) return null;
  return (
    <button type="button" className="button" disabled={busy} onClick={() => void run()}>
      <IconDownload size={15} stroke={1.6} aria-hidden /> {t('back-test.export')}
    </button>
  );
}
