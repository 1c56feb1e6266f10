import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ExportDialog, type ExportDialogProps } from './export-dialog.tsx';

export interface ExportButtonProps extends Pick<ExportDialogProps, 'what' | 'make' | 'nameless'> {
  /** Of its command, and the key of its label. */
  readonly id: string;
  readonly enabled?: boolean;
  readonly hint?: string;
}

/** Asks for form and purpose, and exports what is shown. Also a command. Absent where this officer may not. */
export function ExportButton({ id, what, make, nameless = false, enabled = true, hint }: ExportButtonProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [open, setOpen] = useState(false);
  const isPermitted = permissions.includes('export');
  useActions(isPermitted ? [{ id, key: null, label: id, run: () => setOpen(true), enabled }] : []);
  return isPermitted ? (
    <>
      <button type="button" className="button" disabled={!enabled} onClick={() => setOpen(true)} title={hint}>
        <IconDownload size={15} aria-hidden /> {t(id)}
      </button>
      {open ? <ExportDialog what={what} make={make} nameless={nameless} onClose={() => setOpen(false)} /> : null}
    </>
  ) : null;
}
