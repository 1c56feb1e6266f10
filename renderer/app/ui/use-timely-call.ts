/** Reads a view that also changes without an act of anybody. */
import { useEffect, useRef } from 'react';
import type { AnyCallName, Input, Output } from '../../core/calls/all-calls.ts';
import type { Topic } from '../../core/calls/topic.ts';
import { type Loaded, useCall } from './use-call.ts';
import { useNowMinute } from './use-now.ts';

/** As `useCall`, and again each minute. */
export function useTimelyCall<Name extends AnyCallName>(
  name: Name,
  input: Input<Name> | null,
  topics: readonly Topic[],
): Loaded<Output<Name>> {
  const loaded = useCall(name, input, topics);
  const { again } = loaded;
  const minute = useNowMinute();
  const asked = useRef(minute);
  useEffect(() => {
    if (asked.current === minute) return;
    asked.current = minute;
    again();
  }, [minute, again]);
  return loaded;
}
