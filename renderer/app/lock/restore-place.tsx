import { useState } from 'react';
import { RestoreByCode } from '../backup/restore-by-code.tsx';
import { useWorkstation } from '../workstation.tsx';

export interface RestorePlaceProps {
  readonly title: string;
  readonly hint: string;
}

/** Offers to restore a backup. Empty where this host cannot read one. */
export function RestorePlace({ title, hint }: RestorePlaceProps) {
  const { host } = useWorkstation();
  const [open, setOpen] = useState(false);
  if (!host.can.backups) return null;
  return (
    <>
      <button type="button" className="way" onClick={() => setOpen(true)}>
        <strong className="way-title">{title}</strong>
        <span className="way-hint">{hint}</span>
      </button>
      {open ? <RestoreByCode title={title} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
