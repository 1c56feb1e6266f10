import { expect, test } from 'vitest';
import { changedForm, freshForm } from '../../../../renderer/app/forms/typed-form.ts';

test('a form has what was typed into it, beside what it began with', () => {
  const begun = freshForm('note A', '');
  expect(begun).toEqual({ form: 'note A', first: '', value: '' });
  const typed = changedForm(begun, 'note A', 'nervous');
  expect(typed).toEqual({ form: 'note A', first: '', value: 'nervous' });
  expect(changedForm(typed, 'note A', (before) => `${before} at the gate`).value).toBe('nervous at the gate');
});

test('a form of one case takes nothing that was typed about another', () => {
  const other = freshForm('note B', '');
  expect(changedForm(other, 'note A', 'nervous')).toBe(other);
});
