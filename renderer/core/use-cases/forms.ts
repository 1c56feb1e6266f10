/** Forms that were begun and not sent, kept for the officer who typed. All of one officer are one record, whose id names nobody else and nothing they work on. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import { FORM_DAYS, LARGEST_FORM, MOST_FORMS } from '../api/forms.ts';
import type { Change, Desk } from '../context.ts';
import { readOne } from '../store/read.ts';
import type { KeptForm } from '../store/tables.ts';
import type { UseCases } from './use-case.ts';

type Names = 'form.keep' | 'form.kept' | 'form.list' | 'form.drop';

const DAY = 86_400_000;
const form = z.string().min(1).max(200);

export const formUseCases: UseCases<Names> = {
  'form.keep': {
    input: z.strictObject({ form, value: z.string().max(LARGEST_FORM) }),
    permission: 'session',
    audit: null,
    async handler(desk, { form: name, value }) {
      const { rev, forms } = await readForms(desk);
      const kept = { form: name, at: desk.context.now, value };
      return success(change(desk, rev, [kept, ...forms.filter((each) => each.form !== name)].slice(0, MOST_FORMS)));
    },
  },

  'form.kept': {
    input: z.strictObject({ form }),
    permission: 'session',
    audit: null,
    async handler(desk, { form: name }) {
      const { forms } = await readForms(desk);
      return success({ output: forms.find((each) => each.form === name) ?? null });
    },
  },

  'form.list': {
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    async handler(desk) {
      const { forms } = await readForms(desk);
      return success({ output: forms.map(({ form: name, at }) => ({ form: name, at })) });
    },
  },

  'form.drop': {
    input: z.strictObject({ form }),
    permission: 'session',
    audit: null,
    async handler(desk, { form: name }) {
      const { rev, forms } = await readForms(desk);
      const rest = forms.filter((each) => each.form !== name);
      return success(rest.length === forms.length ? { output: null } : change(desk, rev, rest));
    },
  },
};

/** What this officer left, latest first, without what is too old. */
async function readForms({
  store,
  context,
}: Desk): Promise<{ readonly rev: number; readonly forms: readonly KeptForm[] }> {
  const found = await readOne(store, 'formDrafts', context.officer.id);
  const oldest = new Date(Date.parse(context.now) - FORM_DAYS * DAY).toISOString();
  return { rev: found?.rev ?? 0, forms: (found?.value ?? []).filter(({ at }) => at >= oldest) };
}

function change(desk: Desk, rev: number, forms: readonly KeptForm[]): Change<null> {
  return { output: null, writes: [{ table: 'formDrafts', id: desk.context.officer.id, rev, value: forms }] };
}
