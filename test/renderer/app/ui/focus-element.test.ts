import { expect, test } from 'vitest';
import { giveBackFocus } from '../../../../renderer/app/ui/focus-element.ts';

/** A page that only knows its focused element. */
function page() {
  const element = (isConnected = true) => {
    const made = {
      isConnected,
      focus: () => {
        state.activeElement = made as unknown as Element;
      },
    };
    return made as unknown as HTMLElement;
  };
  const body = element();
  const state: { activeElement: Element | null; body: HTMLElement } = { activeElement: body, body };
  return { state, element };
}

test('the element with the focus before a dialog gets it back afterwards', () => {
  const { state, element } = page();
  const row = element();
  state.activeElement = row;
  const giveBack = giveBackFocus(state);
  state.activeElement = state.body;
  giveBack();
  expect(state.activeElement).toBe(row);
});

test('a closed dialog does not take the focus from another element, and does not give it to a removed one', () => {
  const { state, element } = page();
  state.activeElement = element(false);
  const giveBack = giveBackFocus(state);
  const other = element();
  state.activeElement = other;
  giveBack();
  expect(state.activeElement).toBe(other);
  state.activeElement = state.body;
  giveBack();
  expect(state.activeElement).toBe(state.body);
});

test('another element can get the focus in place of the one before, as the wrong field of a form', () => {
  const { state, element } = page();
  const [button, wrong] = [element(), element()];
  state.activeElement = button;
  const giveBack = giveBackFocus(state);
  state.activeElement = state.body;
  giveBack(wrong);
  expect(state.activeElement).toBe(wrong);
  state.activeElement = state.body;
  giveBack(null);
  expect(state.activeElement).toBe(button);
});
