/** Forms that were begun and not sent: kept sealed for the officer who typed, so that a lock or a power cut costs nobody their work. */

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

export interface FormCalls {
  /** Keeps what is typed, as JSON, in place of what was kept of the same form before. Not audited: nothing was decided. */
  'form.keep': { input: { form: string; value: string }; output: null };
  /** What this officer typed; null where nothing is kept. */
  'form.kept': { input: { form: string }; output: (KeptFormHead & { readonly value: string }) | null };
  /** Latest first. */
  'form.list': { input: Record<string, never>; output: readonly KeptFormHead[] };
  /** It was sent, or is not wanted any more. */
  'form.drop': { input: { form: string }; output: null };
}
