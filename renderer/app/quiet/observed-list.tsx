import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { LONGEST_RECEIVER } from '../../../shared/casework/passed-on.ts';
import type { ObservedJourney } from '../../core/calls/observed-views.ts';
import { travellerPath } from '../addresses.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { useSession } from '../frame/use-session.ts';
import { bagsText } from '../traveller/person-text.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The journeys that rules of the officer's agency ask to observe and report. */
export function ObservedList() {
  const { t } = useTranslation();
  const { value, failure, again } = useCall('observed.list', {}, ['cases', 'queue', 'session']);
  const [passing, setPassing] = useState<ObservedJourney | null>(null);
  if (failure !== null && value === null) return <FailureNote failure={failure} again={again} />;
  if (value === null) return <div className="empty fill" aria-busy="true" />;
  if (value.length === 0)
    return <EmptyState fill icon={IconRoute} title={t('cases.empty.observed')} hint={t('cases.empty.observed.hint')} />;
  return (
    <div className="quiet-list">
      {value.map((journey) => (
        <JourneyCard
          key={`${journey.flight} ${journey.traveller}`}
          journey={journey}
          onPass={() => setPassing(journey)}
        />
      ))}
      {passing === null ? null : <PassOn journey={passing} onClose={() => setPassing(null)} />}
    </div>
  );
}

interface JourneyCardProps {
  readonly journey: ObservedJourney;
  readonly onPass: () => void;
}

function JourneyCard({ journey, onPass }: JourneyCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const session = useSession();
  const { flight, leg, traveller, name, seat, bags, locator, companions, rules, passed } = journey;
  const heading = `observed-${flight}-${traveller}`;
  const parts = [
    seat === null ? null : t('observed.seat', { seat }),
    bagsText(t, bags),
    bags.tags.length === 0 ? null : bags.tags.join(', '),
    locator === null ? null : t('observed.booking', { locator }),
  ].filter((part) => part !== null);
  return (
    <section className="quiet-card" aria-labelledby={heading}>
      <h2 id={heading}>
        <Link className="link" href={travellerPath(flight, traveller)}>
          {name === '' ? t('cases.no-name') : name}
        </Link>{' '}
        · {timedLeg(t, leg, language)}
      </h2>
      {parts.length === 0 ? null : <p>{parts.join(' · ')}</p>}
      {companions.length === 0 ? null : <p>{t('observed.with', { names: companions.join('; ') })}</p>}
      <p className="dim">{rules.map((title) => titleIn(title, language)).join(' · ')}</p>
      <ul className="quiet-lines">
        {passed.map(({ to, officer, at }) => (
          <li key={`${at} ${to}`}>
            {stamp(at)} · {t('observed.passed', { to })} · {officerName(t, session, officer)}
          </li>
        ))}
      </ul>
      {session.permissions.includes('case.work') ? (
        <p className="quiet-acts">
          <button type="button" className={passed.length === 0 ? 'button strong' : 'button'} onClick={onPass}>
            {t('observed.pass')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

interface PassOnProps {
  readonly journey: ObservedJourney;
  readonly onClose: () => void;
}

/** Asks to whom the record was passed on. */
function PassOn({ journey: { flight, traveller, name }, onClose }: PassOnProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  return (
    <FormDialog
      title={`${t('observed.pass')} · ${name}`}
      save={t('observed.pass.save')}
      ready={to.trim().length > 1}
      onSave={(act) => act('observed.pass-on', { flight, traveller, to: to.trim() }, t('observed.told'))}
      onClose={onClose}
    >
      <p className="dim">{t('observed.pass.hint')}</p>
      <LabelledField
        first
        label={t('observed.to')}
        value={to}
        onChange={(typed) => setTo(typed.slice(0, LONGEST_RECEIVER))}
      />
    </FormDialog>
  );
}
