import { useState } from 'react';
import { AcceptDialog } from '../frame/accept-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** Lets two officers who have examined a store that contradicts its record accept it. Afterwards an officer signs in again. */
export function AcceptPlace() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="way" onClick={() => setOpen(true)}>
        <strong className="way-title">{t('accept.open')}</strong>
        <span className="way-hint">{t('accept.open.hint')}</span>
      </button>
      {open ? <AcceptDialog onClose={() => setOpen(false)} onAccepted={() => window.location.reload()} /> : null}
    </>
  );
}
