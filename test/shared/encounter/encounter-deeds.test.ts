import { describe, expect, test } from 'vitest';
import { deedsAskedOf, deedsOfEncounter } from '../../../shared/encounter/encounter-deeds.ts';
import type { Encounter, EntryBody } from '../../../shared/encounter/encounter-entry.ts';
import { addEntry, type EntryContext } from '../../../shared/encounter/encounter-rules.ts';
import { identityOf } from '../../../shared/encounter/identity.ts';
import { correction, KOFI, READ } from './any-entry.ts';

const AMA = 'LFW-01';
const IN_NAME: Partial<EntryContext> = {
  deed: { happened: null, doer: { officer: AMA, agency: 'customs' }, present: [] },
};
const BY_AMA: Partial<EntryContext> = { officer: AMA, agency: 'customs' };
const answered = (said: 'confirmed' | 'disputed', note: string | null = 'I was at gate 2'): EntryBody => ({
  ...{ kind: 'answered', of: 1, said, note },
});

function record(...steps: readonly (readonly [EntryBody, Partial<EntryContext>?])[]): Encounter {
  return steps.reduce<Encounter>(
    (before, [body, more]) => {
      const added = addEntry(before, body, { ...KOFI, ...more });
      if (!added.ok) throw new Error(added.failure.code);
      return added.value;
    },
    { id: 'LFW-2026-000001', entries: [] },
  );
}

const READ_BY_AMA = record([READ, IN_NAME]);

describe('an entry in the name of another officer', () => {
  test('it waits for that officer, and counts meanwhile', () => {
    expect(deedsAskedOf(READ_BY_AMA.entries, AMA)).toEqual([{ of: 1, officer: AMA, state: 'waiting' }]);
    expect(deedsAskedOf(READ_BY_AMA.entries, KOFI.officer)).toEqual([]);
    expect(identityOf(READ_BY_AMA.entries)).toBe('confirmed');
  });

  test('it waits no longer once it was answered, or corrected', () => {
    for (const more of [
      [answered('confirmed', null), BY_AMA],
      [answered('disputed'), BY_AMA],
      [correction(1), {}],
    ] as const)
      expect(deedsAskedOf(record([READ, IN_NAME], more).entries, AMA)).toEqual([]);
  });

  test('what they did not do confirms nobody, and the dispute stays when they change their mind', () => {
    const disputed = record([READ, IN_NAME], [answered('disputed'), BY_AMA]);
    expect(identityOf(disputed.entries)).toBe('none');
    const both = record([READ, IN_NAME], [answered('disputed'), BY_AMA], [answered('confirmed'), BY_AMA]);
    expect(deedsOfEncounter(both.entries)).toEqual([{ of: 1, officer: AMA, state: 'confirmed' }]);
    expect(both.entries.map(({ kind }) => kind)).toEqual(['identity-read', 'answered', 'answered']);
  });

  test.each([
    ['another officer answers', answered('confirmed'), {}, 'no-answer'],
    ['an answer in the name of somebody', answered('confirmed'), { ...BY_AMA, ...IN_NAME }, 'no-answer'],
    ['a dispute without a reason', answered('disputed', ' '), BY_AMA, 'reason-required'],
    ['an answer about no such entry', { ...answered('confirmed'), of: 7 }, BY_AMA, 'no-answer'],
  ] as const)('%s is refused', (_, body, more, code) => {
    const added = addEntry(READ_BY_AMA, body as EntryBody, { ...KOFI, ...more });
    expect(added.ok ? null : added.failure.code).toBe(code);
  });

  test('it is answered also when the case is closed, and an answer is not corrected', () => {
    const done = record([READ, IN_NAME], [answered('confirmed'), { ...BY_AMA, state: 'closed' }]);
    const added = addEntry(done, correction(2), KOFI);
    expect(added.ok ? null : added.failure.code).toBe('no-entry');
  });
});
