import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../../../../renderer/app/entry/entry-draft.ts';
import { changePerson, createEntryStore } from '../../../../renderer/app/entry/entry-store.ts';
import { createKeptForms } from '../../../../renderer/app/forms/kept-forms.ts';
import { followForms, storeForms } from '../../../../renderer/app/forms/store-forms.ts';
import { createLookoutStore } from '../../../../renderer/app/lookouts/lookout-store.ts';
import { createMappingStore } from '../../../../renderer/app/mapping/mapping-store.ts';
import { createQuarantineStore } from '../../../../renderer/app/quarantine/quarantine-store.ts';
import { createBuilder } from '../../../../renderer/app/rules/builder/builder-store.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import { createFakeCore } from '../harness/fake-core.ts';

function keeping() {
  const fake = createFakeCore({ now: 29_400_000 });
  const calls: string[] = [];
  const core = {
    ...fake,
    call: ((name, input, options) => {
      calls.push(name);
      return fake.call(name, input, options);
    }) as typeof fake.call,
  };
  return { core, calls, forms: createKeptForms(core) };
}

describe('an open form', () => {
  test('an open form is stored when it has changed, and only then', async () => {
    const { forms, calls } = keeping();
    let note = '';
    forms.add('note:1', () => (note === '' ? null : { note }));
    await forms.save();
    note = 'Seen at the belt';
    await forms.save();
    await forms.save();
    expect(calls).toEqual(['form.keep']);
    expect((await forms.kept('note:1'))?.value).toEqual({ note });
  });

  test('an open form is read at once when the screen is covered, although it is stored a little later', async () => {
    const { forms } = keeping();
    let note: string | null = 'Seen at the belt';
    forms.add('note:1', () => note);
    const saving = forms.save();
    note = null;
    await saving;
    expect((await forms.kept('note:1'))?.value).toBe('Seen at the belt');
  });

  test('an open form is dropped from the store when it is emptied, and when it is sent', async () => {
    const { forms } = keeping();
    let note: string | null = 'Seen';
    forms.add('note:1', () => note);
    await forms.save();
    note = null;
    await forms.save();
    expect(await forms.kept('note:1')).toBeNull();
    note = 'Seen again';
    await forms.save();
    await forms.drop('note:1');
    expect(await forms.list()).toEqual([]);
  });
});

describe('drafts in stores', () => {
  const stores = (core: ReturnType<typeof keeping>['core']) => ({
    entry: createEntryStore(createScreenStores()),
    quarantine: createQuarantineStore(createScreenStores()),
    mapping: createMappingStore(createScreenStores()),
    lookouts: createLookoutStore(createScreenStores()),
    builder: createBuilder({ stores: createScreenStores(), core, later: () => () => undefined }),
  });

  test('drafts in stores are restored after a restart', async () => {
    const { core, forms } = keeping();
    const before = stores(core);
    await followForms(forms, storeForms(before));
    changePerson(before.entry, { surname: 'AGBEKO' });
    before.quarantine.setState({ drafts: { q1: 'UNB+UNOA' } });
    await forms.save();
    const after = stores(core);
    await followForms(createKeptForms(core), storeForms(after));
    expect(after.entry.getState().draft.people[0]?.surname).toBe('AGBEKO');
    expect(after.quarantine.getState().drafts).toEqual({ q1: 'UNB+UNOA' });
  });

  test('drafts in stores never replace what the officer typed meanwhile', async () => {
    const { core, forms } = keeping();
    const before = stores(core);
    await followForms(forms, storeForms(before));
    changePerson(before.entry, { surname: 'AGBEKO' });
    await forms.save();
    const after = stores(core);
    changePerson(after.entry, { surname: 'LAWSON' });
    await followForms(createKeptForms(core), storeForms(after));
    expect(after.entry.getState().draft.people[0]?.surname).toBe('LAWSON');
  });

  test('drafts of another shape are ignored', () => {
    const { core } = keeping();
    const all = stores(core);
    for (const { restore } of storeForms(all)) {
      restore({ shape: 0, value: { draft: null } });
      restore(null);
    }
    expect(all.entry.getState().draft).toEqual(emptyDraft());
  });
});
