import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Action } from '../frame/actions-store.ts';
import { KeyCap } from './key-cap.tsx';
import { useTranslation } from './use-translation.ts';

export interface MoreActionsProps {
  readonly actions: readonly Action[];
}

/** The rarer actions behind three dots, with their keys. One that cannot be used now says why. */
export function MoreActions({ actions }: MoreActionsProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="button" aria-label={t('ui.more-actions')} title={t('ui.more-actions')}>
          <IconDots size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ id, label, key, enabled, about, run }) => (
          <Menu.Item
            key={id}
            aria-disabled={enabled === false}
            closeMenuOnClick={enabled !== false}
            rightSection={key === null ? null : <KeyCap of={key} />}
            onClick={enabled === false ? undefined : run}
          >
            {t(label)}
            {about === undefined ? null : <span className="menu-hint">{about}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
