import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { listScreenPath, listsPath, takeOverPath } from '../addresses.ts';
import { useFileDrop } from '../imports/use-file-drop.ts';
import { usePaste } from '../imports/use-paste.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { ComparingNote } from './comparing-note.tsx';
import { EntriesPart } from './entries-part.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { FalseMatchesPart } from './false-matches-part.tsx';
import { ageText, enteredText, oldText } from './list-age.ts';
import { ReadingNote } from './reading-note.tsx';
import { TermsDialog } from './terms-dialog.tsx';
import { TermsPart } from './terms-part.tsx';
import { useTakeOver } from './use-take-over.ts';
import { VersionsPart } from './versions-part.tsx';

const PARTS = ['entries', 'terms', 'versions', 'false-matches'] as const;
type Part = (typeof PARTS)[number];

/** One list: its entries, what it states, and its versions. Its files are chosen, or dropped anywhere. */
export function ListScreen({ id, part }: { readonly id: string; readonly part: string | null }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { host } = useWorkstation();
  const { value: view, failure, again } = useCall('lists.one', { list: id }, ['lists', 'frame']);
  const [open, setOpen] = useState<'edit' | 'add' | 'roll-back' | null>(null);
  const draft = view?.versions.find(({ state }) => state === 'draft');
  const takeOver = useTakeOver(id, draft?.id ?? null, (version) => go(takeOverPath(version)));
  const mayTake = view?.may.takeOver === true && !takeOver.busy;
  const over = useFileDrop(mayTake, (files) => void takeOver.take(files));
  usePaste(mayTake, {
    onFiles: (files) => void takeOver.take(files),
    onText: (text) => void takeOver.take([new File([text], t('list.take-over.pasted'))]),
  });
  const shown: Part = PARTS.find((each) => each === part) ?? 'entries';
  const end = () => setOpen(null);
  const action = (name: string, key: string, label: string, run: () => void, enabled = true) => ({
    ...{ id: name, key, label, run, enabled, hint: true },
  });
  return (
    <div className={over ? 'screen list-over' : 'screen'}>
      <div className="screen-head">
        <a className="dim" href={`#${listsPath()}`}>
          {t('list.back')}
        </a>
        <h1 className="cut">{view?.list.title ?? ''}</h1>
        <Tabs value={shown}>
          <TabList
            look="sub-tabs"
            label={t('list.parts')}
            tabs={PARTS}
            name={(each) => t(`list.part.${each}`)}
            onShow={(each) => go(listScreenPath(id, each))}
          />
        </Tabs>
        <span className="spring" />
        {view?.may.edit === true ? (
          <KeyButton tone="quiet" action={action('list.edit', 'E', 'list.edit', () => setOpen('edit'))} />
        ) : null}
        {view?.may.takeOver === true && view.before !== null ? (
          <KeyButton
            tone="quiet"
            action={action('list.roll-back', 'R', 'list.roll-back', () => setOpen('roll-back'))}
          />
        ) : null}
        {view?.may.enter === true ? (
          <KeyButton tone="quiet" action={action('list.entries.add', 'N', 'list.entries.add', () => setOpen('add'))} />
        ) : null}
        {view?.may.takeOver === true && host.can.openManifests ? (
          <KeyButton
            tone="strong"
            action={action('list.take-over', 'A', 'list.take-over', () => void takeOver.choose(), mayTake)}
          />
        ) : null}
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null ? null : (
        <>
          <p className="list-state">
            <strong>{t(`agency.${view.list.owner}`)}</strong>
            <span>{view.version === null ? t('lists.none-yet') : t('list.version', { number: view.version })}</span>
            {view.age.days === null ? null : (
              <span>{t('ui.pair', { name: t('lists.column.age'), value: ageText(t, view.age) })}</span>
            )}
            <span>{enteredText(t, view)}</span>
            {view.age.isOld ? <strong className="list-old">{oldText(t, view)}</strong> : null}
            {view.since === 0 ? null : <span>{t('list.since', { count: view.since })}</span>}
            {view.list.interpol?.permission === null ? <strong>{t('interpol.permission.none')}</strong> : null}
            {view.validity === 'valid' ? null : <strong>{t(`lists.validity.${view.validity}`)}</strong>}
            {draft === undefined ? null : (
              <a href={`#${takeOverPath(draft.id)}`}>
                {t('list.take-over.waits')} {t('list.take-over.open')}
              </a>
            )}
          </p>
          <ComparingNote view={view} />
          {takeOver.failure === null ? null : (
            <FailureNote failure={takeOver.failure} again={takeOver.forget} label={t('ui.close')} />
          )}
          {takeOver.busy ? <ReadingNote progress={takeOver.progress} onStop={takeOver.stop} /> : null}
          {shown === 'entries' ? <EntriesPart view={view} /> : null}
          {shown === 'terms' ? <TermsPart list={view.list} seers={view.seers} /> : null}
          {shown === 'versions' ? <VersionsPart view={view} /> : null}
          {shown === 'false-matches' ? <FalseMatchesPart view={view} /> : null}
          {takeOver.asked === null ? null : (
            <Dialog title={t('list.take-over.replace.title')} onClose={takeOver.asked.keep}>
              <Form onSubmit={takeOver.asked.replace}>
                <p>{t('list.take-over.replace.lead')}</p>
                <FormButtons save={t('list.take-over.replace')} first onCancel={takeOver.asked.keep} />
              </Form>
            </Dialog>
          )}
          {open === 'edit' ? <TermsDialog list={view.list} onClose={end} onDone={end} /> : null}
          {open === 'add' ? <EntryDialog list={view.list} change={null} onClose={end} /> : null}
          {open === 'roll-back' && view.before !== null ? (
            <ReasonDialog
              title={t('list.roll-back.title', { number: view.before.number })}
              about={[id]}
              hint={t('list.roll-back.lead', { number: view.before.number })}
              save={t('list.roll-back')}
              onSave={(reason, act) =>
                act('lists.roll-back', { list: id, reason }, t('list.rolled-back', { number: view.before?.number }), {
                  about: [t('list.roll-back.act', { title: view.list.title, number: view.before?.number })],
                })
              }
              onClose={end}
            />
          ) : null}
        </>
      )}
    </div>
  );
}
