/** A call that takes long: its progress, its result, and a way to end it. It ends by itself when its component is removed. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../core/calls/all-calls.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { useWorkstation } from '../../workstation.tsx';

type LongCall = 'statistics.overlaps' | 'statistics.groups';

export interface Looking<Value> {
  readonly value: Value | null;
  readonly failure: CallFailure | null;
  /** 0…1. */
  readonly done: number;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Calls once per input. Changes meanwhile appear at the next call. */
export function useLongCall<Name extends LongCall>(name: Name, input: Input<Name>): Looking<Output<Name>> {
  const { core } = useWorkstation();
  const question = JSON.stringify(input);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Pick<Looking<Output<Name>>, 'value' | 'failure' | 'done'>>({
    value: null,
    failure: null,
    done: 0,
  });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    setState({ value: null, failure: null, done: 0 });
    void core
      .call(name, JSON.parse(question) as Input<Name>, {
        signal: controller.signal,
        onProgress: ({ done, total }) => setState((before) => ({ ...before, done: total === 0 ? 0 : done / total })),
      })
      .then((result) => {
        if (running.current !== controller) return;
        setState(
          result.ok
            ? { value: result.value, failure: null, done: 1 }
            : { value: null, failure: result.failure, done: 0 },
        );
      });
    return () => {
      running.current = null;
      controller.abort();
    };
  }, [core, name, question, turn]);
  return {
    ...state,
    cancel: useCallback(() => running.current?.abort(), []),
    again: useCallback(() => setTurn((before) => before + 1), []),
  };
}
