import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconFold,
  IconParentheses,
  IconTrash,
  IconZoomExclamation,
} from '@tabler/icons-react';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import type { DraftNode } from './condition-draft.ts';
import type { NodeActions } from './use-node-actions.ts';

export interface NodeMenuProps {
  readonly node: DraftNode;
  /** Name of the condition or group, for screen readers. */
  readonly label: string;
  readonly actions: NodeActions;
}

/** The actions on a condition or a group. */
export function NodeMenu({ node, label, actions }: NodeMenuProps) {
  const { t } = useTranslation();
  const { id } = node;
  const icon = { size: 14, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="button quiet node-menu" aria-label={t('builder.menu', { label })}>
          <IconDots size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconZoomExclamation {...icon} />} onClick={() => actions.negate(id)}>
          {t(actions.isNegated(id) ? 'builder.action.affirm' : 'builder.action.negate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconParentheses {...icon} />} onClick={() => actions.wrap(id)}>
          {t('builder.action.wrap')}
        </Menu.Item>
        {actions.canUnwrap(id) ? (
          <Menu.Item leftSection={<IconFold {...icon} />} onClick={() => actions.unwrap(id)}>
            {t('builder.action.unwrap')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowUp {...icon} />}
          rightSection={<KeyCap of="Alt+ArrowUp" />}
          onClick={() => actions.move(id, -1)}
        >
          {t('builder.action.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...icon} />}
          rightSection={<KeyCap of="Alt+ArrowDown" />}
          onClick={() => actions.move(id, 1)}
        >
          {t('builder.action.down')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => actions.duplicate(id)}>
          {t('builder.action.duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          rightSection={<KeyCap of="Delete" />}
          onClick={() => actions.remove(id)}
        >
          {t('builder.action.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
