import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { ImportOutcome } from '../imports/import-outcome.tsx';
import { useWorkstation } from '../workstation.tsx';

/** The result of the entry that left quarantine last. */
export function MendedNote() {
  const { t } = useTranslation();
  const { quarantine } = useWorkstation();
  const mended = useStore(quarantine, (state) => state.mended);
  if (mended === null) return null;
  return (
    <div className="outcome-note" role="status">
      <IconCircleCheck size={18} stroke={1.8} aria-hidden />
      <ImportOutcome title={t('quarantine.mended', { file: mended.fileName })} report={mended.report} />
      <button type="button" className="button quiet" onClick={() => quarantine.setState({ mended: null })}>
        {t('ui.close')}
      </button>
    </div>
  );
}
