import { describe, expect, test } from 'vitest';
import {
  type Action,
  actionForKey,
  createActionsStore,
  keyGroups,
  keyOf,
  listActions,
  registerActions,
} from '../../../../renderer/app/frame/actions-store.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';

const action = (id: string, key: string, enabled = true): Action => ({
  id,
  key,
  label: id,
  group: 'keys.screen',
  enabled,
  run: () => undefined,
});
const press = (key: string, change: Partial<Parameters<typeof keyOf>[0]> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...change });

describe('keys', () => {
  test.each([
    ['a letter, whatever its case', press('j'), 'J'],
    ['a sign', press('?'), '?'],
    ['a named key', press('Enter'), 'Enter'],
    ['a key with Ctrl', press('k', { ctrlKey: true }), 'Ctrl+K'],
    ['a key with the command key', press('k', { metaKey: true }), 'Ctrl+K'],
    ['a key with Alt, which belongs to the system', press('k', { altKey: true }), null],
    ['a lone modifier', press('Shift'), null],
    [
      'the sign that a French keyboard writes without Shift, as the digit below it',
      press('&', { code: 'Digit1' }),
      '1',
    ],
    ['a digit that a French keyboard writes with Shift', press('1', { code: 'Digit1', shiftKey: true }), '1'],
    ['a sign that another keyboard writes with Shift', press('/', { code: 'Digit7', shiftKey: true }), '/'],
    ['a digit of the number pad', press('2', { code: 'Numpad2' }), '2'],
  ])('a pressed key is read as its name, or as none: %s', (_, read, expected) => {
    expect(read).toBe(expected);
  });
});

test('the list of keys has no heading without a key below it', () => {
  const command: Action = { ...action('command', 'A'), key: null, group: 'keys.everywhere' };
  expect([...keyGroups([command, action('screen', 'A')]).keys()]).toEqual(['keys.screen']);
});

describe('an action', () => {
  test('an action of the screen takes precedence over one of every screen with the same key', () => {
    const store = createActionsStore(createScreenStores());
    registerActions(store, [action('everywhere', 'A')], 'everywhere');
    registerActions(store, [action('screen', 'A')]);
    expect(actionForKey(store.getState(), 'A')?.id).toBe('screen');
    expect(listActions(store.getState()).map((each) => each.id)).toEqual(['screen', 'everywhere']);
  });

  test('what is offered for a moment has its key before the screen, which has it again afterwards', () => {
    const store = createActionsStore(createScreenStores());
    registerActions(store, [action('draw', 'Z')]);
    const end = registerActions(store, [action('undo', 'Z')], 'offered');
    registerActions(store, [action('later screen', 'Z')]);
    expect(actionForKey(store.getState(), 'Z')?.id).toBe('undo');
    end();
    expect(actionForKey(store.getState(), 'Z')?.id).toBe('draw');
  });

  test('an action that is disabled does not pass its key on', () => {
    const store = createActionsStore(createScreenStores());
    registerActions(store, [action('everywhere', 'A')], 'everywhere');
    registerActions(store, [action('screen', 'A', false)]);
    expect(actionForKey(store.getState(), 'A')).toBeNull();
  });

  test('an action is removed with its part of the screen', () => {
    const store = createActionsStore(createScreenStores());
    const remove = registerActions(store, [action('screen', 'A')]);
    remove();
    expect(listActions(store.getState())).toEqual([]);
  });
});
