import { afterEach, describe, expect, test } from 'vitest';
import { FORM_DAYS, LARGEST_FORM, MOST_FORMS } from '../../../renderer/core/calls/forms.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores, openCore } from './open-core.ts';
import { desk, SEEN } from './queue-acts/desk.ts';

afterEach(emptyStores);

const NOW = Date.parse('2026-11-24T08:00:00Z');
const DAY = 86_400_000;
const ANALYST = { agency: 'customs', role: 'analyst', controlOfficer: false, secondLine: false } as const;

describe('an unsent form', () => {
  test('an unsent form is there for the officer who typed it, and for no other officer', async () => {
    const { ask } = await openCore();
    await ask('session.act-as', { ...ANALYST, name: 'A. Mensah' });
    await ask('form.keep', { form: 'note:1', value: '"Seen at the belt"' });
    await ask('session.act-as', { ...ANALYST, name: 'E. Lawson' });
    expect(await ask('form.kept', { form: 'note:1' })).toBeNull();
    expect(await ask('form.list', {})).toEqual([]);
    await ask('session.act-as', { ...ANALYST, name: 'A. Mensah' });
    expect(await ask('form.kept', { form: 'note:1' })).toMatchObject({ value: '"Seen at the belt"' });
  });

  test('an unsent form is kept as it was last typed, and goes when it is sent', async () => {
    const { ask } = await openCore();
    await ask('form.keep', { form: 'note:1', value: '"Seen"' });
    await ask('form.keep', { form: 'note:1', value: '"Seen again"' });
    expect((await ask('form.list', {})).map(({ form }) => form)).toEqual(['note:1']);
    await ask('form.drop', { form: 'note:1' });
    await ask('form.drop', { form: 'note:1' });
    expect(await ask('form.kept', { form: 'note:1' })).toBeNull();
  });

  test('an unsent form is sealed under the number of its officer, which names no flight or traveller', async () => {
    const { ask, store } = await openCore();
    await ask('form.keep', { form: 'note:LFW-2026-000001', value: '"Seen at the belt"' });
    const [record, ...others] = await store.table('formDrafts').toArray();
    expect(others).toEqual([]);
    expect(record?.id).toBe('XXX-01');
    expect(new TextDecoder('latin1').decode(record?.body)).not.toMatch(/belt|000001/);
  });

  test('an unsent form leaves no audit entry, since nothing was decided', async () => {
    const { ask, store } = await openCore();
    await ask('form.keep', { form: 'note:1', value: '"Seen"' });
    expect(await store.table('audit').count()).toBe(0);
  });

  test(`an unsent form goes after ${FORM_DAYS} days`, async () => {
    let now = NOW;
    const { ask } = await openCore('practice', () => now);
    await ask('form.keep', { form: 'note:1', value: '"Seen"' });
    now = NOW + FORM_DAYS * DAY;
    expect(await ask('form.kept', { form: 'note:1' })).not.toBeNull();
    now += 1;
    expect(await ask('form.kept', { form: 'note:1' })).toBeNull();
  });

  test('an unsent form is refused if it is too large, and replaces the oldest one if there are many', async () => {
    const { ask, refused } = await openCore();
    expect(await refused('form.keep', { form: 'paste', value: 'x'.repeat(LARGEST_FORM + 1) })).toMatchObject({
      code: 'invalid-input',
    });
    for (let at = 0; at <= MOST_FORMS; at++) await ask('form.keep', { form: `note:${at}`, value: '1' });
    const kept = (await ask('form.list', {})).map(({ form }) => form);
    expect(kept).toHaveLength(MOST_FORMS);
    expect(kept).not.toContain('note:0');
  });

  test('the form of a result is gone once its officer recorded it, also where the machine stopped before the screen dropped it', async () => {
    const { ask, as, people, setClock } = await desk([SEEN], null);
    setClock('2026-11-24T14:00:00.000Z');
    await as('customs');
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
    await ask('case.select', { id, note: null });
    const form = `result ${FLIGHT} ${people[0]} ${id} found`;
    await ask('form.keep', { form, value: '[]' });
    expect((await ask('form.list', {})).map((each) => each.form)).toEqual([form]);
    await ask('case.record-result', { id, result: 'nothing-found', note: 'both bags opened' });
    expect(await ask('form.kept', { form })).toBeNull();
    expect(await ask('form.list', {})).toEqual([]);
    // What is typed later corrects it, and is kept.
    setClock('2026-11-24T14:05:00.000Z');
    await ask('form.keep', { form, value: '[1]' });
    expect(await ask('form.kept', { form })).toMatchObject({ value: '[1]' });
  });
});
