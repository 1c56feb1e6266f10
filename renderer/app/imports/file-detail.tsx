import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ImportFileReport } from '../../core/calls/import.ts';
import { quarantinePath } from '../addresses.ts';
import { formatCount } from '../ui/format.ts';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { DiagnosticTable } from './diagnostic-table.tsx';
import { fileFailureText, lacksFlight } from './import-texts.ts';
import { MessageTable } from './message-table.tsx';

export interface FileDetailProps {
  readonly job: string;
  /** Index of the file in the import. */
  readonly file: number;
  readonly report: ImportFileReport;
}

const PARTS = ['messages', 'remarks'] as const;

/** One file of an import: its content, its parts in quarantine, and every remark. */
export function FileDetail({ job, file, report }: FileDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState<(typeof PARTS)[number] | null>(null);
  const held = report.messages.length;
  // Of travellers beyond a bound nothing can be assigned: they stand in the part of their file.
  const without = report.messages.find((message) => lacksFlight(message) === 'no-flight');
  const tab = chosen ?? (held > 0 ? 'messages' : 'remarks');
  return (
    <Tabs className="screen-fill" value={tab}>
      <div className="file-head">
        <h2 className="cut" title={report.name}>
          {report.name}
        </h2>
        <TabList
          look="sub-tabs"
          label={t('import.report.parts')}
          tabs={PARTS}
          onShow={setChosen}
          name={(each) => t(`import.report.${each}`)}
          note={(each) => formatCount(each === 'messages' ? held : report.diagnosticsTotal, language)}
        />
        <span className="spring" />
        {without === undefined ? null : (
          <Link className="button strong" href={quarantinePath(without.id)}>
            {t('import.to-unscreened')}
          </Link>
        )}
        {report.quarantined > 0 ? <QuarantineLink job={job} report={report} /> : null}
      </div>
      {report.failure === null ? null : (
        <div className="failure" role="note">
          <strong>{t(`import.file.${report.state}`)}</strong>
          <p>{fileFailureText(t, report.failure)}</p>
        </div>
      )}
      <Tabs.Panel className="screen-fill" value={tab}>
        {tab === 'remarks' ? (
          <DiagnosticTable job={job} file={file} report={report} />
        ) : held === 0 ? (
          <p className="why-none">{t('messages.none')}</p>
        ) : (
          <MessageTable label={t('messages.of', { file: report.name })} file={report.name} messages={report.messages} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

/** Link to the first part of this file that is still in quarantine. */
function QuarantineLink({ job, report }: Omit<FileDetailProps, 'file'>) {
  const { t } = useTranslation();
  const { value } = useCall('quarantine.list', {}, ['quarantine']);
  const entry = value?.find((row) => row.job === job && row.fileName === report.name && row.message === null);
  return (
    <Link className="button" href={quarantinePath(entry?.id)}>
      {t('import.to-quarantine', { count: report.quarantined })}
    </Link>
  );
}
