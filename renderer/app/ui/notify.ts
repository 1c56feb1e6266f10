/** Short notices at the edge of the screen: what worked goes by itself, what failed stays long enough to be read. */
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import type { CallFailure } from '../../core/calls/failure.ts';
import { failureText } from './failure-text.ts';

const DONE = 'done';
const FAILURE_STAYS = 12_000;

/** Says that something worked. */
export function notifyDone(t: TFunction, message: string, title?: string): void {
  // One at a time: the newest good news replaces the one before, so that nothing piles up over the evidence.
  notifications.hide(DONE);
  notifications.show({
    id: DONE,
    ...(title === undefined ? {} : { title }),
    message,
    closeButtonProps: closeButton(t),
  });
}

/** Says that something failed: what happened, what was kept, what to do. */
export function notifyTrouble(t: TFunction, title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: FAILURE_STAYS, closeButtonProps: closeButton(t) });
}

/** Says that a call failed. */
export function notifyFailure(t: TFunction, failure: CallFailure): void {
  notifyTrouble(t, t('failure.title'), failureText(t, failure));
}

function closeButton(t: TFunction): { readonly 'aria-label': string } {
  return { 'aria-label': t('ui.close') };
}
