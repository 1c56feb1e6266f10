import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptDialog } from '../frame/accept-dialog.tsx';

/** The way on for two officers who have looked into a store that does not agree: it counts as it is, and whoever it is signs in again. */
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
