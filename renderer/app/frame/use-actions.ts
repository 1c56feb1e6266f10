/** Registers the actions of a component for as long as it is shown. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useWorkstation } from '../workstation.tsx';
import { type Action, registerActions } from './actions-store.ts';

/** An action. Without a group it is listed under the present screen, or under those of every screen. */
export type ScreenAction = Omit<Action, 'group'> & { readonly group?: string };

/** The visible parts of an action. */
type Shape = [string, string | null, string, string, boolean | null, boolean | null, boolean | null];

/**
 * Offers `actions` by key, command and help while the component is mounted. The list may be a new array on every render: it is registered again
 * only when a visible part changes, and the newest functions always run.
 */
export function useActions(actions: readonly ScreenAction[], where: 'sets' | 'everywhere' = 'sets'): void {
  const { actions: store } = useWorkstation();
  const usual = where === 'everywhere' ? 'keys.everywhere' : 'keys.screen';
  const latest = useRef(actions);
  latest.current = actions;
  const shape = JSON.stringify(
    actions.map(({ id, key, label, group, enabled, hint, overDialogs }) => [
      ...[id, key, label, group ?? usual],
      ...[enabled, hint, overDialogs],
    ]),
  );
  const stable = useMemo(
    () =>
      (JSON.parse(shape) as Shape[]).map(
        ([id, key, label, group, enabled, hint, overDialogs]): Action => ({
          id,
          key,
          label,
          group,
          enabled: enabled !== false,
          hint: hint === true,
          overDialogs: overDialogs === true,
          run: () => {
            const action = latest.current.find((each) => each.id === id);
            if (action !== undefined && action.enabled !== false) action.run();
          },
        }),
      ),
    [shape],
  );
  // Before the screen is painted, because an officer who sees a button may press its key at once.
  useLayoutEffect(() => registerActions(store, stable, where), [store, stable, where]);
}
