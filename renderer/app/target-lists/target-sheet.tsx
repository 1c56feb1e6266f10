import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { AirlineContact } from '../../../shared/roster/airline-contact.ts';
import { postText } from '../../../shared/roster/post-text.ts';
import type { OnDutyView } from '../../core/calls/roster-views.ts';
import type { TargetSheet as Sheet } from '../../core/calls/target-list-views.ts';
import { useSession } from '../frame/use-session.ts';
import { contactText } from '../roster/contact-note.tsx';
import { listedName } from '../traveller/person-text.ts';
import { formatFlight, formatRoute, formatWholeStamp } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { shownName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface TargetSheetProps {
  readonly sheet: Sheet;
  /** Who is on duty now; null: not known. */
  readonly onDuty: OnDutyView | null;
  /** Whom to call at the airline; null: nobody entered it. */
  readonly contact: AirlineContact | null;
  readonly copy: number;
}

const COLUMNS = ['seat', 'name', 'document', 'tags', 'place', 'who', 'do', 'time', 'result'] as const;

/** One copy of a target list, black on white. Only paper shows it. */
export function TargetSheet({ sheet: { list, leg, due, lines }, copy, onDuty, contact }: TargetSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { unit, zone, officer, officers, store } = useSession();
  const stamp = (instant: string) => formatWholeStamp(instant, zone ?? 'UTC', language);
  const attending = new Set<LawAgency>(lines.flatMap(({ agencies }) => agencies));
  const people = (onDuty?.agencies ?? []).flatMap(({ agency, on }) =>
    attending.has(agency)
      ? on.map((each) => {
          const found = officers.find(({ id }) => id === each.officer);
          const name = `${shownName(t, found?.name ?? each.officer)}, ${t(`agency.${agency}`)}`;
          return t('roster.at', { officer: name, post: postText(t, each.post) });
        })
      : [],
  );
  return (
    <article className="sheet paper targets" lang={language} aria-hidden="true">
      <header>
        <span>{t('target-list.paper.title', { flight: `${formatFlight(leg)} ${formatRoute(leg)}` })}</span>
        {store === 'practice' ? <strong className="paper-practice">{t('frame.practice')}</strong> : null}
        <span>{t('target-list.paper.number', { number: list.number, copy, copies: list.copies.length })}</span>
      </header>
      {due === null ? null : <p>{t('target-list.paper.due', { time: stamp(new Date(due * 60_000).toISOString()) })}</p>}
      {list.approved ? null : <p className="paper-note paper-warning">{t('target-list.paper.unapproved')}</p>}
      {list.readers === null ? null : (
        <p className="paper-note">
          {t('target-list.paper.readers', { agencies: list.readers.map((agency) => t(`agency.${agency}`)).join(', ') })}
        </p>
      )}
      {people.length === 0 ? null : (
        <p className="paper-note">{t('target-list.paper.on-duty', { people: people.join(' · ') })}</p>
      )}
      {contact === null ? null : <p className="paper-note">{contactText(t, contact)}</p>}
      <table>
        <HeadRow columns={COLUMNS.map((column) => t(`target-list.paper.${column}`))} />
        <tbody>
          {lines.map(({ id, seat, name, isChild, document, tags, place, agencies, isLeftOut }) => (
            <tr key={id}>
              <th scope="row">{seat ?? '–'}</th>
              <td>{isChild ? `${listedName(t, name)} · ${t('protection.kind.child')}` : listedName(t, name)}</td>
              <td>{document ?? '–'}</td>
              <td>{tags.join(' ')}</td>
              <td>{t(`board.place.${place}`)}</td>
              <td>{agencies.map((agency) => t(`agency.${agency}`)).join(', ')}</td>
              <td>
                {t(tags.length === 0 ? 'target-list.paper.do.meet' : 'target-list.paper.do.bags')}
                {isLeftOut ? `, ${t('target-list.paper.do.room', { agency: t(`agency.${list.agency}`) })}` : null}
              </td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <span>{t('target-list.paper.rule')}</span>
        <span>
          {unit?.code ?? ''} · {stamp(list.at)} · {`${officer.name} (${officer.id})`}
        </span>
        <span>{t('target-list.paper.number', { number: list.number, copy, copies: list.copies.length })}</span>
      </footer>
    </article>
  );
}
