import { type ScreenAction, useActions } from '../frame/use-actions.ts';
import { ActionButton, type ActionButtonProps } from './action-button.tsx';

export interface KeyButtonProps extends Pick<ActionButtonProps, 'tone'> {
  /** Its key acts, and is named in the status line, for as long as the button is here. */
  readonly action: ScreenAction;
}

/** A button that is an action of its screen. */
export function KeyButton({ action, tone }: KeyButtonProps) {
  useActions([{ hint: action.enabled !== false, ...action }]);
  return <ActionButton action={action} {...(tone === undefined ? {} : { tone })} />;
}
