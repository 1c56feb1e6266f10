import { useState } from 'react';
import type { AirlineContact } from '../../../shared/roster/airline-contact.ts';
import { postText } from '../../../shared/roster/post-text.ts';
import type { RosterStep } from '../../../shared/roster/roster.ts';
import type { AgencyOnDuty } from '../../core/calls/roster-views.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { timesText } from '../reports/shift-times.ts';
import { Choice } from '../ui/choice.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatStamp } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { localDay } from '../ui/local-day.ts';
import { officerName, shownName } from '../ui/officer-texts.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AirlineContacts } from './airline-contacts.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { PostDialog } from './post-dialog.tsx';
import { PostsDialog } from './posts-dialog.tsx';
import { RosterDialog } from './roster-dialog.tsx';
import { useOnDuty } from './use-on-duty.ts';

type Dialog = 'roster' | 'posts' | 'post' | 'contact' | AirlineContact | null;

/** Who of each agency is on duty in a shift, and where; and whom to call at the airlines. */
export function RosterScreen() {
  const { t } = useTranslation();
  const { officer, permissions, zone } = useSession();
  const [from, setFrom] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const { value: view, failure, again } = useCall('roster.get', { from }, ['roster', 'capacity', 'accounts']);
  const onDuty = useOnDuty();
  const { value: contacts } = useCall('airline-contact.list', {}, ['roster']);
  const mayChange = permissions.includes('roster.change');
  const own = view?.agencies.find(({ agency }) => agency === officer.agency);
  const close = () => setDialog(null);
  const today = localDay(Date.now(), zone ?? 'UTC');
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.flights')}</h1>
        <AreaParts />
        {view === null ? null : (
          <Choice
            aria-label={t('shift.choose')}
            among={view.shifts.map((shift) => shift.from)}
            value={view.shift.from}
            textOf={(begun) => {
              const shift = view.shifts.find((each) => each.from === begun);
              return shift === undefined ? begun : timesText(shift);
            }}
            onChange={setFrom}
          />
        )}
        <span className="dim">{view === null ? '' : t(`roster.when.${view.when}`)}</span>
        <span className="spring" />
        <KeyButton action={{ id: 'roster.post', key: 'M', label: 'roster.post', run: () => setDialog('post') }} />
        {mayChange ? (
          <KeyButton
            tone="strong"
            action={{ id: 'roster.enter', key: 'E', label: 'roster.enter', run: () => setDialog('roster') }}
          />
        ) : null}
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null ? null : (
        <Scrolling className="screen-body rosters" aria-label={t('roster.title')}>
          {view.agencies.map((each) => (
            <AgencyRoster key={each.agency} {...each} />
          ))}
          <AirlineContacts contacts={contacts ?? []} today={today} onOpen={setDialog} />
          <section className="roster">
            <h2>{t('roster.posts.of-unit')}</h2>
            <p>{view.posts.map((post) => postText(t, post)).join(' · ')}</p>
            {mayChange ? (
              <KeyButton
                tone="quiet"
                action={{ id: 'roster.posts', key: 'P', label: 'roster.posts', run: () => setDialog('posts') }}
              />
            ) : null}
          </section>
        </Scrolling>
      )}
      {view === null || dialog === null ? null : dialog === 'roster' ? (
        <RosterDialog view={view} on={own?.on ?? []} steps={own?.steps.length ?? 0} onClose={close} />
      ) : dialog === 'posts' ? (
        <PostsDialog posts={view.posts} onClose={close} />
      ) : dialog === 'post' ? (
        onDuty === null ? null : (
          <PostDialog view={onDuty} onClose={close} />
        )
      ) : (
        <ContactDialog contact={dialog === 'contact' ? null : dialog} today={today} onClose={close} />
      )}
    </div>
  );
}

/** Who of an agency is on duty, and every entry that was made. */
function AgencyRoster({ agency, on, steps, isDamaged }: AgencyOnDuty) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { officers, zone } = useSession();
  const session = useSession();
  const name = (id: string) => shownName(t, officers.find((each) => each.id === id)?.name ?? id);
  const stamp = (at: string) => formatStamp(at, zone ?? 'UTC', language);
  const stepText = (step: RosterStep) => {
    const about = { officer: officerName(t, session, step.officer), time: stamp(step.at) };
    switch (step.kind) {
      case 'entered': {
        const people = step.on.map((each) =>
          t('roster.at', { officer: name(each.officer), post: postText(t, each.post) }),
        );
        const said = t('roster.step.entered', { ...about, people: people.join(', ') || t('roster.nobody-named') });
        return step.reason === '' ? said : `${said} · ${t('roster.step.why', { reason: step.reason })}`;
      }
      case 'posted':
        return t('roster.step.posted', { ...about, post: postText(t, step.post) });
      case 'left':
        return t('roster.step.left', about);
    }
  };
  return (
    <section className="roster">
      <h2>{t(`agency.${agency}`)}</h2>
      {isDamaged ? (
        <p className="late">{t('roster.damaged.hint')}</p>
      ) : on.length === 0 ? (
        <p className="dim">{t('roster.nobody-on-duty')}</p>
      ) : (
        <table className="duty-table">
          <HeadRow columns={(['officer', 'post', 'since'] as const).map((column) => t(`roster.column.${column}`))} />
          <tbody>
            {on.map((each) => (
              <tr key={each.officer}>
                <th scope="row">{name(each.officer)}</th>
                <td>{postText(t, each.post)}</td>
                <td>{t('roster.said', { time: stamp(each.since), officer: name(each.saidBy) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {steps.length < 2 ? null : (
        <details>
          <summary>{t('roster.steps', { count: steps.length })}</summary>
          <ol className="roster-steps">
            {steps.map((step) => (
              <li key={`${step.at} ${step.kind} ${step.officer}`}>{stepText(step)}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
