import { describe, expect, test } from 'vitest';
import {
  describedAs,
  hoursToExtend,
  hoursToTake,
  isReady,
  isTyped,
  NEW_CALL,
  readForm,
  saidTooLittle,
  sourceOf,
} from '../../../../renderer/app/lookouts/call-form.ts';
import { dangerIn } from '../../../../renderer/app/lookouts/danger-words.ts';
import { shippedPlaces } from '../../../../shared/lookout/call/call-places.ts';

const CONTEXT = { today: '2026-11-29', places: shippedPlaces() };
const SAID = 'man about 40, red case, ET508 tomorrow, passport ends 4421';

test.each([
  ['man, may be armed, ET508', 'may be armed'],
  ['il porte un couteau, ET508', 'il porte un couteau'],
  ['homme armé', 'homme armé'],
  ['KOFI MENSAH RED CASE ARMED ET508 TODAY, VIOLENT', 'ARMED'],
  ['army jacket, red case', null],
])('of “%s” the warning is offered: %s', (said, words) => {
  expect(dangerIn(said)).toBe(words);
});

describe('what is typed of a lookout', () => {
  test('a term that was typed anew stands in place of what was read', () => {
    const { terms, wrong } = readForm({ said: SAID, corrections: { age: '30-35' } }, CONTEXT);
    expect(terms.age).toEqual({ from: 30, to: 35 });
    expect(wrong).toEqual([]);
  });

  test('the words of a term that is not meant become description', () => {
    const { terms } = readForm({ said: SAID, corrections: { document: null } }, CONTEXT);
    expect(terms.document).toBeNull();
    expect(terms.description).toBe('red case, passport ends 4421');
  });

  test('a description that was typed anew stands, and words that are said later are added to it', () => {
    const { terms } = readForm({ said: SAID, corrections: {} }, CONTEXT);
    const description = describedAs(terms.description, {}, 'red case, tattoo left hand');
    const shown = (said: string, corrections = { description }) => readForm({ said, corrections }, CONTEXT).terms;
    expect(shown(SAID).description).toBe('red case, tattoo left hand');
    expect(shown(`${SAID}, limps`).description).toBe('red case, tattoo left hand, limps');
    const out = describedAs(terms.description, {}, '');
    expect(shown(`${SAID}, limps`, { description: out }).description).toBe('limps');
  });

  test('a correction without a value is wrong, and nothing is saved with it', () => {
    const form = { ...NEW_CALL, said: SAID, corrections: { age: 'tall' } };
    const read = readForm(form, CONTEXT);
    expect(read.wrong).toEqual(['age']);
    expect(isReady(form, read, CONTEXT.today)).toBe(false);
  });

  test('new words add to the terms of a lookout that is there', () => {
    const { terms: base } = readForm({ said: SAID, corrections: {} }, CONTEXT);
    const later = { ...CONTEXT, today: '2026-12-03' };
    const { terms } = readForm({ said: 'seat 14A, blue cap', corrections: {} }, later, base);
    expect(terms).toEqual({ ...base, seat: '14A', description: 'red case, blue cap' });
  });

  test.each([
    ['a tall person', 'failure.refused.lookout-empty'],
    ['red case, ET508 tomorrow', 'lookout.pinned-only'],
    ['ET508 2026-11-20, passport ends 4421', 'failure.refused.lookout-days-over'],
    ['Koffi Mensah', null],
    ['passport ends 4421', null],
  ])('of “%s” it is said: %s', (said, key) => {
    expect(saidTooLittle(readForm({ said, corrections: {} }, CONTEXT), CONTEXT.today)).toBe(key);
  });

  test('a source with a code is not sent without it, and names no agency', () => {
    const form = { ...NEW_CALL, said: SAID, from: 'code' as const };
    const read = readForm(form, CONTEXT);
    expect(isReady(form, read, CONTEXT.today)).toBe(false);
    const coded = { ...form, code: ' K-17 ' };
    expect(isReady(coded, read, CONTEXT.today)).toBe(true);
    expect(sourceOf(coded)).toEqual({ agency: null, code: 'K-17', grade: 'F', information: 6 });
  });

  test('the hours to choose from have those that are proposed for its day', () => {
    const now = Date.parse('2026-11-29T09:00:00Z') / 60_000;
    expect(hoursToTake({ days: null }, now)).toEqual([12, 24, 48, 72, 120, 168]);
    expect(hoursToTake({ days: { from: '2026-12-20', to: '2026-12-20' } }, now)).toContain(537);
  });

  test('it is extended beyond its end, and to 30 days after it was taken at most', () => {
    const [validFrom, validUntil] = ['2026-11-09T09:00:00.000Z', '2026-12-02T09:00:00.000Z'];
    const now = Date.parse('2026-11-29T09:00:00Z') / 60_000;
    expect(hoursToExtend({ terms: null, validFrom, validUntil }, now)).toEqual([120, 168, 240]);
  });

  test('nobody is named as the source who was not typed', () => {
    expect(sourceOf(NEW_CALL)).toEqual({ agency: null, code: null, grade: 'F', information: 6 });
  });

  test('blanks alone are nothing that could be lost', () => {
    expect(isTyped({ ...NEW_CALL, said: '  ' })).toBe(false);
    expect(isTyped({ ...NEW_CALL, warning: 'armed' })).toBe(true);
  });
});
