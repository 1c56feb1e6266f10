import { useState } from 'react';
import { deedsOf } from '../../../shared/casework/case-answers.ts';
import { needsReasonToSelect } from '../../../shared/casework/case-machine.ts';
import type { Action } from '../frame/actions-store.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { StartQuiet } from '../quiet/start-dialog.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { dutyOfficersText } from '../ui/duty-officers-text.ts';
import { MoreActions } from '../ui/more-actions.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useMinuteStamp, useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { CaseAnswer } from './case-answer.tsx';
import { CaseDialog } from './case-dialog.tsx';
import type { CaseDialogKind } from './case-questions.ts';
import { actorOf, type CaseStep, EXAMINING, missingForStep, missingTexts, whyClosed } from './case-steps.ts';
import { caseHits } from './counting.ts';
import { letGoText } from './let-go-text.ts';
import { protectedText, stepHandling } from './protected-text.ts';
import { resultText, wholeResultText } from './result-text.ts';
import { useCaseActions } from './use-case-actions.ts';
import { useWatchActions } from './watch-actions.tsx';
import { type AnyWork, isOnPerson } from './work-subject.ts';

export interface CaseBarProps {
  readonly view: AnyWork;
  /** The view still shows the subject selected before, on whom no step may be taken now. */
  readonly stale: boolean;
  /** Opens the decision on a hit in its line; null: the subject has no hits. */
  readonly onDecide: (() => void) | null;
}

