import { type Case, type CaseEvent, whyText } from '../../../shared/casework/case.ts';
import { isRelief, ownerBefore } from '../../../shared/casework/case-answers.ts';
import { foundText } from '../../../shared/casework/found-text.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { deedText } from './deed-text.ts';
import { proposedText } from './proposed-text.ts';
import { protectedText } from './protected-text.ts';
import { titleIn } from './reason-words.ts';
import { resultText } from './result-text.ts';

export interface CaseTimelineProps {
  readonly found: Case;
  readonly reasons: readonly ReasonView[];
  /** In force for the traveller. */
  readonly handling: Handling | null;
}

/** What an undo wrote as its reason, in the language of whoever undid: it is shown in that of the reader. */
const UNDONE: ReadonlySet<string | undefined> = new Set(Object.values(CATALOGUES).map((texts) => texts['undo.reason']));

/** The history of a case, newest first. */
export function CaseTimeline({ found, reasons, handling }: CaseTimelineProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const session = useSession();
  const title = (rule: string) => {
    const reason = reasons.find((candidate) => candidate.rule === rule);
    return reason === undefined ? rule : titleIn(reason.title, language);
  };
  const words = (event: CaseEvent): string => {
    if (event.kind === 'hit-decided')
      return t('event.hit-decided', {
        title: title(event.rule),
        disposition: [
          `disposition.${event.disposition}`,
          ...(event.because === undefined ? [] : [whyText(event.because)]),
        ]
          .map((key) => t(key))
          .join(': '),
      });
    if (event.kind === 'tested')
      return t('event.tested', {
        find: t(`found.kind.${event.of}`),
        test: t(`found.test.${event.test}`),
      });
    if (event.kind === 'found-confirmed' || event.kind === 'found-disputed')
      return t(`event.${event.kind}`, { find: t(`found.kind.${event.of}`) });
    if (event.kind === 'result-recorded')
      return t('event.result-recorded', {
        result:
          event.found.length === 0
            ? resultText(t, handling, event)
            : event.found.map((each) => foundText(t, each)).join('; '),
      });
    if (event.kind === 'proposed') return t('event.proposed', { what: proposedText(t, handling, event.proposed) });
    if (event.kind === 'joined' || event.kind === 'parted')
      return t(`event.${event.kind}`, { incident: event.incident });
    if (event.kind === 'opened') return t('event.opened', { origin: t(`origin.${event.origin}`) });
    if (event.kind === 'dismissed') return t('event.dismissed', { why: t(`dismissal.${event.why}`) });
    if (event.kind === 'missed') return t('event.missed', { why: t(`miss.${event.why}`) });
    if (isRelief(event)) {
      const from = ownerBefore(found, event);
      return from === null ? t('event.relieved.free') : t('event.relieved', { officer: officerName(t, session, from) });
    }
    if (event.kind === 'assigned') return t('event.assigned', { officer: officerName(t, session, event.to) });
    if (event.kind === 'handed-over') return t('event.handed-over', { agency: t(`agency.${event.to}`) });
    if (event.kind === 'drawn') return t('event.drawn', { drawn: event.drawn, of: event.of });
    return t(protectedText(handling, `event.${event.kind}`));
  };
  const replaced = (event: CaseEvent): string | null => {
    if (event.kind !== 'result-recorded') return null;
    const { timeline } = found;
    const before = timeline.slice(0, timeline.indexOf(event)).findLast(({ kind }) => kind === 'result-recorded');
    return before === undefined ? null : t('event.replaces', { time: stamp(before.happened ?? before.at) });
  };
  return (
    <ol className="timeline" reversed>
      {found.timeline.toReversed().map((event, index) => {
        const note = event.kind === 'hit-decided' ? event.reason : event.note;
        return (
          <li key={found.timeline.length - index}>
            <time className="faint" dateTime={event.happened ?? event.at}>
              {stamp(event.happened ?? event.at)}
            </time>
            <span>
              {[words(event), replaced(event)].filter((part) => part !== null).join(' · ')}
              {note === null || note === '' ? null : <q>{UNDONE.has(note) ? t('undo.reason') : note}</q>}{' '}
              <span className="faint">{deedText(t, session, stamp, found, event)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
