/** Notices follow the language of the screens. */
import { notifications, notificationsStore } from '@mantine/notifications';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { endWithLanguage, notifyDone, notifyFailure } from '../../../../renderer/app/ui/notify.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { Texts } from '../../../../renderer/app/ui/use-translation.ts';
import type { Language } from '../../../../shared/catalogue/languages.ts';

afterEach(() => notifications.clean());

test('a notice of a failure is said in the language of the screens, also where that changes while it stands', () => {
  notifyFailure(textsIn('en'), { code: 'refused', why: 'cut-ended' });
  const [notice] = notificationsStore.getState().notifications;
  const said = (language: Language) =>
    renderToStaticMarkup(
      createElement(Texts, { value: { t: textsIn(language), language, agencies: [] } }, notice?.message),
    );
  expect(said('en')).toBe('This plan was taken back already.');
  expect(said('fr')).toBe('Ce plan est déjà retiré.');
});

test('a notice of a success ends once another language is chosen, and by no other choice', () => {
  const preferences = createStore(() => ({ language: 'en' as Language, theme: 'dark' }));
  endWithLanguage(preferences);
  notifyDone(textsIn('en'), 'The plan is signed.');
  const shown = () => notificationsStore.getState().notifications.map(({ message }) => message);
  preferences.setState({ theme: 'light' });
  expect(shown()).toEqual(['The plan is signed.']);
  preferences.setState({ language: 'fr' });
  expect(shown()).toEqual([]);
});
