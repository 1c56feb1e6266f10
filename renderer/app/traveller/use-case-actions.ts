/** The steps of a case as calls to the core, each with a notice to the officer. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { ByHand, Case } from '../../../shared/casework/case.ts';
import type { Result } from '../../../shared/result.ts';
import type { Input, Output } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { doubtTexts } from '../cases/protection/doubt-texts.ts';
import { useTakeBack } from '../cases/take-back.tsx';
import { claimedAtOnce, type Did, decides, type WayBack, wayBack } from '../cases/way-back.ts';
import { useSession } from '../frame/use-session.ts';
import { useAfterDecision } from '../ui/after-decision.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import type { ActInWords } from '../ui/second-officer-dialog.tsx';
import { notifyUndoable } from '../ui/undoable.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { useWorkstation } from '../workstation.tsx';
import { protectedText, stepHandling } from './protected-text.ts';
import { type AnyWork, flightOfSubject, isOnPerson, subjectText } from './work-subject.ts';

/** Steps by which a traveller may be let go: where another agency leads the case, one of its officers confirms them. */
type LettingGo =
  | 'case.deselect'
  | 'case.conclude'
  | 'case.send-back'
  | 'case.dismiss'
  | 'case.miss'
  | 'case.decide-hit'
  | 'case.record-result'
  | 'case.reopen'
  | 'case.let-go'
  | 'case.test';

/** What each call does, by the title of its dialog. */
const WHAT = {
  'case.deselect': 'case.dialog.deselect',
  'case.unmeet': 'case.dialog.unmeet',
  'case.reopen': 'case.dialog.reopen',
  'case.reopen-part': 'case.dialog.reopen',
  'case.release': 'case.dialog.release',
} as const satisfies Readonly<Record<WayBack, string>>;

/** The case as a call names it that acts on it. */
export type CaseOrTraveller = Input<'case.note'>['id'];

const onlyDone = (done: Case): Did => ({ claimed: null, done });
const onlyClaimed = (claimed: Case): Did => ({ claimed, done: null });

export interface CaseActions {
  /** Runs a step; where there is no case, on the traveller, whose case it opens at once. True when it succeeded; failures are shown. */
  readonly run: (step: (id: CaseOrTraveller) => Promise<Result<Case, CallFailure>>, said: string) => Promise<boolean>;
  readonly claim: () => Promise<boolean>;
  /** Opens a case on the traveller by hand. */
  readonly open: (origin: ByHand, note: string | null) => Promise<boolean>;
  /** A call that may need a second officer, who reads these words. */
  readonly call: <Name extends LettingGo>(
    name: Name,
    input: Input<Name>,
    words: Pick<ActInWords, 'what' | 'rule' | 'effect'>,
  ) => Promise<Result<Output<Name>, CallFailure>>;
  /** Asks the second officer; the caller must render it. */
  readonly dialog: ReactNode;
}

/** Case steps for the subject shown. */
export function useCaseActions(view: AnyWork): CaseActions {
  const { core, actions } = useWorkstation();
  const takeBack = useTakeBack();
  const afterDecision = useAfterDecision();
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const stamp = useStamp();
  const { call, dialog } = useTwoPersonCall();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const name = subjectText(t, view);
  const subject = { traveller: name, flight: flightOfSubject(t, view, language) };
  const doubted = doubtTexts(t, session, stamp, isOnPerson(view) ? view.doubts : []);
  const wordsOf = (call: WayBack): ActInWords => {
    const what = t(protectedText(stepHandling(view), WHAT[call]));
    return { ...subject, what, effect: call === 'case.deselect' ? [t('second.effect.deselect')] : [] };
  };
  const tell = (result: Result<Case, CallFailure>, didBy: (made: Case) => Did, said: string): boolean => {
    if (!result.ok) {
      if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
      return false;
    }
    const { id } = result.value;
    const message = t(said, { name, id });
    const calls = wayBack(didBy(result.value));
    if (calls.length === 0) notifyDone(t, message);
    else
      notifyUndoable(t, actions, message, async () => {
        const undone = await takeBack({ id, note: t('undo.reason'), calls, words: wordsOf });
        if (undone.ok) notifyDone(t, t('undo.done', { name }));
        else if (undone.failure.code !== 'cancelled') notifyFailure(t, undone.failure);
      });
    // Whoever went elsewhere meanwhile is not called back.
    if (isShown.current && decides(view.case, result.value)) afterDecision();
    return true;
  };
  const claimCall = () =>
    isOnPerson(view)
      ? core.call('case.claim', {
          flight: view.flight.id,
          traveller: view.traveller.id,
          ...(view.case === null ? {} : { case: view.case.id }),
        })
      : core.call('case.take', { id: view.case.id });

  return {
    claim: async () => tell(await claimCall(), onlyClaimed, 'case.told.claimed'),
    open: async (origin, note) => {
      if (!isOnPerson(view)) return false;
      const on = { flight: view.flight.id, traveller: view.traveller.id };
      return tell(await core.call('case.open', { ...on, origin, note }), onlyClaimed, 'case.told.claimed');
    },
    run: async (step, said) => {
      const on: CaseOrTraveller = isOnPerson(view)
        ? (view.case?.id ?? { flight: view.flight.id, traveller: view.traveller.id })
        : view.case.id;
      return tell(await step(on), typeof on === 'string' ? onlyDone : claimedAtOnce, said);
    },
    call: (name, input, words) =>
      call(name, input, {
        act: { ...words, ...subject, effect: [...doubted, ...(words.effect ?? [])] },
      }),
    dialog,
  };
}
