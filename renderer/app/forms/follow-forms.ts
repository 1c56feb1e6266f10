import type { KeptForms } from './kept-forms.ts';
import type { StoreForm } from './store-forms.ts';

/** Keeps drafts that live in stores from now on, and brings back what this officer left of them. */
export async function followForms(forms: KeptForms, drafts: readonly StoreForm[]): Promise<void> {
  for (const { form, read } of drafts) forms.add(form, read);
  const left = new Set((await forms.list()).map(({ form }) => form));
  for (const { form, restore } of drafts) {
    const kept = left.has(form) ? await forms.kept(form) : null;
    if (kept !== null) restore(kept.value);
  }
}
