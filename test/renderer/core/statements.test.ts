/** Statements and notes of a case. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

let unit: TestCore;
let work: string;

beforeEach(async () => {
  await emptyStores();
  unit = await openUnit();
  const thing = { kind: 'other', what: 'a parcel on belt 2' } as const;
  work = (await unit.ask('case.open-on', { thing, flight: null, origin: 'dog', note: null })).id;
});

const said = (more: Partial<Input<'case.state'>> = {}): Input<'case.state'> => ({
  ...{ case: work, kind: 'spontaneous', words: 'Ce n’est pas à moi.', by: 'The traveller', language: 'French' },
  ...{ present: 'Officer Mensah', at: '2026-11-24T07:40', corrects: null },
  ...more,
});
const listed = async () => (await unit.ask('case.files', { id: work })).statements;

describe('what was said', () => {
  test('is kept word for word, with who said it, when, in which language and in whose presence', async () => {
    const made = await unit.ask('case.state', said());
    expect(made).toMatchObject({
      ...{ kind: 'spontaneous', words: 'Ce n’est pas à moi.', by: 'The traveller', language: 'French' },
      ...{ present: 'Officer Mensah', saidAt: '2026-11-24T07:40:00.000Z', at: '2026-11-24T08:00:00.000Z' },
      ...{ agency: 'customs', corrects: null },
    });
    expect(await listed()).toEqual([made]);
    expect(await unit.ask('case.parts', { id: work })).toMatchObject({ files: 1 });
  });

  test('an officer’s note has neither speaker nor language', async () => {
    const note = said({ kind: 'note', words: 'Sweating.', at: null });
    expect(await unit.ask('case.state', note)).toMatchObject({
      by: '',
      language: '',
      saidAt: '2026-11-24T08:00:00.000Z',
    });
  });

  test.each<[string, Partial<Input<'case.state'>>, object]>([
    ['nothing', { words: ' ' }, { code: 'invalid-input', path: 'words' }],
    ['no speaker', { by: '' }, { code: 'refused', why: 'statement-by' }],
    ['no language', { language: ' ' }, { code: 'refused', why: 'statement-by' }],
    ['a time to come', { at: '2026-11-24T08:01' }, { code: 'refused', why: 'statement-later' }],
    ['a day that there is not', { at: '2026-11-31T08:01' }, { code: 'invalid-input', path: 'at' }],
    ['a case that there is not', { case: 'none' }, { code: 'not-found', what: 'case' }],
    ['a correction of nothing', { corrects: { id: 'none', why: 'x' } }, { code: 'not-found', what: 'statement' }],
    ['a correction without a reason', { corrects: { id: 'none', why: '' } }, { code: 'reason-required' }],
  ])('with %s it is refused', async (_, more, failure) => {
    expect(await unit.refused('case.state', said(more))).toEqual(failure);
    expect(await listed()).toEqual([]);
  });

  test('is corrected by another that names it and says why; the first stays', async () => {
    const first = await unit.ask('case.state', said());
    const corrects = { id: first.id, why: 'misheard' };
    const second = await unit.ask('case.state', said({ words: 'Ce sac n’est pas à moi.', at: null, corrects }));
    expect(await listed()).toEqual([first, second]);
    expect(await unit.refused('case.state', said({ corrects }))).toEqual({
      code: 'refused',
      why: 'statement-corrected',
    });
    expect(second).toMatchObject({ corrects, saidAt: first.saidAt });
  });
});
