import {
  createContext,
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { formatStamp } from '../ui/format.ts';
import { notifyDone } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { changedForm, freshForm } from './typed-form.ts';

/**
 * The state of a form as plain data, kept while the form is open. After a lock, a crash or a change of officers, its officer finds it again in the
 * form of the same name. Closing the form, by sending or discarding it, ends that. The name says what the form is about; under another name it starts anew.
 */
export function useKeptState<Value>(
  form: string,
  initial: Value | (() => Value),
  /** Whether a stored value can be restored. Needed where the initial value does not show the shape. */
  accepts?: (kept: unknown) => kept is Value,
  /** True: what is typed stays stored when the form is left without being sent or discarded. */
  stays?: RefObject<boolean>,
): [Value, Dispatch<SetStateAction<Value>>] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { forms, session } = useWorkstation();
  const filled = useContext(FormFilled);
  const begin = () => freshForm(form, initial instanceof Function ? initial() : initial);
  const [held, setHeld] = useState(begin);
  const typed = held.form === form ? held : begin();
  if (typed !== held) setHeld(typed);
  const { value, first } = typed;
  const setValue = useCallback(
    (change: SetStateAction<Value>) => setHeld((before) => changedForm(before, form, change)),
    [form],
  );
  const fits = accepts ?? ((kept: unknown): kept is Value => isAlike(first, kept));
  const latest = useRef({ value, filled, t, language, fits });
  latest.current = { value, filled, t, language, fits };
  useEffect(() => {
    let open = true;
    const stop = forms.add(form, () => (isSame(latest.current.value, first) ? null : latest.current.value));
    void forms.kept(form).then((kept) => {
      const now = latest.current;
      // What the officer has begun to type is kept.
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
      const left = latest.current.value;
      // A form that disappears with the whole screen was not closed by the officer.
      if (session.getState().phase !== 'ready') return;
      void (stays?.current === true && !isSame(left, first) ? forms.put(form, left) : forms.drop(form));
    };
  }, [form, forms, session, first, setValue, stays]);
  return [value, setValue];
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whether stored plain data has the shape of the form's state. Another release may have stored it. Lists and empty records pass whatever they hold. */
function isAlike<Value>(sample: Value, kept: unknown): kept is Value {
  if (sample === null || kept === null) return typeof kept !== 'object' || kept === null;
  if (Array.isArray(sample)) return Array.isArray(kept);
  if (typeof sample !== 'object') return typeof kept === typeof sample;
  if (typeof kept !== 'object' || Array.isArray(kept)) return false;
  return Object.entries(sample).every(([key, value]) => isAlike(value, Reflect.get(kept, key)));
}

/** Called when earlier input was restored into the surrounding form. Such a form also asks before it is discarded. */
export const FormFilled = createContext<() => void>(() => undefined);
