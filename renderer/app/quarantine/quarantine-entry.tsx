import { useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { CHOSEN_SETS, type ChosenSet } from '../../../shared/intake/likely-set.ts';
import type { QuarantineRow } from '../../core/calls/quarantine.ts';
import { mappingPath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { ImportProgress } from '../imports/import-progress.tsx';
import { runImport } from '../imports/import-store.ts';
import { quarantineReason } from '../imports/import-texts.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { counted, formatDate, formatSize } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { AttemptNote } from './attempt-note.tsx';
import { QUARANTINE_LIST } from './quarantine-list.tsx';
import { beginAttempt, changeDraft, dropDraft, endAttempt } from './quarantine-store.ts';

export interface QuarantineEntryProps {
  readonly row: QuarantineRow;
}

const TEXT = 'quarantine-text';

/** One entry: why it is in quarantine, its text for correction, and the possible actions. */
export function QuarantineEntry({ row }: QuarantineEntryProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { core, imports, quarantine } = useWorkstation();
  const { permissions } = useSession();
  const [, navigate] = useLocation();
  const { drafts, attempts, busy } = useStore(quarantine);
  const { running, waiting } = useStore(imports);
  const isUnsure = row.code === 'encoding-unsure';
  const [set, setSet] = useState<ChosenSet | null>(() => CHOSEN_SETS.find((each) => each === row.params.set) ?? null);
  const { value, failure, again } = useCall('quarantine.get', { id: row.id, set: isUnsure ? set : null }, []);
  const [discarding, setDiscarding] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const { act, dialog } = useAct();
  // Its travellers were read: the entry is about where they belong.
  const leaves = row.message !== null;
  const draft = drafts[row.id];
  const text = draft ?? value?.text ?? '';
  const working = busy.includes(row.id);
  const editable = value?.editable === true;
  const ready = editable && !working && text.trim() !== '';

  const retry = async () => {
    if (!ready) return;
    beginAttempt(quarantine, row.id);
    const input = { id: row.id, text };
    const inWords = { what: t('quarantine.retry.act', { file: row.fileName }), effect: [t('quarantine.retry.effect')] };
    // It waits for imports before it, and none waits for the second officer.
    const result = await act('quarantine.retry', input, null, { act: inWords }, ({ confirmation }) =>
      runImport(imports, core, { what: 'retry', ...input, confirmation }, () => Date.now()),
    );
    endAttempt(quarantine, row.id, row.fileName, result.ok ? result.value : null);
  };
  // Columns are read once its characters are.
  const mayMap = row.table && !isUnsure && permissions.includes('mapping');
  const discard = {
    label: row.message === null ? 'quarantine.discard' : 'quarantine.leave',
    run: () => setDiscarding(true),
    enabled: !working,
    hint: false,
  };
  useActions([
    { ...discard, id: 'quarantine.discard-back', key: 'Backspace' },
    ...(editable
      ? [{ id: 'quarantine.edit', key: 'E', label: 'quarantine.edit', run: () => focusElement(TEXT), hint: true }]
      : []),
  ]);
  const attempt = attempts[row.id];
  return (
    <section className="quarantine-entry" aria-labelledby="quarantine-name">
      <div className="quarantine-head">
        <h2 id="quarantine-name" className="cut" title={row.fileName}>
          {row.fileName}
          {row.member === null ? '' : ` › ${row.member}`}
        </h2>
        <p>{quarantineReason(t, row)}</p>
        <p className="dim">
          {t(
            row.message !== null
              ? 'quarantine.facts.message'
              : row.expires === null
                ? 'quarantine.facts.beyond'
                : 'quarantine.facts',
            {
              time: stamp(row.receivedAt),
              size: formatSize(row.size, language),
              date: row.expires === null ? '' : formatDate(row.expires, language),
            },
          )}
        </p>
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {value === null ? null : (
        <>
          <p className="quarantine-hint dim">
            {t(row.message !== null ? 'quarantine.unscreened' : editable ? 'quarantine.hint' : 'quarantine.binary')}
          </p>
          {isUnsure && set !== null ? (
            <div className="quarantine-set">
              <LabelledChoice
                label={t('quarantine.set')}
                among={CHOSEN_SETS}
                value={set}
                disabled={working}
                textOf={(each) => t(`quarantine.set.${each}`)}
                onChange={(each) => {
                  dropDraft(quarantine, row.id);
                  setSet(each);
                }}
              />
            </div>
          ) : null}
          {row.message === null ? null : <Unscreened count={Number(row.params.count)} names={value.travellers} />}
          <textarea
            id={TEXT}
            className="mono raw-text quarantine-text"
            spellCheck={false}
            autoComplete="off"
            wrap={editable ? 'soft' : 'off'}
            readOnly={!editable || working}
            aria-label={t('quarantine.text')}
            value={text}
            onChange={(event) => changeDraft(quarantine, row.id, event.currentTarget.value, value.text)}
            onKeyDown={(event) => {
              // Moves the focus back to the screen; the typed text stays.
              if (event.key === 'Escape') focusElement(QUARANTINE_LIST);
            }}
          />
        </>
      )}
      {working && running !== null ? <ImportProgress running={running} waiting={waiting.length} /> : null}
      {attempt === undefined || working ? null : <AttemptNote report={attempt} />}
      <div className="quarantine-foot">
        <KeyButton tone="quiet" action={{ ...discard, id: 'quarantine.discard', key: 'Delete' }} />
        <span className="spring" />
        {draft === undefined ? null : (
          <button
            type="button"
            className="button quiet"
            disabled={working}
            onClick={() => dropDraft(quarantine, row.id)}
          >
            {t('quarantine.original')}
          </button>
        )}
        {mayMap ? (
          <KeyButton
            action={{
              id: 'quarantine.map',
              key: 'C',
              label: 'quarantine.map',
              run: () =>
                navigate(mappingPath(row.message === null ? { quarantine: row.id } : { message: row.message })),
              enabled: !working,
              hint: false,
            }}
          />
        ) : null}
        {row.message === null ? null : (
          <KeyButton
            tone="strong"
            action={{
              id: 'quarantine.assign',
              key: 'A',
              label: 'assign.act',
              run: () => setAssigning(true),
              enabled: true,
              hint: true,
            }}
          />
        )}
        {editable ? (
          <KeyButton
            tone="strong"
            action={{
              id: 'quarantine.retry',
              key: 'Ctrl+Enter',
              label: 'quarantine.retry',
              run: () => void retry(),
              enabled: ready,
              hint: true,
            }}
          />
        ) : null}
      </div>
      {dialog}
      {assigning && row.message !== null ? (
        <AssignDialog
          message={row.message}
          travellers={Number(row.params.count)}
          fileName={row.fileName}
          onClose={() => setAssigning(false)}
        />
      ) : null}
      {discarding ? (
        <ReasonDialog
          title={t(leaves ? 'quarantine.leave.title' : 'quarantine.discard.title', { file: row.fileName })}
          about={[row.id]}
          hint={t(leaves ? 'quarantine.discard.hint.message' : 'quarantine.discard.hint')}
          save={t(leaves ? 'quarantine.discard.do.message' : 'quarantine.discard.do')}
          onSave={(reason, act) =>
            act(
              'quarantine.discard',
              { id: row.id, reason },
              t(leaves ? 'quarantine.told.left' : 'quarantine.told.discarded', { file: row.fileName }),
              {
                act: {
                  what: t(leaves ? 'quarantine.leave.title' : 'quarantine.discard.title', { file: row.fileName }),
                  effect: [
                    leaves ? t('quarantine.leave.effect', { file: row.fileName }) : t('quarantine.discard.hint'),
                  ],
                },
              },
            )
          }
          onDone={() => {
            setDiscarding(false);
            dropDraft(quarantine, row.id);
          }}
          onClose={() => setDiscarding(false)}
        />
      ) : null}
    </section>
  );
}

/** The travellers whom nobody screened, by name. */
function Unscreened({ count, names }: { readonly count: number; readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className="quarantine-hint">
      <strong>{t('quarantine.travellers', counted(count, language))}:</strong>{' '}
      {names.map((name) => (name === '' ? t('quarantine.nameless') : name)).join(' · ')}
      {names.length < count ? ' …' : ''}
    </p>
  );
}
