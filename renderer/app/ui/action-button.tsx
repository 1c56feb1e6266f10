import { Tooltip } from '@mantine/core';
import { useId } from 'react';
import type { Action } from '../frame/actions-store.ts';
import { KeyCap } from './key-cap.tsx';
import { useTranslation } from './use-translation.ts';

export interface ActionButtonProps {
  readonly action: Omit<Action, 'group'>;
  readonly tone?: 'primary' | 'protect' | 'quiet' | 'strong';
}

/** A button for an action, with its key printed on it. One that cannot be used now takes the focus all the same, so that its reason can be read. */
export function ActionButton({ action: { label, key, enabled, about = '', run }, tone }: ActionButtonProps) {
  const { t } = useTranslation();
  const id = useId();
  const shut = enabled === false;
  return (
    <Tooltip
      label={about}
      position="bottom"
      disabled={about === ''}
      events={{ hover: true, focus: true, touch: true }}
      multiline
      maw={280}
    >
      <button
        type="button"
        className={tone === undefined ? 'button' : `button ${tone}`}
        aria-disabled={shut}
        aria-keyshortcuts={key ?? undefined}
        aria-describedby={about === '' ? undefined : id}
        onClick={shut ? undefined : run}
      >
        {t(label)}
        {key === null ? null : <KeyCap of={key} />}
        {about === '' ? null : (
          <span id={id} hidden>
            {about}
          </span>
        )}
      </button>
    </Tooltip>
  );
}
