import { notificationsStore } from '@mantine/notifications';
import { useEffect } from 'react';
import { isTrouble } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';
import { actionForKey, keyOf, listActions } from './actions-store.ts';
import { restingKeys } from './resting-keys.ts';

/**
 * Runs actions by key, except during typing or while a dialog or menu is open. Keys without Ctrl or Alt act only where the focus is in the work (`main`) or nowhere, and rest
 * after a refusal and after a key that means nothing here.
 */
export function KeyListener() {
  const { actions } = useWorkstation();
  useEffect(() => {
    const keys = restingKeys();
    let seen: ReadonlySet<string> = new Set();
    const stopTrouble = notificationsStore.subscribe(({ notifications }) => {
      const troubles = new Set(notifications.filter(isTrouble).flatMap(({ id }) => id ?? []));
      if ([...troubles].some((id) => !seen.has(id))) keys.rest(performance.now());
      seen = troubles;
    });
    // Whether a dialog is open is read before other listeners run: a dialog that closes on Escape is gone when the key arrives here.
    let covered = false;
    const beforeKey = () => {
      covered = document.querySelector('[role="dialog"],[role="menu"]') !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || event.defaultPrevented) return;
      const state = actions.getState();
      if (covered && actionForKey(state, key)?.overDialogs !== true) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing = target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      // A function key writes nothing.
      const alone = !/^(?:(?:Ctrl|Alt)\+|F\d)/.test(key);
      if (typing && alone) return;
      // Enter and the space bar belong to the focused control.
      if ((key === 'Enter' || key === ' ') && target?.closest('button,a,[role="separator"],[role="gridcell"]')) return;
      if (alone && target !== null && target !== document.body && target.closest('main') === null) return;
      const isCharacter = key.length === 1;
      if (alone && isCharacter && !keys.mayAct(event.timeStamp)) return;
      const action = actionForKey(state, key);
      if (action === null) {
        // The key of an act that is not possible yet is no typing.
        const means = listActions(state).some((each) => each.key === key);
        if (alone && isCharacter && !means) keys.rest(event.timeStamp);
        return;
      }
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', beforeKey, { capture: true });
    document.addEventListener('keydown', onKey);
    return () => {
      stopTrouble();
      window.removeEventListener('keydown', beforeKey, { capture: true });
      document.removeEventListener('keydown', onKey);
    };
  }, [actions]);
  return null;
}
