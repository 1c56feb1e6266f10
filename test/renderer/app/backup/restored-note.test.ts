import { expect, test } from 'vitest';
import { createRestoredNote } from '../../../../renderer/app/backup/restored-note.ts';

test('the note about a restore survives the restart until an officer has seen it', () => {
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
