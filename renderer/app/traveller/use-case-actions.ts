/** The steps of a case as calls to the core, each with a notice to the officer. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/casework/case.ts';
import type { Result } from '../../../shared/result.ts';
import type { Input, Output } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { decides, wayBack } from '../cases/way-back.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { useAfterDecision } from '../ui/after-decision.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import type { ActInWords } from '../ui/second-officer-dialog.tsx';
import { notifyUndoable } from '../ui/undoable.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { useWorkstation } from '../workstation.tsx';
import { viewedName } from './person-text.ts';

/** Steps by which a traveller may be let go: where another agency leads the case, one of its officers confirms them. */
type LettingGo = 'case.deselect' | 'case.close' | 'case.decide-hit' | 'case.record-result';

export interface CaseActions {
  /** Runs a step, after claiming the case if necessary. True when it succeeded; failures are shown. */
  readonly run: (step: (id: string) => Promise<Result<Case, CallFailure>>, done: string) => Promise<boolean>;
  readonly claim: () => Promise<boolean>;
  /** A call that may need a second officer, who reads these words. */
  readonly call: <Name extends LettingGo>(
    name: Name,
    input: Input<Name>,
    words: Pick<ActInWords, 'what' | 'rule' | 'effect'>,
  ) => Promise<Result<Output<Name>, CallFailure>>;
  /** Asks the second officer; the caller must render it. */
  readonly dialog: ReactNode;
}

/** Case steps for the traveller shown. */
export function useCaseActions(view: TravellerView): CaseActions {
  const { core, actions } = useWorkstation();
  const afterDecision = useAfterDecision();
  const { t } = useTranslation();
  const language = useLanguage();
  const { call, dialog } = useTwoPersonCall();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const tell = (result: Result<Case, CallFailure>, done: string): boolean => {
    if (!result.ok) {
      if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
      return false;
    }
    const { id } = result.value;
    const message = t(done, { name: viewedName(t, view), id });
    const back = wayBack(view.case, result.value);
    if (back === null) notifyDone(t, message);
    else
      notifyUndoable(t, actions, message, async () => {
        const undone = await core.call(back, { id, note: t('undo.reason') });
        if (undone.ok) notifyDone(t, t('undo.done', { name: viewedName(t, view) }));
        else notifyFailure(t, undone.failure);
      });
    // Whoever went elsewhere meanwhile is not called back.
    if (isShown.current && decides(view.case, result.value)) afterDecision();
    return true;
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
    call: (name, input, words) =>
      call(name, input, {
        act: {
          ...words,
          traveller: viewedName(t, view),
          flight: timedLeg(t, view.flight.leg, language),
        },
      }),
    dialog,
  };
}
