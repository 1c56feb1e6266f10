import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useSession } from '../frame/use-session.ts';
import { useOfficerChoice } from '../roster/use-officer-choice.ts';
import { listedSubject } from '../traveller/work-subject.ts';
import { failureText } from '../ui/failure-text.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { TypedDialog } from '../ui/typed-dialog.tsx';
import { useAgencies } from '../ui/use-agencies.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

export const BULK_ACTS = ['assign', 'hand-over', 'watch'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

export interface BulkDialogProps {
  readonly act: BulkAct;
  readonly cases: readonly Pick<Case, 'id' | 'travellerName' | 'thing'>[];
  readonly onClose: () => void;
}

/** What came of one case. */
interface Done {
  readonly id: string;
  readonly name: string;
  /** Null: it was done. */
  readonly failure: CallFailure | null;
}

/** Does one thing with several cases, each by an act of its own under its own state, and says of each what came of it. */
export function BulkDialog({ act, cases: marked, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  // Those that were marked when it was opened: what is done takes cases off the list.
  const [cases] = useState(marked);
  const { officer, officers } = useSession();
  const table = useAgencies();
  const agencies = table.law.filter((agency) => table.isActive(agency) && agency !== officer.agency);
  const choice = useOfficerChoice(officers.filter(({ agency }) => isLawAgency(agency)));
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [done, setDone] = useState<readonly Done[] | null>(null);
  const said = note.trim() === '' ? null : note.trim();
  const receivers =
    act === 'assign' ? choice : agencies.map((agency) => ({ value: agency as string, label: t(`agency.${agency}`) }));
  const callFor = async (id: string): Promise<Result<unknown, CallFailure>> => {
    if (act === 'watch') return core.call('case.watch', { id, on: true });
    if (act === 'assign') return core.call('case.assign', { id, to, note: said });
    const agency = agencies.find((each) => each === to);
    if (agency === undefined) throw new Error('an agency of the choice');
    return core.call('case.hand-over', { id, to: agency, note: said });
  };
  const save = async () => {
    const results: Done[] = [];
    for (const each of cases) {
      const { id } = each;
      const result = await callFor(id);
      results.push({ id, name: listedSubject(t, each), failure: result.ok ? null : result.failure });
    }
    setDone(results);
  };
  const title = t(`bulk.${act}`, { count: cases.length });
  if (done !== null)
    return (
      <TypedDialog title={title} onClose={onClose}>
        <ul className="bulk-done" aria-label={t('bulk.done')}>
          {done.map(({ id, name, failure }) => (
            <li key={id}>
              <b>{id}</b> {name}: {failure === null ? t('bulk.ok') : failureText(t, failure)}
            </li>
          ))}
        </ul>
        <div className="form-buttons">
          <button type="button" className="button strong" data-autofocus onClick={onClose}>
            {t('ui.close')}
          </button>
        </div>
      </TypedDialog>
    );
  const ready = act === 'watch' || to !== '';
  return (
    <TypedDialog title={title} onClose={onClose}>
      <Form ready={ready} onSubmit={save}>
        {act === 'watch' ? (
          <p className="dim">{t('bulk.watch.hint')}</p>
        ) : (
          <>
            <NativeSelect
              data-autofocus
              label={t(act === 'assign' ? 'case.who' : 'case.which-agency')}
              value={to}
              data={[{ value: '', label: '–' }, ...receivers]}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <Textarea
              label={t('case.note-optional', { note: t('case.note') })}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </>
        )}
        <FormButtons save={t(`bulk.${act}.save`)} ready={ready} first={act === 'watch'} onCancel={onClose} />
      </Form>
    </TypedDialog>
  );
}
