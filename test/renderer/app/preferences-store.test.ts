import { describe, expect, test } from 'vitest';
import { createPreferencesStore, keptLook } from '../../../renderer/app/frame/preferences-store.ts';
import { readStoreName, writeStoreName } from '../../../renderer/app/frame/store-choice.ts';
import { createScreenStores } from '../../../renderer/app/screen-store.ts';

function kept(text?: string) {
  const texts = new Map<string, string>(text === undefined ? [] : [['airside.preferences', text]]);
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
  };
}

describe('preferences', () => {
  test('the preferences survive a restart', () => {
    const place = kept();
    createPreferencesStore(createScreenStores(), place, 'en').setState({
      language: 'fr',
      theme: 'light',
      sound: false,
      officer: 'LFW-02',
      panes: { queue: [400, 300] },
    });
    expect(createPreferencesStore(createScreenStores(), place, 'en').getState()).toEqual({
      language: 'fr',
      theme: 'light',
      sound: false,
      officer: 'LFW-02',
      panes: { queue: [400, 300] },
    });
  });

  test.each([
    ['no JSON at all', 'not json'],
    ['a list', '[]'],
    ['null', 'null'],
    ['odd values', '{"language":"xx","theme":7,"sound":"loud","officer":2,"panes":{"queue":"wide"}}'],
  ])('the preferences are the defaults when %s was stored', (_, text) => {
    expect(createPreferencesStore(createScreenStores(), kept(text), 'fr').getState()).toEqual({
      language: 'fr',
      theme: 'dark',
      sound: true,
      officer: '',
      panes: {},
    });
  });
});

describe('a page without a store', () => {
  test.each([
    ['{"language":"fr","theme":"light"}', { language: 'fr', theme: 'light' }],
    ['{}', { language: 'en', theme: 'dark' }],
  ])('has the kept language and theme, or the defaults: %s', (text, look) => {
    expect(keptLook(kept(text), 'en')).toEqual(look);
  });
});

describe('the last opened store', () => {
  test('the last opened store is opened at the next start', () => {
    const place = kept();
    expect(readStoreName(place, 'practice')).toBe('practice');
    writeStoreName(place, 'live');
    expect(readStoreName(place, 'practice')).toBe('live');
  });
});
