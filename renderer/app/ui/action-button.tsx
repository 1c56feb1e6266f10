import { useTranslation } from 'react-i18next';
import type { Action } from '../frame/actions-store.ts';
import { KeyCap } from './key-cap.tsx';

export interface ActionButtonProps {
  readonly action: Omit<Action, 'group'>;
  readonly tone?: 'primary' | 'strong' | 'quiet';
}

/** A button for an action, with its key printed on it. */
export function ActionButton({ action, tone }: ActionButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={tone === undefined ? 'button' : `button ${tone}`}
      disabled={action.enabled === false}
      aria-keyshortcuts={action.key ?? undefined}
      onClick={action.run}
    >
      {t(action.label)}
      {action.key === null ? null : <KeyCap of={action.key} />}
    </button>
  );
}
