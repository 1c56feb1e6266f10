import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Compared } from '../../../../shared/encounter/encounter-entry.ts';
import { readExpired } from '../../../../shared/encounter/identity.ts';
import { tooShort } from '../../../../shared/reason.ts';
import { useSession } from '../../frame/use-session.ts';
import { useOfficerChoice } from '../../roster/use-officer-choice.ts';
import { readableName } from '../../traveller/person-text.ts';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { formatDate } from '../../ui/format.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import type { InspectionPartProps } from './quick-form.tsx';

/** Who the flight says that it is, how far that is confirmed, and the three ways to confirm it. */
export function IdentityPart({ view, entries, shut }: InspectionPartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState<'read' | 'unreadable' | null>(null);
  const { person, identity } = view;
  const expired = readExpired(view.entries);
  const recorded = [
    readableName([person.surname, person.givenNames].filter(Boolean).join(', ')),
    person.dateOfBirth === null ? '' : t('encounter.born', { date: formatDate(person.dateOfBirth, language) }),
    ...person.documents.map(({ number }) => number ?? ''),
  ].filter((part) => part !== '');
  const button = (id: 'read' | 'seen' | 'unreadable', key: string, run: () => void) => (
    <KeyButton
      action={{ id: `encounter.${id}`, key, label: `encounter.identity.${id}`, enabled: !shut, run }}
      {...(id === 'read' && identity !== 'confirmed' ? { tone: 'strong' as const } : {})}
    />
  );
  return (
    <>
      <h2 className="small-head">{t('encounter.identity')}</h2>
      <p className="inspection-hint">
        <b>
          {t(`encounter.identity.is.${identity}`)}
          {expired ? ` ${t('encounter.identity.expired')}` : null}
        </b>{' '}
        <span className="dim">{t('encounter.recorded', { who: recorded.join(' · ') || t('cases.no-name') })}</span>
      </p>
      <div className="inspection-keys">
        {button('read', 'R', () => setOpen('read'))}
        {button(
          'seen',
          'D',
          () => void entries.add({ kind: 'identity-seen', note: null }, t('encounter.kind.identity-seen')),
        )}
        {button('unreadable', 'U', () => setOpen('unreadable'))}
      </div>
      {open === 'read' ? <ReadDialog view={view} entries={entries} onClose={() => setOpen(null)} /> : null}
      {open === 'unreadable' ? <UnreadableDialog view={view} entries={entries} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

interface DialogProps extends Pick<InspectionPartProps, 'view' | 'entries'> {
  readonly onClose: () => void;
}

/** The lines of the document, beside what the flight says, line by line. */
function ReadDialog({ view, entries, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [mrz, setMrz] = useState('');
  const [reason, setReason] = useState('');
  const { id } = view.case;
  const { value, stale } = useCall('encounter.compare', mrz.trim() === '' ? null : { id, mrz }, []);
  const shown = mrz.trim() === '' || stale ? null : value;
  const asks = shown?.needsReason === true && shown.unfit === null;
  return (
    <FormDialog
      size="lg"
      title={t('encounter.identity.read')}
      save={t('encounter.identity.keep')}
      ready={shown !== null && shown.unfit === null && (!asks || !tooShort(reason))}
      onSave={async (act) => ({
        ok: await entries.add(
          { kind: 'identity-read', mrz, reason: asks ? reason.trim() : null },
          t('encounter.kind.identity-read'),
          act,
        ),
      })}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t('encounter.mrz')}
        aria-required
        description={t('encounter.mrz.hint')}
        classNames={{ input: 'mono' }}
        rows={3}
        spellCheck={false}
        value={mrz}
        onChange={(event) => setMrz(event.currentTarget.value)}
      />
      <div role="status">
        {shown === null ? null : shown.unfit === null ? (
          <ComparedTable compared={shown.compared} />
        ) : (
          <p className="field-error">{t(`failure.refused.encounter-${shown.unfit}`)}</p>
        )}
      </div>
      {asks ? (
        <Textarea
          label={t('encounter.reason')}
          aria-required
          description={t('encounter.reason.hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  );
}

/** Each field as the document and as the flight say it. */
export function ComparedTable({ compared }: { readonly compared: readonly Compared[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = ({ field }: Compared, value: string | null) => {
    if (value === null) return <span className="faint">{t('encounter.not-said')}</span>;
    if (field === 'sex') return t(`sex.${value}`);
    return field === 'birth' || field === 'expiry' ? formatDate(value, language) : value;
  };
  return (
    <table className="inspection-compared">
      <caption className="visually-hidden">{t('encounter.compared')}</caption>
      <HeadRow columns={['', t('encounter.compared.read'), t('encounter.compared.recorded'), '']} />
      <tbody>
        {compared.map((each) => (
          <tr key={each.field} className={each.same === false || each.expired === true ? 'differs' : undefined}>
            <th scope="row">{t(`encounter.field.${each.field}`)}</th>
            <td>{said(each, each.read)}</td>
            <td>{said(each, each.recorded)}</td>
            <td>
              {[t(`encounter.same.${each.same}`), ...(each.expired === true ? [t('encounter.expired')] : [])].join(
                ' · ',
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why no document can be read, and which other officer says so. */
function UnreadableDialog({ view, entries, onClose }: DialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState('');
  const others = useOfficerChoice(view.receivers.officers.filter(({ id }) => id !== session.officer.id));
  return (
    <FormDialog
      title={t('encounter.identity.unreadable')}
      save={t('encounter.identity.keep')}
      ready={!tooShort(reason) && second !== ''}
      onSave={async (act) => ({
        ok: await entries.add(
          { kind: 'identity-unreadable', reason: reason.trim(), second },
          t('encounter.kind.identity-unreadable'),
          act,
        ),
      })}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t('encounter.unreadable.why')}
        aria-required
        description={t('encounter.unreadable.hint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <LabelledChoice
        label={t('encounter.second')}
        value={second}
        among={['', ...others.map(({ value }) => value)]}
        textOf={(id) => others.find(({ value }) => value === id)?.label ?? t('encounter.choose')}
        onChange={setSecond}
      />
    </FormDialog>
  );
}
