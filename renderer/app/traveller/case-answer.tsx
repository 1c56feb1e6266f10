import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, CaseEvent } from '../../../shared/casework/case.ts';
import { type Asked, askedOf, openProposal } from '../../../shared/casework/case-answers.ts';
import { answered } from '../../../shared/casework/found-lines.ts';
import { foundText } from '../../../shared/casework/found-text.ts';
import { agencyOfStandIn } from '../../../shared/casework/stand-in.ts';
import type { WorkView } from '../../core/calls/work-view.ts';
import { useSession } from '../frame/use-session.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { type Answering, answerKeys } from './answer-keys.ts';
import { proposedText } from './proposed-text.ts';
import { protectedText, stepHandling } from './protected-text.ts';

import type { CaseActions } from './use-case-actions.ts';

export interface CaseAnswerProps {
  readonly view: WorkView;
  readonly found: Case;
  readonly actions: CaseActions;
  readonly onDispute: Answering['onDispute'];
}

/** The first question of the case that waits for the officer, with a key for each answer; else the proposal of their agency that waits for another one. */
export function CaseAnswer({ view, found, actions, onDispute }: CaseAnswerProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const session = useSession();
  const stamp = useStamp();
  const { officer } = session;
  if (!isLawAgency(officer.agency)) return null;
  const [asked] = askedOf(found, {
    officer: officer.id,
    agency: officer.agency,
    leads: view.leads,
    attends: view.attendance.includes(officer.agency),
    agencyOf: (id) => session.officers.find((each) => each.id === id)?.agency ?? agencyOfStandIn(id),
  });
  const own = openProposal(found);
  const kind = asked?.kind ?? 'own-proposal';
  const button = (answer: 'yes' | 'no', run: () => void) => (
    <KeyButton
      action={{
        id: `answer.${kind}.${answer}`,
        key: answer === 'yes' ? 'A' : 'D',
        label: `answer.${kind}.${answer}`,
        group: 'keys.case',
        run,
      }}
      {...(answer === 'yes' ? { tone: 'strong' } : {})}
    />
  );
  const { id } = found;
  const run: Answering['run'] = (step) => void actions.run(step, 'answer.told');
  const byOf = (step: CaseEvent) => ({ officer: officerName(t, session, step.officer), at: stamp(step.at) });
  if (asked === undefined)
    return own === null || own.agency !== officer.agency ? null : (
      <section className="answer" aria-label={t('answer.own-title')}>
        <p>{t('answer.own-proposal', { ...byOf(own), what: proposedText(t, stepHandling(view), own.proposed) })}</p>
        {button('no', () => run(() => core.call('case.withdraw-proposal', { id, proposal: own.proposal, note: null })))}
      </section>
    );
  const keys = answerKeys(asked, { id, core, run, onDispute });
  const { event } = asked;
  const told = () => {
    const by = byOf(event);
    if (asked.kind === 'proposal')
      return t('answer.proposal', { ...by, what: proposedText(t, stepHandling(view), asked.event.proposed) });
    if (asked.kind === 'found')
      return t('answer.found', { ...by, what: foundText(t, answered(asked.found, 'confirmed')) });
    if (asked.kind === 'disputed') return t('answer.disputed', { ...by, what: disputedText(event) });
    if (asked.kind === 'relieved') return t('answer.relieved', by);
    if (asked.kind === 'handed-on') return t('answer.handed-on', { ...by, to: t(`agency.${asked.event.to}`) });
    return asked.kind === 'let-go'
      ? t('answer.let-go', { ...by, what: whatText(asked) })
      : t('answer.deed', {
          ...by,
          what: t(protectedText(stepHandling(view), `event.${event.kind}`)),
          when: stamp(event.happened ?? event.at),
        });
  };
  const disputedText = (step: CaseEvent) =>
    step.kind === 'found-disputed'
      ? t('event.found-disputed', { find: t(`found.kind.${step.of}`) })
      : t('event.deed-disputed');
  const whatText = ({ event: step }: Extract<Asked, { kind: 'let-go' }>) =>
    step.kind === 'dismissed'
      ? t('event.dismissed', { why: t(`dismissal.${step.why}`) })
      : t('event.missed', { why: t(`miss.${step.why}`) });
  const note = event.kind === 'hit-decided' ? event.reason : event.note;
  return (
    <section className="answer" aria-label={t('answer.title')}>
      <p>
        {told()} {note === null || note === '' ? null : <q>{note}</q>}
      </p>
      {button('yes', keys.yes)}
      {keys.no === null ? null : button('no', keys.no)}
    </section>
  );
}