/** The steps of the case in slots that never move: one that cannot be taken now is shut and says why. Absent for officers who may not work on cases. */
export function CaseBar({ view, stale, onDecide }: CaseBarProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const session = useSession();
  const { officer, permissions } = session;
  const run = useCaseActions(view);
  const [dialog, setDialog] = useState<{
    readonly kind: CaseDialogKind;
    readonly work: string | null;
    readonly deed?: number;
    readonly line?: { readonly result: number; readonly line: number };
  } | null>(null);
  const found = view.case;
  const handling = stepHandling(view);
  const work = found?.id ?? null;
  const [isQuiet, setQuiet] = useState(false);
  const open = (kind: CaseDialogKind) => () => setDialog({ kind, work });
  const by = actorOf(session, view, isOnPerson(view) ? caseHits(view) : [], useNowMinute());
  const [stamp, said] = [useMinuteStamp(), useStamp()];
  const owner =
    found?.assigned == null
      ? null
      : { name: officerName(t, session, found.assigned), isMe: found.assigned === officer.id };
  const permitted = permissions.includes('case.work');
  const examines = permissions.includes('case.examine');
  const closed = whyClosed(view);
  const closedText = closed === null ? null : t(`case.${closed}`, { officers: dutyOfficersText(t, view.askDuty) });

  const why = (kind: CaseStep): string => {
    if (closedText !== null) return closedText;
    if (EXAMINING.has(kind) && !examines) return t(protectedText(handling, 'case.result.by'));
    return missingTexts(kind, missingForStep(found, kind, by), owner, stamp)
      .map(([key, params]) => t(protectedText(handling, key), { ...params }))
      .join(' · ');
  };
  const step = (id: string, key: string | null, kind: CaseStep, act: () => void, hint = false): Action => {
    const about = why(kind);
    return {
      id: `case.${id}`,
      key,
      label: protectedText(handling, `case.action.${id}`),
      group: 'keys.case',
      enabled: about === '' && !stale,
      ...(about === '' ? {} : { about }),
      run: act,
      hint,
    };
  };
  const send = () => {
    // Whoever sends a traveller whom no rule flagged says why.
    if (found === null ? view.outcome === 'clear' : needsReasonToSelect(found)) return open('select')();
    void run.run((id) => core.call('case.select', { id, note: null }), protectedText(handling, 'case.told.selected'));
  };
  const finish = (kind: 'conclude' | 'close' | 'send-back') =>
    run.run(
      (id) =>
        kind === 'close'
          ? core.call('case.close', { id, note: null })
          : run.call(`case.${kind}`, { id, note: null }, finishing[kind]),
      `case.told.${kind}`,
    );
  const recordedResult = { result: found?.result ?? 'not-examined', found: found?.found ?? [] } as const;
  const result = resultText(t, handling, recordedResult);
  const whole = wholeResultText(t, handling, recordedResult);
  const finishing = {
    conclude: { what: t('case.dialog.conclude'), effect: [t('second.effect.conclude', { result: whole })] },
    'send-back': { what: t('case.action.send-back'), effect: [t('second.effect.send-back', { result: whole })] },
  };
  // Whoever is held is with the officers already.
  const select = step('select', 'R', 'select', send, !view.isHeld);
  const deselect = step('deselect', 'R', 'deselect', open('deselect'));
  const meet = step('meet', 'T', 'meet', () => {
    void run.run((id) => core.call('case.meet', { id, note: null }), 'case.told.met');
  });
  const conclude = step('conclude', 'W', 'conclude', () => void finish('conclude'));
  // Nobody agrees to a result that is out of sight.
  const recorded =
    conclude.enabled === true ? found?.timeline.findLast(({ kind }) => kind === 'result-recorded') : undefined;
  // A step in another officer's name that they have not answered waits for them all the same.
  const unanswered = found === null ? [] : deedsOf(found).filter(({ state }) => state === 'waiting');
  const close = step('close', 'W', 'close', () => void finish('close'));
  // Whom others let go, an officer lets go for the own agency.
  const dismiss =
    found?.letGo === undefined
      ? step('dismiss', 'V', 'dismiss', open('dismiss'))
      : step('let-go', 'V', 'let-go', open('let-go'));
  // The next step of whoever was sent: for officers who examine.
  const meets = found?.state === 'sent' && examines;
  const slots: readonly Action[] = [
    // A colleague who went home does not keep the case.
    why('relieve') === ''
      ? step('relieve', 'C', 'relieve', open('relieve'))
      : step('claim', 'C', 'claim', () => void run.claim()),
    select,
    deselect,
    meets ? meet : dismiss,
    step('result', 'S', 'record-result', open('result')),
    conclude.enabled === true ? conclude : close,
  ];
  const watching = useWatchActions(found);
  const opening: Action = {
    ...step('open', 'U', 'claim', open('open')),
    ...(closed === null && found !== null ? { enabled: false, about: t('case.missing.there') } : {}),
  };
  const more: readonly Action[] = [
    ...(isOnPerson(view) ? [opening] : []),
    meets ? dismiss : meet,
    step('meet-as', null, 'meet', open('meet')),
    ...(examines ? [step('unmeet', null, 'unmeet', open('unmeet'))] : []),
    step('miss', null, 'miss', open('miss')),
    ...(onDecide === null ? [] : [step('decide', 'X', 'decide-hit', onDecide)]),
    step('note', 'N', 'note', open('note')),
    step('release', null, 'release', open('release')),
    step('assign', null, 'assign', open('assign')),
    step('hand-over', null, 'hand-over', open('hand-over')),
    ...(examines ? [step('test', null, 'test', open('test'))] : []),
    ...watching.actions,
    ...(found?.incidents === undefined ? [] : [step('part', null, 'part', open('part'))]),
    step('send-back', null, 'send-back', () => void finish('send-back')),
    step('reopen', 'O', 'reopen', open('reopen')),
    ...(isOnPerson(view)
      ? [
          {
            id: 'quiet.start',
            key: null,
            label: 'quiet.start.action',
            group: 'keys.case',
            enabled: closedText === null && !stale,
            ...(closedText === null ? {} : { about: closedText }),
            run: () => setQuiet(true),
          },
        ]
      : []),
  ];
  // Two slots share a key; it is that of the one that can be used.
  const twin = deselect.enabled === true ? select : deselect;
  useActions(permitted && closed === null ? [...slots.filter((each) => each !== twin), ...more] : []);
  if (!permitted) return null;

  return (
    <div className="act" role="toolbar" aria-label={t('case.actions')}>
      {slots.map((action) => (
        <ActionButton
          key={action.id}
          action={action}
          {...(action === select && action.enabled === true && !view.isHeld
            ? { tone: handling === 'safeguard' ? 'protect' : 'primary' }
            : {})}
        />
      ))}
      <MoreActions actions={more} />
      {found === null || closed !== null || stale ? null : (
        <CaseAnswer
          view={view}
          found={found}
          actions={run}
          onDispute={(asked) =>
            setDialog(
              asked.kind === 'deed'
                ? { kind: 'dispute', work, deed: asked.deed }
                : { kind: 'dispute-found', work, line: { result: asked.result, line: asked.line } },
            )
          }
        />
      )}
      {found?.letGo === undefined ? null : (
        <p className="act-note warned">{letGoText(t, session, said, found.letGo)}</p>
      )}
      {recorded === undefined ? null : (
        <p className="act-note">
          {t('case.to-conclude', { result, officer: officerName(t, session, recorded.officer) })}
          {unanswered.length === 0
            ? null
            : ` · ${t('case.to-conclude.unanswered', {
                officers: [...new Set(unanswered.map(({ doer }) => officerName(t, session, doer.officer)))].join(', '),
              })}`}
        </p>
      )}
      {closedText === null ? null : <p className="act-note">{closedText}</p>}
      {/* A dialog about another case is closed. One for a traveller without a case goes on when the case is opened. */}
      {dialog === null || (dialog.work !== null && dialog.work !== work) ? null : (
        <CaseDialog {...dialog} view={view} actions={run} onClose={() => setDialog(null)} />
      )}
      {isQuiet && isOnPerson(view) ? <StartQuiet view={view} onClose={() => setQuiet(false)} /> : null}
      {watching.dialog}
      {run.dialog}
    </div>
  );
}
