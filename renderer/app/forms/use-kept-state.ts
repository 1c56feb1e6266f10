import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatStamp } from '../ui/format.ts';
import { notifyDone } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';

/**
 * The state of a form, as plain data, kept while it is open: after a lock, a crash or a change of officers its officer finds it again in the form of the same
 * name. Closing the form, by sending it or by giving it up, ends that.
 */
export function useKeptState<Value>(
  form: string,
  initial: Value | (() => Value),
  /** Can what was kept be put back? Where the initial value does not show the shape. */
  accepts?: (kept: unknown) => kept is Value,
): [Value, Dispatch<SetStateAction<Value>>] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { forms, session } = useWorkstation();
  const filled = useContext(FormFilled);
  const [value, setValue] = useState(initial);
  const [first] = useState(value);
  const fits = accepts ?? ((kept: unknown): kept is Value => isAlike(first, kept));
  const latest = useRef({ value, filled, t, language, fits });
  latest.current = { value, filled, t, language, fits };
  useEffect(() => {
    let open = true;
    const stop = forms.add(form, () => (isSame(latest.current.value, first) ? null : latest.current.value));
    void forms.kept(form).then((kept) => {
      const now = latest.current;
      // Whoever types already is not interrupted.
      if (!open || kept === null || !isSame(now.value, first)) return;
      const back = kept.value;
      if (!now.fits(back)) return;
      setValue(back);
      now.filled();
      const state = session.getState();
      const zone = (state.phase === 'ready' ? state.view.zone : null) ?? 'UTC';
      notifyDone(now.t, now.t('form.brought-back', { at: formatStamp(kept.at, zone, now.language) }));
    });
    return () => {
      open = false;
      stop();
      // A form that goes with the whole screen was not closed by anybody.
      if (session.getState().phase === 'ready') void forms.drop(form);
    };
  }, [form, forms, session, first]);
  return [value, setValue];
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Has plain data that was kept the shape of what a form holds now? Another release may have kept it. Lists and empty records pass whatever they hold. */
function isAlike<Value>(sample: Value, kept: unknown): kept is Value {
  if (sample === null || kept === null) return typeof kept !== 'object' || kept === null;
  if (Array.isArray(sample)) return Array.isArray(kept);
  if (typeof sample !== 'object') return typeof kept === typeof sample;
  if (typeof kept !== 'object' || Array.isArray(kept)) return false;
  return Object.entries(sample).every(([key, value]) => isAlike(value, Reflect.get(kept, key)));
}

/** Told when something typed earlier was brought back into the form around: it is not thrown away without asking either. */
export const FormFilled = createContext<() => void>(() => undefined);
