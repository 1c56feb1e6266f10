import { createContext, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatStamp } from '../ui/format.ts';
import { notifyDone } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';

/** Told when something typed earlier was brought back into the form around: it is not thrown away without asking either. */
export const FormFilled = createContext<() => void>(() => undefined);

export interface KeptFormOptions<Value> {
  /** What is typed, as plain data. */
  readonly value: Value;
  /** Is there anything worth keeping? */
  readonly typed: boolean;
  /** Puts back what was typed. A value of another shape than expected (null) is left alone. */
  readonly read: (kept: unknown) => Value | null;
  readonly restore: (value: Value) => void;
}

/**
 * Keeps a form that is open, and brings back what its officer left of it when it is opened again: after a lock, a crash or a change of officers. Closing
 * the form, by sending it or by giving it up, ends that.
 */
export function useKeptForm<Value>(form: string, { value, typed, read, restore }: KeptFormOptions<Value>): void {
  const { t } = useTranslation();
  const language = useLanguage();
  const { forms, session } = useWorkstation();
  const filled = useContext(FormFilled);
  const latest = useRef({ value, typed, read, restore, filled, t, language });
  latest.current = { value, typed, read, restore, filled, t, language };
  useEffect(() => {
    let open = true;
    const stop = forms.add(form, () => (latest.current.typed ? latest.current.value : null));
    void forms.kept(form).then((kept) => {
      const now = latest.current;
      const back = kept === null ? null : now.read(kept.value);
      // Whoever types already is not interrupted.
      if (!open || kept === null || back === null || now.typed) return;
      now.restore(back);
      now.filled();
      notifyDone(now.t, now.t('form.brought-back', { at: formatStamp(kept.at, 'UTC', now.language) }));
    });
    return () => {
      open = false;
      stop();
      // A form that goes with the whole screen was not closed by anybody.
      if (session.getState().phase === 'ready') void forms.drop(form);
    };
  }, [form, forms, session]);
}
