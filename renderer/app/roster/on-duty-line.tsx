import { useState } from 'react';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { postText } from '../../../shared/roster/post-text.ts';
import { useSession } from '../frame/use-session.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { shownName } from '../ui/officer-texts.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { PostDialog } from './post-dialog.tsx';
import { useOnDuty } from './use-on-duty.ts';

export interface OnDutyLineProps {
  /** The key by which the officer says where they are; null: they say it on another screen. */
  readonly postKey: string | null;
}

/** Who is on duty now and where, by agency, and which agency has nobody: whoever needs a colleague sees whom to call. */
export function OnDutyLine({ postKey }: OnDutyLineProps) {
  const { t } = useTranslation();
  const { officers } = useSession();
  const view = useOnDuty();
  const [isAsking, setAsking] = useState(false);
  if (view === null) return null;
  const name = (id: string) => shownName(t, officers.find((each) => each.id === id)?.name ?? id);
  const agenciesText = (agencies: readonly LawAgency[]) => agencies.map((agency) => t(`agency.${agency}`)).join(', ');
  const present = view.agencies.filter(({ on }) => on.length > 0);
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
      {view.damaged.length === 0 ? null : (
        <OnDutyNone>{t('roster.damaged', { agencies: agenciesText(view.damaged) })}</OnDutyNone>
      )}
      {present.length === 0 ? (
        view.damaged.length > 0 ? null : (
          <span>{t('roster.nobody-entered')}</span>
        )
      ) : view.nobody.length === 0 ? null : (
        <OnDutyNone>{t('roster.nobody', { agencies: agenciesText(view.nobody) })}</OnDutyNone>
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
      {isAsking ? <PostDialog view={view} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

/** Where the line is cut, pointing at it tells the rest. */
function OnDutyNone({ children }: { readonly children: string }) {
  return (
    <span className="on-duty-none" title={children}>
      {children}
    </span>
  );
}
