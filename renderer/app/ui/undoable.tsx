/** A notice of an act that can be taken back for ten seconds. */

import { type ActionsStore, registerActions } from '../frame/actions-store.ts';
import { KeyCap } from './key-cap.tsx';
import { hideDone, notifyDone } from './notify.ts';
import type { TFunction } from './texts.ts';

const UNDO_STAYS = 10_000;
const KEY = 'Z';

/** Shows a success. `undo` runs by the button of the notice, or by its key on any screen. */
export function notifyUndoable(t: TFunction, actions: ActionsStore, message: string, undo: () => void): void {
  const run = () => {
    hideDone();
    undo();
  };
  const notice = (
    <span className="undoable">
      {message}
      <button type="button" className="button" aria-keyshortcuts={KEY} onClick={run}>
        {t('undo.action')} <KeyCap of={KEY} />
      </button>
    </span>
  );
  // The notice before this one ends first, and with it the key of its act.
  hideDone();
  const action = { id: 'undo', key: KEY, label: 'undo.action', group: 'keys.case', run };
  const onClose = registerActions(actions, [action], 'offered');
  notifyDone(t, notice, undefined, { autoClose: UNDO_STAYS, onClose });
}
