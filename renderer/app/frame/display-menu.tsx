import { Menu } from '@mantine/core';
import {
  IconCheck,
  IconClockHour4,
  IconKeyboard,
  IconMoon,
  IconPlane,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import { useStore } from 'zustand/react';
import { LANGUAGE_ROWS } from '../../../shared/catalogue/language-rows.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { listActions } from './actions-store.ts';
import { useSession } from './use-session.ts';

/** Menu for language, theme, airports, operating window and keys. */
export function DisplayMenu() {
  const { t } = useTranslation();
  const { preferences, actions } = useWorkstation();
  const { language, theme } = useStore(preferences);
  const { permissions } = useSession();
  const run = (id: string) =>
    listActions(actions.getState())
      .find((action) => action.id === id)
      ?.run();
  const check = <IconCheck size={15} aria-hidden />;
  const gap = <span className="icon-gap" />;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className="menu" aria-label={t('display.menu')} title={t('display.menu')}>
          <IconSettings size={17} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('display.language')}</Menu.Label>
        {LANGUAGES.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            leftSection={each === language ? check : gap}
            onClick={() => preferences.setState({ language: each })}
          >
            {LANGUAGE_ROWS[each].name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('display.theme')}</Menu.Label>
        <Menu.Item
          leftSection={theme === 'dark' ? check : gap}
          rightSection={<IconMoon size={15} aria-hidden />}
          onClick={() => preferences.setState({ theme: 'dark' })}
        >
          {t('display.dark')}
        </Menu.Item>
        <Menu.Item
          leftSection={theme === 'light' ? check : gap}
          rightSection={<IconSun size={15} aria-hidden />}
          onClick={() => preferences.setState({ theme: 'light' })}
        >
          {t('display.light')}
        </Menu.Item>
        <Menu.Divider />
        {permissions.includes('unit.change') ? (
          <Menu.Item leftSection={<IconPlane size={15} aria-hidden />} onClick={() => run('frame.airports')}>
            {t('airports.change')}
          </Menu.Item>
        ) : null}
        {permissions.includes('window.change') ? (
          <>
            <Menu.Item leftSection={<IconClockHour4 size={15} aria-hidden />} onClick={() => run('frame.window')}>
              {t('window.change')}
            </Menu.Item>
            <Menu.Item leftSection={gap} onClick={() => run('frame.meeting-limits')}>
              {t('meeting-limits.change')}
            </Menu.Item>
            <Menu.Item leftSection={gap} onClick={() => run('frame.sltd-limits')}>
              {t('sltd-limits.change')}
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item leftSection={<IconKeyboard size={15} aria-hidden />} onClick={() => run('frame.keys')}>
          {t('keys.show')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
