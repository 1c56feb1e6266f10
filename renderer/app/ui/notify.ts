/** Short notices at the edge of the screen. Success notices disappear by themselves; failures stay long enough to be read. */
import { type NotificationData, notifications } from '@mantine/notifications';
import { createElement } from 'react';
import type { CallFailure } from '../../core/calls/failure.ts';
import { failureText } from './failure-text.ts';
import type { TFunction } from './texts.ts';
import { type Says, Told } from './told.tsx';

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

/** Tells of each change of what officers chose for their screens. */
interface Chosen {
  subscribe(changed: (now: { readonly language: string }, before: { readonly language: string }) => void): unknown;
}

/** A success was told in the language of then: its notice ends once officers choose another one. */
export function endWithLanguage(preferences: Chosen): void {
  preferences.subscribe((now, before) => {
    if (now.language !== before.language) hideDone();
  });
}

/** Shows a failure: what happened, which data is safe, what to do. */
export function notifyTrouble(t: TFunction, title: Says, message: Says): void {
  notifications.show({
    ...{ title: createElement(Told, { says: title }), message: createElement(Told, { says: message }) },
    ...{ color: TROUBLE, autoClose: FAILURE_STAYS, closeButtonProps: closeButton(t) },
  });
}

/** Does a notice show a failure? */
export function isTrouble({ color }: { readonly color?: string | undefined }): boolean {
  return color === TROUBLE;
}

/** Shows a failed call. */
export function notifyFailure(t: TFunction, failure: CallFailure): void {
  notifyTrouble(
    t,
    (t) => t('failure.title'),
    (t) => failureText(t, failure),
  );
}

function closeButton(t: TFunction): { readonly 'aria-label': string } {
  return { 'aria-label': t('ui.close') };
}
