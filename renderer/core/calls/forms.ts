/** Unsent forms, kept for the officer who typed them. One officer's forms are one record, so that record ids reveal nothing of the work. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { readOne } from '../store/read.ts';
import type { KeptForm } from '../store/tables/form-drafts.ts';
import { type Change, call, type Handled } from './call.ts';

/** Days for which a form is kept. */
export const FORM_DAYS = 7;
/** Most characters of a form, and most forms of an officer; the oldest form is dropped first. */
export const LARGEST_FORM = 200_000;
export const MOST_FORMS = 30;

export interface KeptFormHead {
  /** Which form, and of what: `note:` and the id of a case. */
  readonly form: string;
  /** When it was last saved, ISO 8601 UTC. */
  readonly at: string;
}

const DAY = 86_400_000;
const CASE_NUMBER = /^\S+-\d{4}-\d{6}$/;
const form = z.string().min(1).max(200);

export const formCalls = {
  /** Saves a form's content as JSON, replacing the earlier one. Not audited, since nothing is decided. */
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

  /** The saved form of this officer; null where there is none. */
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

  /** Drops a form that was sent or is no longer wanted. */
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

/** This officer's forms, latest first, without those that are too old, and without those of results that were recorded. */
async function readForms(request: Request): Promise<{ readonly rev: number; readonly forms: readonly KeptForm[] }> {
  const { store, context } = request;
  const found = await readOne(store, 'formDrafts', context.officer.id);
  const oldest = new Date(Date.parse(context.now) - FORM_DAYS * DAY).toISOString();
  const forms: KeptForm[] = [];
  for (const form of found?.value ?? []) if (form.at >= oldest && !(await isRecorded(request, form))) forms.push(form);
  return { rev: found?.rev ?? 0, forms };
}

/** Milliseconds between a result and the last time that its form is kept, at most: the form is open until the answer has come. */
const ANSWER_TOOK = 10_000;

/** Is it the form of a result that its officer has recorded since? The machine may have stopped before the screen dropped it. */
async function isRecorded(request: Request, { form: name, at }: KeptForm): Promise<boolean> {
  const [step, ...about] = name.split(' ');
  const id = about.find((each) => CASE_NUMBER.test(each));
  if (step !== 'result' || id === undefined) return false;
  const onCase = await readSeenCase(request, id);
  const last = onCase?.timeline.findLast(
    ({ kind, officer }) => kind === 'result-recorded' && officer === request.context.officer.id,
  );
  return last !== undefined && Date.parse(at) <= Date.parse(last.at) + ANSWER_TOOK;
}

function change(request: Request, rev: number, forms: readonly KeptForm[]): Change<null> {
  return { output: null, writes: [{ table: 'formDrafts', id: request.context.officer.id, rev, value: forms }] };
}
