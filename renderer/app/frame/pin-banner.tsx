import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import type { VaultStatus } from '../../core/calls/vault/status.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { PinDialog } from './pin-dialog.tsx';

/** Offers the officer who has just signed in a PIN for the shift, until they choose one or decline. */
export function PinBanner() {
  const { t } = useTranslation();
  const { session } = useWorkstation();
  const offered = useStore(session, (state) => state.phase === 'ready' && isOffered(state.vault));
  const [declined, setDeclined] = useState(false);
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      {offered && !declined ? (
        <aside className="pin-banner" aria-label={t('pin.choose')}>
          <span className="cut">{t('pin.offer')}</span>
          <button type="button" className="button spring" onClick={() => setChoosing(true)}>
            {t('pin.choose')}
          </button>
          <button type="button" className="button quiet" aria-label={t('ui.close')} onClick={() => setDeclined(true)}>
            <IconX size={15} aria-hidden />
          </button>
        </aside>
      ) : null}
      {choosing ? <PinDialog onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

/** May the officer choose a PIN, and has none? */
export function isOffered({ mayChoosePin, officers, officer }: VaultStatus): boolean {
  return mayChoosePin === true && !officers.some(({ id, hasPin }) => id === officer && hasPin);
}
