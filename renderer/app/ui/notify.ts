/** Short notices at the edge of the screen. Success notices disappear by themselves; failures stay long enough to be read. */
import { type NotificationData, notifications } from '@mantine/notifications';
import type { CallFailure } from '../../core/calls/failure.ts';
import { failureText } from './failure-text.ts';
import type { TFunction } from './texts.ts';

const DONE = 'done';
const FAILURE_STAYS = 12_000;
const TROUBLE = 'red';

/** Shows a success. */
export function notifyDone(
  t: TFunction,
  message: NotificationData['message'],
  title?: string,
  stays: Pick<NotificationData, 'autoClose' | 'onClose'> = {},
): void {
  // One at a time: a new success replaces the previous one, so that notices do not cover the evidence.
  notifications.hide(DONE);
  notifications.show({
    id: DONE,
    ...(title === undefined ? {} : { title }),
    message,
    closeButtonProps: closeButton(t),
    ...stays,
  });
}

/** Takes the notice of a success away. */
export function hideDone(): void {
  notifications.hide(DONE);
}

/** Shows a failure: what happened, which data is safe, what to do. */
export function notifyTrouble(t: TFunction, title: string, message: string): void {
  notifications.show({ title, message, color: TROUBLE, autoClose: FAILURE_STAYS, closeButtonProps: closeButton(t) });
}

/** Does a notice show a failure? */
export function isTrouble({ color }: { readonly color?: string | undefined }): boolean {
  return color === TROUBLE;
}

/** Shows a failed call. */
export function notifyFailure(t: TFunction, failure: CallFailure): void {
  notifyTrouble(t, t('failure.title'), failureText(t, failure));
}

function closeButton(t: TFunction): { readonly 'aria-label': string } {
  return { 'aria-label': t('ui.close') };
}
