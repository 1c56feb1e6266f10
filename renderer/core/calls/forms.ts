/** Forms that were begun and not sent, kept for the officer who typed. All of one officer are one record, whose id names nobody else and nothing they work on. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { readOne } from '../store/read.ts';
import type { KeptForm } from '../store/tables/form-drafts.ts';
import { type Change, call, type Handled } from './call.ts';

/** Days after which what was kept goes. */
export const FORM_DAYS = 7;
/** Characters of one form, and forms of one officer; what is kept longest goes first. */
export const LARGEST_FORM = 200_000;
export const MOST_FORMS = 30;

export interface KeptFormHead {
  /** Which form, and of what: `note:` and the id of a case. */
  readonly form: string;
  /** When it was kept last, ISO 8601 UTC. */
  readonly at: string;
}

const DAY = 86_400_000;
const form = z.string().min(1).max(200);

export const formCalls = {
  /** Keeps what is typed, as JSON, in place of what was kept of the same form before. Not audited: nothing was decided. */
  'form.keep': call({
    input: z.strictObject({ form, value: z.string().max(LARGEST_FORM) }),
    permission: 'session',
    audit: null,
    async handler(request, { form: name, value }): Handled<null> {
      const { rev, forms } = await readForms(request);
      const kept = { form: name, at: request.context.now, value };
      return success(change(request, rev, [kept, ...forms.filter((each) => each.form !== name)].slice(0, MOST_FORMS)));
    },
  }),

  /** What this officer typed; null where nothing is kept. */
  'form.kept': call({
    input: z.strictObject({ form }),
    permission: 'session',
    audit: null,
    async handler(request, { form: name }): Handled<(KeptFormHead & { readonly value: string }) | null> {
      const { forms } = await readForms(request);
      return success({ output: forms.find((each) => each.form === name) ?? null });
    },
  }),

  /** Latest first. */
  'form.list': call({
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    async handler(request): Handled<readonly KeptFormHead[]> {
      const { forms } = await readForms(request);
      return success({ output: forms.map(({ form: name, at }) => ({ form: name, at })) });
    },
  }),

  /** It was sent, or is not wanted any more. */
  'form.drop': call({
    input: z.strictObject({ form }),
    permission: 'session',
    audit: null,
    async handler(request, { form: name }): Handled<null> {
      const { rev, forms } = await readForms(request);
      const rest = forms.filter((each) => each.form !== name);
      return success(rest.length === forms.length ? { output: null } : change(request, rev, rest));
    },
  }),
} as const;

/** What this officer left, latest first, without what is too old. */
async function readForms({
  store,
  context,
}: Request): Promise<{ readonly rev: number; readonly forms: readonly KeptForm[] }> {
  const found = await readOne(store, 'formDrafts', context.officer.id);
  const oldest = new Date(Date.parse(context.now) - FORM_DAYS * DAY).toISOString();
  return { rev: found?.rev ?? 0, forms: (found?.value ?? []).filter(({ at }) => at >= oldest) };
}

function change(request: Request, rev: number, forms: readonly KeptForm[]): Change<null> {
  return { output: null, writes: [{ table: 'formDrafts', id: request.context.officer.id, rev, value: forms }] };
}
