/** Notices follow the language of the screens. */
import { notifications, notificationsStore } from '@mantine/notifications';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { endWithLanguage, notifyDone, notifyFailure } from '../../../../renderer/app/ui/notify.ts';
import { createTexts } from '../../../../renderer/app/ui/texts.ts';
import type { Language } from '../../../../shared/catalogue/languages.ts';

afterEach(() => notifications.clean());

test('a notice of a failure is said in the language of the screens, also where that changes while it stands', async () => {
  const texts = createTexts();
  notifyFailure(texts.t, { code: 'refused', why: 'cut-ended' });
  const [notice] = notificationsStore.getState().notifications;
  const said = () => renderToStaticMarkup(createElement(I18nextProvider, { i18n: texts }, notice?.message));
  expect(said()).toBe('This plan was taken back already.');
  await texts.changeLanguage('fr');
  expect(said()).toBe('Ce plan est déjà retiré.');
});

test('a notice of a success ends once another language is chosen, and by no other choice', () => {
  const texts = createTexts();
  const preferences = createStore(() => ({ language: 'en' as Language, theme: 'dark' }));
  endWithLanguage(preferences);
  notifyDone(texts.t, 'The plan is signed.');
  const shown = () => notificationsStore.getState().notifications.map(({ message }) => message);
  preferences.setState({ theme: 'light' });
  expect(shown()).toEqual(['The plan is signed.']);
  preferences.setState({ language: 'fr' });
  expect(shown()).toEqual([]);
});
