import { fewAtATime } from '../../../shared/few-at-a-time.ts';
import type { PickedFile } from '../../../shared/host.ts';
import { importsOf } from '../../../shared/intake/import-size.ts';
import { useSession } from '../frame/use-session.ts';
import { notifyTrouble } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { type ImportSource, runImport } from './import-store.ts';
import { pastedName } from './pasted-name.ts';
import { usePaste } from './use-paste.ts';

export interface ImportWays {
  /** Opens the machine's file dialog. */
  readonly choose: () => void;
  /** Imports files that were dropped on the screen or pasted. */
  readonly take: (files: readonly File[]) => void;
  /** Imports pasted text. */
  readonly paste: (text: string) => void;
  /** Generates and imports the samples. */
  readonly samples: () => void;
}

/** The only seed of the samples, so that all trainees see the same travellers. */
const SAMPLE_SEED = 1;

/** The ways to start an import from the screen, including pasting text outside a field. */
export function useImport(): ImportWays {
  const { t } = useTranslation();
  const { core, host, imports } = useWorkstation();
  const { zone } = useSession();
  const start = (source: ImportSource) => void runImport(imports, core, source, () => Date.now());
  const startFiles = (files: readonly PickedFile[]) => {
    for (const part of importsOf(files)) start({ what: 'files', files: part });
  };
  const refuse = (why: 'import.unreadable' | 'import.too-large' = 'import.unreadable') =>
    notifyTrouble(
      t,
      (t) => t('import.unreadable.title'),
      (t) => t(why),
    );

  const choose = async () => {
    const picked = await host.openManifests();
    if (picked.ok) startFiles(picked.value);
    else if (picked.code !== 'cancelled')
      refuse(picked.message === 'too-large' ? 'import.too-large' : 'import.unreadable');
  };
  const take = async (files: readonly File[]) => {
    try {
      const read = await fewAtATime(files, async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }));
      startFiles(read);
    } catch {
      // It is a folder, or a file that is gone or unreadable.
      refuse();
    }
  };
  const paste = (text: string) => {
    if (text.trim() === '') return;
    const name = pastedName(new Date(), zone ?? 'UTC');
    start({ what: 'paste', files: [{ name, bytes: new TextEncoder().encode(text) }] });
  };
  usePaste(true, { onFiles: (files) => void take(files), onText: paste });
  return {
    choose: () => void choose(),
    take: (files) => void take(files),
    paste,
    samples: () => start({ what: 'samples', seed: SAMPLE_SEED }),
  };
}
