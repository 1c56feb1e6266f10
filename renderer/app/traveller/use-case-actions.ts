/** The steps of a case as calls to the core, each with a notice to the officer. */
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/casework/case.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';
import { viewedName } from './person-text.ts';

export interface CaseActions {
  /** Runs a step, after claiming the case if necessary. True when it succeeded; failures are shown. */
  readonly run: (step: (id: string) => Promise<Result<Case, CallFailure>>, done: string) => Promise<boolean>;
  readonly claim: () => Promise<boolean>;
}

/** Case steps for the traveller shown. */
export function useCaseActions(view: TravellerView): CaseActions {
  const { core } = useWorkstation();
  const { t } = useTranslation();

  const tell = (result: Result<Case, CallFailure>, done: string): boolean => {
    if (result.ok) notifyDone(t, t(done, { name: viewedName(t, view), id: result.value.id }));
    else notifyFailure(t, result.failure);
    return result.ok;
  };
  const claimCall = () =>
    core.call('case.claim', {
      flight: view.flight.id,
      traveller: view.traveller.id,
      ...(view.case === null ? {} : { case: view.case.id }),
    });

  return {
    claim: async () => tell(await claimCall(), 'case.told.claimed'),
    run: async (step, done) => {
      let id = view.case?.id ?? null;
      if (view.case === null || (view.case.owner === null && view.case.state !== 'closed')) {
        const claimed = await claimCall();
        if (!claimed.ok) return tell(claimed, done);
        id = claimed.value.id;
      }
      return id === null ? false : tell(await step(id), done);
    },
  };
}
