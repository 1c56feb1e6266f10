import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Statement } from '../../../../shared/casework/statement.ts';
import { useSession } from '../../frame/use-session.ts';
import { useFileDrop } from '../../imports/use-file-drop.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { Panes } from '../../ui/panes.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { AttachingList } from './attaching-list.tsx';
import { caseEntries } from './case-entries.ts';
import { EntryList } from './entry-list.tsx';
import { FileDetail } from './file-detail.tsx';
import { StatementDetail } from './statement-detail.tsx';
import { StatementDialog } from './statement-dialog.tsx';

export interface CaseFilesProps {
  /** The number of the case. */
  readonly id: string;
}

/** The files of a case, and what was said in its course. Files are chosen, or dropped anywhere on the page. */
export function CaseFiles({ id }: CaseFilesProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { value, failure, again } = useCall('case.files', { id }, ['cases', 'files']);
  const [given, setGiven] = useState<readonly File[]>([]);
  const [taking, setTaking] = useState<{ readonly corrects: Statement | null } | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const mayWork = permissions.includes('case.work');
  const over = useFileDrop(mayWork && value !== null, setGiven);
  if (value === null) return failure === null ? null : <FailureNote failure={failure} again={again} />;
  const entries = caseEntries(value);
  const shown = entries.find((entry) => entry.id === chosen) ?? entries[0];
  const attach = { id: 'attachment.attach', key: 'A', label: 'attachment.attach', run: () => picker.current?.click() };
  const take = { id: 'statement.take', key: 'T', label: 'statement.take', run: () => setTaking({ corrects: null }) };
  const { statements } = value;
  const statement = shown?.kind === 'statement' ? shown.statement : null;
  const after = statements.find(({ corrects }) => corrects !== null && corrects.id === statement?.id) ?? null;
  return (
    <div className={over ? 'case-files over' : 'case-files'}>
      {mayWork ? (
        <div className="filters" role="toolbar" aria-label={t('case.files.acts')}>
          <KeyButton action={attach} />
          <span className="dim">{t('attachment.drop')}</span>
          <span className="spring" />
          <KeyButton action={take} />
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              setGiven([...(event.currentTarget.files ?? [])]);
              // The browser tells of a file that is chosen again only if it has forgotten it.
              event.currentTarget.value = '';
            }}
          />
        </div>
      ) : null}
      <AttachingList id={id} />
      {shown === undefined ? (
        <EmptyState fill icon={IconPaperclip} title={t('case.files.none')} hint={t('case.files.none.hint')} />
      ) : (
        <Panes name="case-files" defaults={[360]} labels={['case.files.list', 'case.files.shown']}>
          {[
            <div className="pane-column" key="list">
              <EntryList entries={entries} shown={shown.id} onShow={setChosen} />
            </div>,
            <div className="pane-column file-detail" key="shown">
              {shown.kind === 'file' ? (
                <FileDetail key={shown.id} file={shown.file} />
              ) : (
                <StatementDetail
                  key={shown.id}
                  statement={shown.statement}
                  before={statements.find((each) => each.id === shown.statement.corrects?.id) ?? null}
                  after={after}
                  onShow={setChosen}
                  onCorrect={mayWork && after === null ? () => setTaking({ corrects: shown.statement }) : null}
                />
              )}
            </div>,
          ]}
        </Panes>
      )}
      {given.length === 0 ? null : <AttachDialog id={id} files={given} onClose={() => setGiven([])} />}
      {taking === null ? null : (
        <StatementDialog id={id} corrects={taking.corrects} onTaken={setChosen} onClose={() => setTaking(null)} />
      )}
    </div>
  );
}
