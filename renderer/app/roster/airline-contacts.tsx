import type { AirlineContact, EnteredContact } from '../../../shared/roster/airline-contact.ts';
import { useSession } from '../frame/use-session.ts';
import { formatDate } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useAct } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface AirlineContactsProps {
  readonly contacts: readonly AirlineContact[];
  /** Local day of the unit. */
  readonly today: string;
  readonly onOpen: (contact: AirlineContact | 'contact') => void;
}

/** Whom to call at the airlines, by day, with who entered, replaced and removed it. */
export function AirlineContacts({ contacts, today, onOpen }: AirlineContactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="roster contacts">
      <h2>{t('airline-contact.list')}</h2>
      {contacts.length === 0 ? (
        <p className="dim">{t('airline-contact.none')}</p>
      ) : (
        <table className="duty-table">
          <HeadRow
            columns={[
              ...(['day', 'carrier', 'name', 'telephone', 'by'] as const).map((column) =>
                t(`airline-contact.${column}`),
              ),
              '',
            ]}
          />
          <tbody>
            {contacts.map((contact) => (
              <tr key={`${contact.day} ${contact.carrier}`}>
                <td>{formatDate(contact.day, language)}</td>
                <td>{contact.carrier}</td>
                <th scope="row">{contact.removed === undefined ? contact.name : <s>{contact.name}</s>}</th>
                <td>{contact.removed === undefined ? contact.telephone : <s>{contact.telephone}</s>}</td>
                <td>
                  <By {...contact} />
                  <Earlier of={contact.earlier ?? []} />
                </td>
                <td>
                  {contact.removed === undefined ? (
                    <button type="button" className="button quiet" onClick={() => onOpen(contact)}>
                      {t('airline-contact.change')}
                    </button>
                  ) : contact.day < today ? null : (
                    <PutBack contact={contact} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <KeyButton
        tone="quiet"
        action={{ id: 'airline-contact.add', key: 'A', label: 'airline-contact.add', run: () => onOpen('contact') }}
      />
    </section>
  );
}

/** Who entered it, and who removed it. */
function By({ officer, at, removed }: EnteredContact) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const entered = t('roster.said', { time: stamp(at), officer: officerName(t, session, officer) });
  if (removed === undefined) return entered;
  const gone = { time: stamp(removed.at), officer: officerName(t, session, removed.officer) };
  return `${entered} · ${t('airline-contact.removed', gone)}`;
}

/** What stood there before. */
function Earlier({ of }: { readonly of: readonly EnteredContact[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <details>
      <summary>{t('airline-contact.earlier', { count: of.length })}</summary>
      <ol className="roster-steps">
        {of.map((each) => (
          <li key={each.at}>
            {each.name}, {each.telephone} (<By {...each} />)
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Enters a contact again that was removed. */
function PutBack({ contact: { carrier, day, name, telephone } }: { readonly contact: AirlineContact }) {
  const { t } = useTranslation();
  const { act, dialog } = useAct();
  return (
    <>
      <button
        type="button"
        className="button quiet"
        onClick={() =>
          void act('airline-contact.enter', { carrier, day, name, telephone }, t('airline-contact.told.entered'))
        }
      >
        {t('airline-contact.put-back')}
      </button>
      {dialog}
    </>
  );
}
