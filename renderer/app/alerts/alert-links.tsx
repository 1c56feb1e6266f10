import { useState } from 'react';
import type { AlertLine } from '../../core/calls/alerts.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { AlertDialog } from './alert-dialog.tsx';

export interface AlertLinksProps {
  readonly alerts: readonly AlertLine[];
  /** Opens the first one; null: none does. */
  readonly shortcut?: string | null;
}

/** Alerts as buttons that open them. */
export function AlertLinks({ alerts, shortcut = null }: AlertLinksProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<AlertLine | null>(null);
  return (
    <>
      <ul className="alert-links">
        {alerts.map((alert, at) => {
          const action = { id: 'alert.open', key: shortcut, label: t('alert.titled', { title: alert.title }) };
          return (
            <li key={`${alert.list} ${alert.entry}`}>
              {at === 0 && shortcut !== null ? (
                <KeyButton tone="quiet" action={{ ...action, run: () => setOpen(alert), hint: true }} />
              ) : (
                <button type="button" className="button quiet" onClick={() => setOpen(alert)}>
                  {action.label}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {open === null ? null : <AlertDialog alert={open} onClose={() => setOpen(null)} />}
    </>
  );
}
