import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Contacts } from '../../../shared/casework/contacts.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AdministrationHead } from './administration-head.tsx';

/** Whom the unit calls about a traveller to protect, or one who may have immunity. */
export function ContactsScreen() {
  const { t } = useTranslation();
  const { act } = useAct();
  const { permissions } = useSession();
  const { value, failure, again } = useCall('contacts.get', {}, ['session']);
  const [draft, setDraft] = useState<Contacts | null>(null);
  const contacts = draft ?? value;
  const mayChange = permissions.includes('unit.change');
  const save = async () => {
    if (draft === null) return;
    const result = await act('contacts.set', draft, t('contacts.told'));
    if (result.ok) setDraft(null);
  };
  return (
    <div className="screen">
      <AdministrationHead />
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {contacts === null ? null : (
        <Form className="form locking scroll" onSubmit={save}>
          <p className="dim">{t('contacts.hint')}</p>
          {(['childProtection', 'protocol'] as const).map((who) => (
            <TextInput
              key={who}
              label={t(`contacts.${who}`)}
              description={t(`contacts.${who}.hint`)}
              disabled={!mayChange}
              maxLength={200}
              value={contacts[who]}
              onChange={({ currentTarget }) => setDraft({ ...contacts, [who]: currentTarget.value })}
            />
          ))}
          {mayChange ? (
            <FormButtons save={t('contacts.save')} ready={draft !== null} onCancel={() => setDraft(null)} />
          ) : (
            <p className="dim">{t('contacts.who')}</p>
          )}
        </Form>
      )}
    </div>
  );
}
