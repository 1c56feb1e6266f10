import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../frame/use-session.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { shownName } from '../ui/officer-texts.ts';
import { PostDialog } from './post-dialog.tsx';
import { postText } from './post-text.ts';
import { useOnDuty } from './use-on-duty.ts';

export interface OnDutyLineProps {
  /** The key by which the officer says where they are; null: they say it on another screen. */
  readonly postKey: string | null;
}

/** Who is on duty now and where, by agency, and which agency has nobody: whoever needs a colleague sees whom to call. */
export function OnDutyLine({ postKey }: OnDutyLineProps) {
  const { t } = useTranslation();
  const { officers, officer } = useSession();
  const view = useOnDuty();
  const [isAsking, setAsking] = useState(false);
  if (view === null) return null;
  const name = (id: string) => shownName(t, officers.find((each) => each.id === id)?.name ?? id);
  const present = view.agencies.filter(({ on }) => on.length > 0);
  const own = view.agencies.flatMap(({ on }) => on).find((each) => each.officer === officer.id) ?? null;
  return (
    <section className="on-duty" aria-label={t('roster.on-duty')}>
      <b>{t('roster.on-duty')}</b>
      {present.map(({ agency, on }) => {
        const people = on.map((each) => t('roster.at', { officer: name(each.officer), post: postText(t, each.post) }));
        const said = t('ui.pair', { name: t(`agency.${agency}`), value: people.join(', ') });
        return (
          <span key={agency} className="cut" title={said}>
            {said}
          </span>
        );
      })}
      {present.length === 0 ? (
        <span>{t('roster.nobody-entered')}</span>
      ) : view.nobody.length === 0 ? null : (
        <span className="on-duty-none">
          {t('roster.nobody', { agencies: view.nobody.map((agency) => t(`agency.${agency}`)).join(', ') })}
        </span>
      )}
      {postKey === null ? null : (
        <>
          <span className="spring" />
          <KeyButton
            tone="quiet"
            action={{ id: 'roster.post', key: postKey, label: 'roster.post', run: () => setAsking(true), hint: false }}
          />
        </>
      )}
      {isAsking ? <PostDialog own={own} posts={view.posts} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}
