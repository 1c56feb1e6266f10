import { useEffect } from 'react';
import { useWorkstation } from '../workstation.tsx';
import { actionForKey, keyOf } from './actions-store.ts';

/** Runs actions by key, except during typing or while a dialog or menu is open. */
export function KeyListener() {
  const { actions } = useWorkstation();
  useEffect(() => {
    // Whether a dialog is open is read before other listeners run: a dialog that closes on Escape is gone when the key arrives here.
    let covered = false;
    const beforeKey = () => {
      covered = document.querySelector('[role="dialog"],[role="menu"]') !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || event.defaultPrevented || covered) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing = target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (typing && !/^(Ctrl|Alt)\+/.test(key)) return;
      // Enter and the space bar belong to the focused control.
      if ((key === 'Enter' || key === ' ') && target?.closest('button,a,[role="separator"],[role="gridcell"]')) return;
      const action = actionForKey(actions.getState(), key);
      if (action === null) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', beforeKey, { capture: true });
    document.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', beforeKey, { capture: true });
      document.removeEventListener('keydown', onKey);
    };
  }, [actions]);
  return null;
}
