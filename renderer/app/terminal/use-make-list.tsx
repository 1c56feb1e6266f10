import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Input } from '../../core/calls/all-calls.ts';
import { terminalPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface MakeList {
  readonly mayMake: boolean;
  /** Makes a list for the terminal, and opens it. */
  readonly make: (scope: Input<'query-list.make'>['scope']) => Promise<void>;
  readonly dialog: ReactNode;
}

/** Makes lists for the INTERPOL terminal. */
export function useMakeList(): MakeList {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { permissions } = useSession();
  const { act, dialog } = useAct();
  return {
    mayMake: permissions.includes('question.ask'),
    async make(scope) {
      const made = await act('query-list.make', { scope }, t('query-list.made'));
      if (made.ok) go(terminalPath(made.value.id));
    },
    dialog,
  };
}
