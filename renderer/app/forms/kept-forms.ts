/**
 * Input that is typed and not sent yet. The core stores it sealed, every few seconds and when the screen is covered. A form is an open dialog, or a
 * store that holds drafts while other screens are shown.
 */
import type { Output } from '../../core/calls/all-calls.ts';
import type { Core } from '../core.ts';

/** Gives the input as plain data; null: nothing to keep. */
export type ReadForm = () => unknown;

export interface KeptForms {
  /** Begins to keep the form. Gives the function that ends that; what was stored stays until it is dropped. */
  add(form: string, read: ReadForm): () => void;
  /** Stores a value without a form. */
  put(form: string, value: unknown): Promise<void>;
  /** What this officer left in a form; null where nothing readable is stored. */
  kept(form: string): Promise<{ readonly value: unknown; readonly at: string } | null>;
  list(): Promise<Output<'form.list'>>;
  /** Stored forms that are not on the screen, latest first. */
  left(): Promise<readonly string[]>;
  /** The form was sent or discarded. */
  drop(form: string): Promise<void>;
  /** Stores everything that changed since the last save. The input is read at once; the promise ends when it is stored. */
  save(): Promise<void>;
  /** Clears this list: another officer may be next. */
  forget(): void;
}

/** Milliseconds between two saves. */
export const KEEP_EVERY = 5_000;

/** Keeps nothing yet. Calls go out one after the other, because they change one record. */
export function createKeptForms(core: Core): KeptForms {
  const open = new Map<string, ReadForm>();
  /** The stored texts by form; absent: none is stored, as far as is known. */
  const texts = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  const drop = async (form: string): Promise<void> => {
    texts.delete(form);
    await inTurn(() => core.call('form.drop', { form }));
  };

  const put = (form: string, value: unknown): Promise<void> => {
    const text = JSON.stringify(value);
    texts.set(form, text);
    return inTurn(async () => {
      const result = await core.call('form.keep', { form, value: text });
      // The next save tries again.
      if (!result.ok && texts.get(form) === text) texts.delete(form);
    });
  };

  const list = async () => {
    const result = await inTurn(() => core.call('form.list', {}));
    return result.ok ? result.value : [];
  };

  return {
    drop,
    put,
    list,
    left: async () => (await list()).map(({ form }) => form).filter((form) => !open.has(form)),
    add(form, read) {
      open.set(form, read);
      return () => {
        if (open.get(form) === read) open.delete(form);
      };
    },
    async kept(form) {
      const result = await inTurn(() => core.call('form.kept', { form }));
      if (!result.ok || result.value === null) return null;
      try {
        const value: unknown = JSON.parse(result.value.value);
        texts.set(form, result.value.value);
        return { value, at: result.value.at };
      } catch {
        return null;
      }
    },
    async save() {
      const work: Promise<unknown>[] = [];
      for (const [form, read] of open) {
        const value = read();
        if (value === null) {
          if (texts.has(form)) work.push(drop(form));
          continue;
        }
        if (texts.get(form) !== JSON.stringify(value)) work.push(put(form, value));
      }
      await Promise.all(work);
    },
    forget: () => texts.clear(),
  };
}
