import { Link } from 'wouter';
import { isLawAgency } from '../../../../shared/agency/agency-id.ts';
import { deedsAskedOf, disputesOfEncounter } from '../../../../shared/encounter/encounter-deeds.ts';
import { happenedAt, runningActs } from '../../../../shared/encounter/encounter-entry.ts';
import { isOpenFor } from '../../../../shared/encounter/encounter-rules.ts';
import { encounterEntryText } from '../../../../shared/encounter/encounter-text.ts';
import { tooEarly } from '../../../../shared/flight/meeting-time.ts';
import type { EncounterView } from '../../../core/calls/encounters.ts';
import { casePath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { ProtectNote } from '../../traveller/protect-note.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { MeetingNotes } from '../../ui/meeting-notes.tsx';
import { officerName } from '../../ui/officer-texts.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useNowMinute } from '../../ui/use-now.ts';
import { useMinuteStamp, useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { NamedAnswer } from '../named-answer.tsx';
import { History } from './history.tsx';
import { IdentityPart } from './identity-part.tsx';
import { IntrusivePart } from './intrusive-part.tsx';
import { QuickForm } from './quick-form.tsx';
import { useEntries } from './use-entries.tsx';

export interface CaseInspectionProps {
  /** The number of the case. */
  readonly id: string;
}

/** The inspection of a case: who was met, what was done, what the law asks, and what was entered before. */
export function CaseInspection({ id }: CaseInspectionProps) {
  const { value: view, failure, again } = useCall('encounter.read', { id }, ['cases', 'frame']);
  if (view === null) return failure === null ? null : <FailureNote failure={failure} again={again} />;
  return <Inspection key={id} view={view} />;
}

/** Why nothing can be entered now; null: it can. */
function useWhyShut({ case: found, isBeside, meeting }: EncounterView): string | null {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const stamp = useMinuteStamp();
  const now = useNowMinute();
  const early = tooEarly(meeting, now);
  if (!permissions.includes('case.examine')) return t('encounter.reads-only');
  if (isBeside) return t('encounter.beside');
  if (!isOpenFor(found.state, 'act'))
    return t(found.state === 'triage' ? 'case.missing.not-sent' : 'case.missing.closed');
  return early === null || found.result !== null ? null : t(`case.missing.${early.after}`, { from: stamp(early.from) });
}

function Inspection({ view }: { readonly view: EncounterView }) {
  const { t } = useTranslation();
  const entries = useEntries(view);
  const why = useWhyShut(view);
  const { case: found, identity } = view;
  const isPerson = found.traveller !== null;
  const asksForCare =
    isPerson && (view.isChild === true || view.handling === 'safeguard' || view.words.isCareUnreviewed);
  const mayEnd = why === null && found.result === null && !asksForCare;
  return (
    <div className="inspection">
      <Scrolling aria-label={t('case.part.inspection')}>
        <ProtectNote handling={view.handling} companions={0} />
        <MeetingNotes words={view.words} />
        <Asked view={view} />
        {why === null ? null : <p className="standing-note inspection-why">{why}</p>}
        {isPerson ? <IdentityPart view={view} entries={entries} shut={why !== null} /> : null}
        <QuickForm view={view} entries={entries} shut={why !== null} />
        <IntrusivePart view={view} entries={entries} shut={why !== null} running={runningActs(view.entries)} />
        <h2 className="small-head">{t('encounter.end')}</h2>
        <div className="inspection-keys">
          <KeyButton
            action={{
              id: 'encounter.nothing',
              key: 'N',
              label: isPerson ? 'encounter.nothing' : 'encounter.nothing.thing',
              enabled: mayEnd,
              run: () => void entries.nothingFound(isPerson),
            }}
          />
          <Link className="button" href={casePath(found.id)}>
            {t('encounter.something')}
          </Link>
          {asksForCare && found.result === null ? (
            <span className="dim">{t('failure.refused.encounter-care')}</span>
          ) : null}
          {isPerson && identity !== 'confirmed' && found.result !== 'found' ? (
            <span className="dim">{t('encounter.something.first')}</span>
          ) : null}
        </div>
      </Scrolling>
      <Scrolling aria-label={t('encounter.history')}>
        <History view={view} entries={entries} />
      </Scrolling>
      {entries.dialog}
    </div>
  );
}

/** The first entry that names the officer as its doer and waits for their answer; else the first dispute of what they or their agency typed. */
function Asked({ view: { case: found, entries, isBeside } }: { readonly view: EncounterView }) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const { id: officer, agency } = session.officer;
  const [deed] = deedsAskedOf(entries, officer);
  const [dispute] = isLawAgency(agency) ? disputesOfEncounter(entries, { officer, agency }) : [];
  const asked = deed ?? dispute;
  const entry = entries.find(({ number }) => number === asked?.of);
  if (asked === undefined || entry === undefined || isBeside || !session.permissions.includes('case.examine'))
    return null;
  return (
    <NamedAnswer
      key={asked.of}
      kind={deed === undefined ? 'entry-disputed' : 'deed'}
      asked={{
        officer: officerName(t, session, deed === undefined ? asked.officer : entry.officer),
        when: stamp(happenedAt(entry)),
        what: encounterEntryText(t, entry, entries),
      }}
      about={[found.id, String(asked.of)]}
      onAnswer={(said, why, act) =>
        act(
          'encounter.add',
          { id: found.id, entry: { kind: 'answered', of: asked.of, said, note: why || null } },
          t('answer.told'),
        )
      }
    />
  );
}
