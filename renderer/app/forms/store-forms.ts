/** Drafts that stay in stores while their officer looks at other screens, as forms to be kept. */
import { isEmptyDraft } from '../entry/entry-draft.ts';
import type { EntryState, EntryStore } from '../entry/entry-store.ts';
import { type CallForm, isTyped, NEW_CALL } from '../lookouts/call-form.ts';
import type { LookoutStore } from '../lookouts/lookout-store.ts';
import type { MappingState, MappingStore } from '../mapping/mapping-store.ts';
import type { QuarantineState, QuarantineStore } from '../quarantine/quarantine-store.ts';
import type { Builder } from '../rules/builder/builder-store.ts';
import { beginHistory } from '../rules/builder/edit-history.ts';
import type { RuleSession } from '../rules/builder/rule-session.ts';
import type { KeptForms } from './kept-forms.ts';

export interface StoreForm {
  readonly form: string;
  /** The input as plain data; null: none. */
  readonly read: () => unknown;
  /** Restores it unless the officer typed something meanwhile. */
  readonly restore: (kept: unknown) => void;
}

/** Increased when a draft changes its shape. What an earlier release stored is then ignored. */
const SHAPE = 1;

interface Kept<Value> {
  readonly shape: typeof SHAPE;
  readonly value: Value;
}

export interface FormStores {
  readonly entry: EntryStore;
  readonly quarantine: QuarantineStore;
  readonly mapping: MappingStore;
  readonly builder: Builder;
  readonly lookouts: LookoutStore;
}

/** The forms of these stores. */
export function storeForms({ entry, quarantine, mapping, builder, lookouts }: FormStores): readonly StoreForm[] {
  return [
    storeForm<Pick<EntryState, 'draft' | 'unread' | 'aside'>>('entry', {
      read() {
        const { draft, unread, aside } = entry.getState();
        const empty = isEmptyDraft(draft) && aside.length === 0 && unread.zone === '' && unread.screen === '';
        return empty ? null : { draft, unread, aside };
      },
      restore: (value) => entry.setState(value),
    }),
    storeForm<QuarantineState['drafts']>('quarantine', {
      read: () => unlessEmpty(quarantine.getState().drafts),
      restore: (drafts) => quarantine.setState({ drafts }),
    }),
    storeForm<MappingState['drafts']>('mapping', {
      read: () => unlessEmpty(mapping.getState().drafts),
      restore: (drafts) => mapping.setState({ drafts }),
    }),
    storeForm<CallForm>('lookout', {
      read() {
        const { form } = lookouts.getState();
        return isTyped(form) ? form : null;
      },
      restore: (form) => lookouts.setState({ form: { ...NEW_CALL, ...form } }),
    }),
    storeForm<readonly RuleSession[]>('builder', {
      read() {
        const unsaved = [...builder.store.getState().sessions.values()].filter(
          ({ saving }) => saving.state !== 'saved',
        );
        // The undo history is not stored; only the present state is.
        return unsaved.length === 0
          ? null
          : unsaved.map((session) => ({ ...session, history: beginHistory(session.history.present) }));
      },
      restore: (sessions) => builder.bringBack(sessions),
    }),
  ];
}

function storeForm<Value>(
  form: string,
  { read, restore }: { readonly read: () => Value | null; readonly restore: (value: Value) => void },
): StoreForm {
  return {
    form,
    read() {
      const value = read();
      return value === null ? null : ({ shape: SHAPE, value } satisfies Kept<Value>);
    },
    restore(kept) {
      // What the officer typed meanwhile is kept.
      if (!isKept<Value>(kept) || read() !== null) return;
      restore(kept.value);
    },
  };
}

/** Only this program writes these forms, sealed. The shape tells which release did. */
function isKept<Value>(kept: unknown): kept is Kept<Value> {
  return typeof kept === 'object' && kept !== null && Reflect.get(kept, 'shape') === SHAPE && 'value' in kept;
}

function unlessEmpty<Value extends object>(record: Value): Value | null {
  return Object.keys(record).length === 0 ? null : record;
}

/** Begins to keep drafts that are in stores, and restores what this officer left of them. */
export async function followForms(forms: KeptForms, drafts: readonly StoreForm[]): Promise<void> {
  for (const { form, read } of drafts) forms.add(form, read);
  const left = new Set((await forms.list()).map(({ form }) => form));
  for (const { form, restore } of drafts) {
    const kept = left.has(form) ? await forms.kept(form) : null;
    if (kept !== null) restore(kept.value);
  }
}
