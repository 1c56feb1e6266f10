import { Menu } from '@mantine/core';
import { IconDoorExit, IconLock, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useStore } from 'zustand/react';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { keyOf } from './actions-store.ts';
import { useActions } from './use-actions.ts';

/** Covers the screen: to leave it, and to change the officer. */
export const LOCK_KEY = 'Ctrl+L';

/** Covers the screen, or ends the keys. The shortcut works wherever the focus is, because an officer who leaves must be able to lock at once. */
export function LockMenu() {
  const { t } = useTranslation();
  const { vaultAccess, preferences } = useWorkstation();
  const { sound } = useStore(preferences);
  useActions(
    [
      {
        id: 'lock.screen',
        key: LOCK_KEY,
        label: 'lock.screen',
        group: 'keys.everywhere',
        run: () => void vaultAccess.lock('screen'),
      },
      {
        id: 'lock.vault',
        key: null,
        label: 'lock.vault',
        group: 'keys.everywhere',
        run: () => void vaultAccess.lock('vault'),
      },
    ],
    'everywhere',
  );
  useEffect(() => {
    // Runs before the listeners of dialogs, fields and screens.
    const onKey = (event: KeyboardEvent) => {
      if (keyOf(event) !== LOCK_KEY) return;
      event.preventDefault();
      event.stopPropagation();
      void vaultAccess.lock('screen');
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [vaultAccess]);
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <button type="button" className="menu" aria-label={t('lock.menu')} title={t('lock.menu')}>
          <IconLock size={16} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLock size={15} aria-hidden />}
          rightSection={<KeyCap of={LOCK_KEY} />}
          onClick={() => void vaultAccess.lock('screen')}
        >
          <strong>{t('lock.screen')}</strong>
          <span className="menu-hint">{t('lock.screen.hint')}</span>
        </Menu.Item>
        <Menu.Item leftSection={<IconDoorExit size={15} aria-hidden />} onClick={() => void vaultAccess.lock('vault')}>
          <strong>{t('lock.vault')}</strong>
          <span className="menu-hint">{t('lock.vault.hint')}</span>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={sound ? <IconVolume size={15} aria-hidden /> : <IconVolumeOff size={15} aria-hidden />}
          role="menuitemcheckbox"
          aria-checked={sound}
          onClick={() => preferences.setState({ sound: !sound })}
        >
          {t(sound ? 'covered.sound.on' : 'covered.sound.off')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
