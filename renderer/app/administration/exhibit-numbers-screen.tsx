import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { numberBy, readPattern } from '../../../shared/exhibit/exhibit-number.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AdministrationHead } from './administration-head.tsx';

/** An example has the seventh number of this year. */
const EXAMPLE = 7;
const YEAR = 4;

/** The pattern by which the unit numbers its exhibits, with an example. */
export function ExhibitNumbersScreen() {
  const { t } = useTranslation();
  const { act } = useAct();
  const { permissions, unit } = useSession();
  const { value, failure, again } = useCall('exhibits.pattern', {}, ['session']);
  const [draft, setDraft] = useState<string | null>(null);
  const pattern = draft ?? value;
  const mayChange = permissions.includes('unit.change');
  const read = pattern === null ? null : readPattern(pattern);
  const example = { unit: unit?.code ?? 'LFW', agency: 'customs', n: EXAMPLE } as const;
  const save = async () => {
    if (draft === null) return;
    const result = await act('exhibits.set-pattern', { pattern: draft }, t('exhibit.pattern.told'));
    if (result.ok) setDraft(null);
  };
  return (
    <div className="screen">
      <AdministrationHead />
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {pattern === null || read === null ? null : (
        <Form className="form locking scroll" onSubmit={save}>
          <p className="dim">{t('exhibit.pattern.hint')}</p>
          <TextInput
            label={t('exhibit.pattern')}
            description={t('exhibit.pattern.parts')}
            error={read.ok ? null : t(`failure.refused.exhibit-pattern-${read.failure}`)}
            disabled={!mayChange}
            maxLength={80}
            value={pattern}
            onChange={({ currentTarget }) => setDraft(currentTarget.value)}
          />
          <p>
            {t('exhibit.pattern.example')}{' '}
            <output className="mono">
              {read.ok ? numberBy(read.value, { ...example, year: new Date().toISOString().slice(0, YEAR) }) : '–'}
            </output>
          </p>
          {mayChange ? (
            <FormButtons
              save={t('exhibit.pattern.save')}
              ready={draft !== null && read.ok}
              onCancel={() => setDraft(null)}
            />
          ) : (
            <p className="dim">{t('contacts.who')}</p>
          )}
        </Form>
      )}
    </div>
  );
}
