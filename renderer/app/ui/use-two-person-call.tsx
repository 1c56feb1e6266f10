/** Calls that may need a second officer. When the core requires a confirmation, the officer is asked for it and the call is repeated with it. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { failed, type Result } from '../../../shared/result.ts';
import type { CallOptions } from '../../client/core-client.ts';
import type { CallName, Input, Output } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useWorkstation } from '../workstation.tsx';
import { type ActInWords, SecondOfficerDialog, type TwoPersonQuestion } from './second-officer-dialog.tsx';

type Answer<Name extends CallName> = Result<Output<Name>, CallFailure>;

export interface TwoPersonOptions extends Pick<CallOptions, 'signal' | 'onProgress'> {
  /** The exact subject in words, in lines: the dialog covers the form, and the second officer is responsible for the confirmation. */
  readonly about?: readonly string[];
  /** The act on a traveller or a flight, and what is different afterwards. Left out: the title says it. */
  readonly act?: ActInWords;
}

/** Makes the call by another way than at once: an import waits for those before it. */
export type MadeBy<Name extends CallName> = (options: CallOptions) => Promise<Answer<Name>>;

export interface TwoPersonCall {
  /** As the core's. Without a confirmation it gives `cancelled`, and nothing was changed. */
  readonly call: <Name extends CallName>(
    name: Name,
    input: Input<Name>,
    options?: TwoPersonOptions,
    make?: MadeBy<Name>,
  ) => Promise<Answer<Name>>;
  /** The caller must render it. */
  readonly dialog: ReactNode;
}

/** One act at a time: the dialog covers the screen until it is confirmed or cancelled. Whoever leaves the screen before, also while the core still looks, has cancelled it. */
export function useTwoPersonCall(): TwoPersonCall {
  const { core } = useWorkstation();
  const [question, setQuestion] = useState<TwoPersonQuestion | null>(null);
  const isLeft = useRef(false);
  const giveUp = useRef<(() => void) | null>(null);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      giveUp.current?.();
    };
  }, []);
  return {
    async call<Name extends CallName>(
      name: Name,
      input: Input<Name>,
      { about = [], act, ...options }: TwoPersonOptions = {},
      make: MadeBy<Name> = (given) => core.call(name, input, given),
    ) {
      const first = await make(options);
      if (first.ok || first.failure.code !== 'second-needed') return first;
      if (isLeft.current) return failed({ code: 'cancelled' });
      const { code: _, ...wanted } = first.failure;
      return new Promise<Answer<Name>>((resolve) => {
        const end = (result: Answer<Name>) => {
          giveUp.current = null;
          setQuestion(null);
          resolve(result);
        };
        const cancel = () => end(failed({ code: 'cancelled' }));
        giveUp.current = cancel;
        setQuestion({
          ...wanted,
          about,
          act: act ?? null,
          reason: reasonIn(input),
          async confirm(confirmation) {
            // What is confirmed is done, whoever leaves.
            giveUp.current = null;
            const result = await make({ ...options, confirmation });
            if (!result.ok && isAboutSecond(result.failure) && !isLeft.current) {
              giveUp.current = cancel;
              return result.failure;
            }
            end(result);
            return null;
          },
          giveUp: cancel,
        });
      });
    },
    dialog: question === null ? null : <SecondOfficerDialog question={question} />,
  };
}

/** The first officer's reason, shown to the second officer. */
function reasonIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const said = 'reason' in input ? input.reason : 'note' in input ? input.note : null;
  return typeof said === 'string' && said !== '' ? said : null;
}

const ABOUT_SECOND: ReadonlySet<CallFailure['code']> = new Set([
  'second-needed',
  'second-same-officer',
  'second-agency',
  'second-refused',
]);

/** Whether another attempt in the same dialog can succeed. */
function isAboutSecond({ code }: CallFailure): boolean {
  return ABOUT_SECOND.has(code);
}
