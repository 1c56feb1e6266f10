/**
 * What is typed and not sent yet, kept sealed by the core every few seconds and when the screen is covered. A form is a dialog that is open, or a store
 * that holds drafts while other screens are shown.
 */
import type { Output } from '../../core/calls/all-calls.ts';
import type { Core } from '../core.ts';

/** Gives what is typed as plain data; null: nothing worth keeping. */
export type ReadForm = () => unknown;

export interface KeptForms {
  /** From now on the form is kept. Gives what ends that; what was kept stays until it is dropped. */
  add(form: string, read: ReadForm): () => void;
  /** Keeps something that is no form of its own. */
  put(form: string, value: unknown): Promise<void>;
  /** What this officer left of a form; null where there is nothing that can be read. */
  kept(form: string): Promise<{ readonly value: unknown; readonly at: string } | null>;
  list(): Promise<Output<'form.list'>>;
  /** Those that are kept and that nothing on the screen holds, latest first. */
  left(): Promise<readonly string[]>;
  /** It was sent or given up. */
  drop(form: string): Promise<void>;
  /** Keeps everything that changed since it was kept last. What is typed is read at once; the promise ends when it is kept. */
  save(): Promise<void>;
  /** Forgets what was kept here of whom: another officer may be next. */
  forget(): void;
}

/** Milliseconds between two looks at what is typed. */
export const KEEP_EVERY = 5_000;

/** Keeps nothing yet. Calls go out one after the other: they change one record. */
export function createKeptForms(core: Core): KeptForms {
  const open = new Map<string, ReadForm>();
  /** As kept, by form; absent: nothing is kept, as far as is known. */
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
      // Tried again with the next look.
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
