import { IconSchool } from '@tabler/icons-react';
import { useStore } from 'zustand/react';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

/** Always states that this is practice and changes nothing real. */
export function PracticeBanner() {
  const { t } = useTranslation();
  const { vaultAccess, session, imports } = useWorkstation();
  const commissioned = useStore(session, (state) => state.phase === 'ready' && state.vault.commissioned);
  const busy = useStore(imports, (state) => state.running !== null);
  return (
    <aside className="practice-banner" aria-label={t('frame.practice')}>
      <IconSchool size={15} stroke={1.8} aria-hidden />
      <strong>{t('frame.practice')}</strong>
      <span className="cut">{t('frame.practice.hint')}</span>
      {commissioned ? null : (
        <button type="button" className="link spring" disabled={busy} onClick={() => void vaultAccess.beginSetUp()}>
          {t('set-up.offer')}
        </button>
      )}
    </aside>
  );
}
