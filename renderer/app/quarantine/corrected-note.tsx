import { IconCircleCheck } from '@tabler/icons-react';
import { useStore } from 'zustand/react';
import { ImportOutcome } from '../imports/import-outcome.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

/** The result of the entry that left quarantine last. */
export function CorrectedNote() {
  const { t } = useTranslation();
  const { quarantine } = useWorkstation();
  const corrected = useStore(quarantine, (state) => state.corrected);
  if (corrected === null) return null;
  return (
    <div className="outcome-note" role="status">
      <IconCircleCheck size={18} stroke={1.8} aria-hidden />
      <ImportOutcome title={t('quarantine.mended', { file: corrected.fileName })} report={corrected.report} />
      <button type="button" className="button quiet" onClick={() => quarantine.setState({ corrected: null })}>
        {t('ui.close')}
      </button>
    </div>
  );
}
