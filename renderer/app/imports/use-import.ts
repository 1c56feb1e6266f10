import { useTranslation } from 'react-i18next';
import { notifyTrouble } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';
import { type ImportSource, runImport } from './import-store.ts';

export interface ImportWays {
  /** Opens the machine's file dialog. */
  readonly choose: () => void;
  /** Takes files that were dropped on the screen. */
  readonly take: (files: readonly File[]) => void;
  /** Generates and loads the samples. */
  readonly samples: () => void;
}

/** The one seed of the samples: everyone in the room sees the same travellers. */
const SAMPLE_SEED = 1;

/** The ways to start an import from the screen. */
export function useImport(): ImportWays {
  const { t } = useTranslation();
  const { core, host, imports } = useWorkstation();
  const start = (source: ImportSource) => void runImport(imports, core, source, () => Date.now());
  const refuse = () => notifyTrouble(t, t('import.unreadable.title'), t('import.unreadable'));

  const choose = async () => {
    const picked = await host.openManifests();
    if (picked.ok && picked.value.length > 0) start({ what: 'files', files: picked.value });
    else if (!picked.ok && picked.code !== 'cancelled') refuse();
  };
  const take = async (files: readonly File[]) => {
    try {
      const read = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      if (read.length > 0) start({ what: 'files', files: read });
    } catch {
      // A folder, or a file that went away or may not be read.
      refuse();
    }
  };
  return {
    choose: () => void choose(),
    take: (files) => void take(files),
    samples: () => start({ what: 'samples', seed: SAMPLE_SEED }),
  };
}
