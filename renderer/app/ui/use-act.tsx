/** Acts of an officer: calls, each with a notice of how it ended. */
import type { ReactNode } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { CallName, Input, Output } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { notifyDone, notifyFailure } from './notify.ts';
import { useTranslation } from './use-translation.ts';
import { type MadeBy, type TwoPersonOptions, useTwoPersonCall } from './use-two-person-call.tsx';

/** Makes a call. Once it is done, shows what is `told`, where something is; shows why it failed, except where a second officer was asked and did not confirm. */
export type Act = <Name extends CallName>(
  name: Name,
  input: Input<Name>,
  told?: string | ((output: Output<Name>) => string) | null,
  options?: TwoPersonOptions,
  make?: MadeBy<Name>,
) => Promise<Result<Output<Name>, CallFailure>>;

export interface Acts {
  readonly act: Act;
  /** Whoever makes a call that needs a second officer must render it. */
  readonly dialog: ReactNode;
}

/** The acts of a part of the screen, one at a time. */
export function useAct(): Acts {
  const { t } = useTranslation();
  const { call, dialog } = useTwoPersonCall();
  return {
    async act(name, input, told = null, options, make) {
      const result = await call(name, input, options, make);
      if (!result.ok && result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
      if (result.ok && told !== null) notifyDone(t, typeof told === 'string' ? told : told(result.value));
      return result;
    },
    dialog,
  };
}
