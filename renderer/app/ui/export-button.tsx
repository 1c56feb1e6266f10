import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Result } from '../../../shared/result.ts';
import type { MadeFile } from '../../core/calls/call.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { useWorkstation } from '../workstation.tsx';
import { useLanguage } from './use-language.ts';
import { useSaveFile } from './use-save-file.ts';

export interface ExportButtonProps {
  /** Of its command, and the key of its label. */
  readonly id: string;
  /** Makes the file in the officer's language. */
  readonly make: (language: Language) => Promise<Result<MadeFile, CallFailure>>;
  /** Heads the notice of success. */
  readonly told: string;
  readonly enabled?: boolean;
  readonly hint?: string;
}

/** Saves what is shown as CSV. Also a command. Absent where this host cannot save or this officer may not. */
export function ExportButton({ id, make, told, enabled = true, hint }: ExportButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSaveFile();
  const { host } = useWorkstation();
  const { permissions } = useSession();
  const [busy, setBusy] = useState(false);
  const isPossible = host.can.saveExport && permissions.includes('export');
  const may = enabled && !busy;
  const run = async () => {
    setBusy(true);
    await save(await make(language), told);
    setBusy(false);
  };
  useActions(isPossible ? [{ id, key: null, label: id, run: () => void run(), enabled: may }] : []);
  return isPossible ? (
    <button type="button" className="button" disabled={!may} onClick={() => void run()} title={hint}>
      <IconDownload size={15} aria-hidden /> {t(id)}
    </button>
  ) : null;
}
