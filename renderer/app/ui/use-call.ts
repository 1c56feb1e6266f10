/** Reads a view from the core and keeps it up to date. */
import isSame from 'fast-deep-equal/es6';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnyCallName, Input, Output } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Topic } from '../../core/calls/topic.ts';
import { failedState } from '../frame/session-store.ts';
import { useWorkstation } from '../workstation.tsx';

export interface Loaded<Value> {
  /** The newest result. An older one stays until the next arrives, so that nothing flickers. */
  readonly value: Value | null;
  readonly failure: CallFailure | null;
  /** The value belongs to an earlier input. */
  readonly stale: boolean;
  /** Ends with the newest result. */
  readonly again: () => Promise<void>;
}

/**
 * Calls `name` with `input`, again when the input or one of the topics changes. `input` null makes no call. A failure that concerns the whole
 * program (another window, locked) changes the session.
 */
export function useCall<Name extends AnyCallName>(
  name: Name,
  input: Input<Name> | null,
  topics: readonly Topic[],
): Loaded<Output<Name>> {
  const { core, session } = useWorkstation();
  const question = input === null ? null : JSON.stringify(input);
  const [state, setState] = useState<{
    question: string | null;
    value: Output<Name> | null;
    failure: CallFailure | null;
  }>({ question: null, value: null, failure: null });
  const newest = useRef(0);
  /** The pending call (0: none), and whether something changed since it began. */
  const busy = useRef(0);
  const outdated = useRef(false);
  /** The call that was begun last. */
  const last = useRef<Promise<void>>(Promise.resolve());
  const asked = useRef(input);
  asked.current = input;

  /** True: its answer is the newest. */
  const answer = useCallback(async (): Promise<boolean> => {
    const current = asked.current;
    if (question === null || current === null) return false;
    const turn = ++newest.current;
    busy.current = turn;
    const result = await core.call(name, current);
    if (turn !== newest.current) return false;
    busy.current = 0;
    if (result.ok)
      // What says the same is not drawn anew: while files come, most answers do.
      setState((before) =>
        before.question === question && before.failure === null && isSame(before.value, result.value)
          ? before
          : { question, value: result.value, failure: null },
      );
    else {
      if (result.failure.code === 'another-window' || result.failure.code === 'locked')
        session.setState(failedState(result.failure), true);
      setState((before) => ({
        question,
        value: before.question === question ? before.value : null,
        failure: result.failure,
      }));
    }
    return true;
  }, [core, session, name, question]);
  const ask = useCallback(() => {
    const untilFresh = async () => {
      do {
        outdated.current = false;
      } while ((await answer()) && outdated.current);
    };
    last.current = untilFresh();
    return last.current;
  }, [answer]);
  const again = useCallback(async () => {
    await ask();
    // A change meanwhile began a newer one.
    while (busy.current !== 0 && busy.current === newest.current) await last.current;
  }, [ask]);

  const topicList = topics.join(' ');
  useEffect(() => {
    // Many changes during a pending call cause one more call, not one each.
    const refresh = () => {
      if (busy.current !== 0 && busy.current === newest.current) outdated.current = true;
      else void ask();
    };
    void ask();
    const stops = topicList
      .split(' ')
      .filter((topic): topic is Topic => topic !== '')
      .map((topic) => core.subscribe(topic, refresh));
    return () => {
      // An answer to the question before is none to this one.
      newest.current++;
      outdated.current = false;
      for (const stop of stops) stop();
    };
  }, [ask, core, topicList]);

  const { value, failure } = state;
  const stale = state.question !== question;
  // The same object as long as it says the same.
  return useMemo(() => ({ value, failure, stale, again }), [value, failure, stale, again]);
}
