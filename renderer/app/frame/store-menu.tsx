import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useStore } from 'zustand/react';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { useSession } from './use-session.ts';

const STORES = ['live', 'practice'] as const;

/** Shows which store is open and opens the other one. */
export function StoreMenu() {
  const { t } = useTranslation();
  const { vaultAccess, imports, session } = useWorkstation();
  const { store } = useSession();
  const commissioned = useStore(session, (state) => state.phase === 'ready' && state.vault.commissioned);
  const busy = useStore(imports, (state) => state.running !== null);
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <button type="button" className="menu" aria-label={t('store.menu', { store: t(`store.${store}`) })}>
          <span className={`store ${store}`}>{t(`store.${store}`)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('store.title')}</Menu.Label>
        {STORES.map((each) => (
          <Menu.Item
            key={each}
            disabled={each !== store && (busy || (each === 'live' && !commissioned))}
            leftSection={each === store ? <IconCheck size={15} aria-hidden /> : <span className="icon-gap" />}
            onClick={() => {
              if (each !== store) void vaultAccess.switchStore(each);
            }}
          >
            <strong>{t(`store.${each}`)}</strong>
            <span className="menu-hint">
              {t(
                each === 'live' && !commissioned
                  ? 'set-up.offer.hint'
                  : each !== store && busy
                    ? 'store.busy'
                    : `store.${each}.hint`,
              )}
            </span>
          </Menu.Item>
        ))}
        {commissioned ? null : (
          <>
            <Menu.Divider />
            <Menu.Item
              disabled={busy}
              leftSection={<span className="icon-gap" />}
              onClick={() => void vaultAccess.beginSetUp()}
            >
              {t('set-up.offer')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
