/** The effect of the rule on the travellers of the last days. Each change of the rule cancels the running call and starts a new one. */

import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../core/calls/all-calls.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { useWorkstation } from '../../workstation.tsx';

export const PREVIEW_DAYS = 30;
/** Milliseconds without change before a call: figures that change with every letter are unreadable. */
const PAUSE = 250;

export type Preview = Extract<Output<'rules.preview'>, { readonly travellers: number }>;

export interface PreviewState {
  /** The newest result. An older one stays until the next arrives. */
  readonly value: Preview | null;
  /** The value belongs to an earlier state of the rule. */
  readonly stale: boolean;
  /** Share of travellers done so far, 0 to 1; null when no call runs. */
  readonly progress: number | null;
  readonly failure: CallFailure | null;
}

const NOTHING: PreviewState = { value: null, stale: true, progress: null, failure: null };

/** `question` holds what determines the result. Null makes no call, because the rule cannot be read. */
export function usePreview(question: { readonly rule: unknown; readonly lists: unknown } | null): PreviewState {
  const { core } = useWorkstation();
  const [state, setState] = useState<PreviewState>(NOTHING);
  const asked = useRef(question);
  asked.current = question;
  const key = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const now = asked.current;
      if (now === null) return;
      const result = await core.call(
        'rules.preview',
        { ...now, days: PREVIEW_DAYS },
        {
          signal: stop.signal,
          onProgress: ({ done, total }) => {
            if (!stop.signal.aborted)
              setState((before) => ({ ...before, progress: total === 0 ? null : done / total }));
          },
        },
      );
      if (stop.signal.aborted) return;
      if (!result.ok) setState((before) => ({ ...before, progress: null, failure: result.failure }));
      else if ('travellers' in result.value) {
        setState({ value: result.value, stale: false, progress: null, failure: null });
      } else setState((before) => ({ ...before, stale: true, progress: null, failure: null }));
    };
    setState((before) => ({ ...before, stale: true, progress: null }));
    const timer = key === null ? null : setTimeout(() => void ask(), PAUSE);
    // New travellers change the result.
    const stopListening = core.subscribe('queue', () => void ask());
    return () => {
      if (timer !== null) clearTimeout(timer);
      stopListening();
      stop.abort();
    };
  }, [core, key]);
  return state;
}
