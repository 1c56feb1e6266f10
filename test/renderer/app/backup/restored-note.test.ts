import { expect, test } from 'vitest';
import { createRestoredNote } from '../../../../renderer/app/backup/restored-note.ts';

test('a restore is told after the restart, until somebody was told', () => {
  const texts = new Map<string, string>();
  const kept = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
  };
  expect(createRestoredNote(kept).get()).toBeNull();
  createRestoredNote(kept).put('2026-11-25T21:40:00.000Z');
  expect(createRestoredNote(kept).get()).toBe('2026-11-25T21:40:00.000Z');
  createRestoredNote(kept).told();
  expect(createRestoredNote(kept).get()).toBeNull();
});
