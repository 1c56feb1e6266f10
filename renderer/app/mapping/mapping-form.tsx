import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand/react';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { readsOtherwise } from '../../../shared/table/reads-otherwise.ts';
import type { TablePreview, TableProfile } from '../../../shared/table/table-profile.ts';
import type { ImportReport } from '../../core/calls/import.ts';
import type { MappingSource } from '../../core/calls/mapping.ts';
import { useToday } from '../entry/use-today.ts';
import { useActions } from '../frame/use-actions.ts';
import { ImportOutcome } from '../imports/import-outcome.tsx';
import { ImportProgress } from '../imports/import-progress.tsx';
import { runImport } from '../imports/import-store.ts';
import { AttemptNote } from '../quarantine/attempt-note.tsx';
import { dropDraft, isCorrected } from '../quarantine/quarantine-store.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { Form } from '../ui/form.tsx';
import { formatCount } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { DateOrderChoice } from './date-order-choice.tsx';
import { firstDraft, type MappingDraft, namesFlight, profileOf } from './mapping-draft.ts';
import { MappingFlight } from './mapping-flight.tsx';
import { MappingName } from './mapping-name.tsx';
import { dropMapping, keepMapping, keptMapping } from './mapping-store.ts';
import { MappingTable } from './mapping-table.tsx';

export interface MappingFormProps {
  readonly source: MappingSource;
  readonly origin: { readonly fileName: string; readonly flights: readonly FlightId[] };
  /** How the table is understood before the officer's choices. */
  readonly first: TablePreview;
  readonly profiles: readonly TableProfile[];
}

/** The table with a choice of meaning over each column, and the choices that columns do not show: dates, flight, sender. */
export function MappingForm({ source, origin, first, profiles }: MappingFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core, imports, quarantine, mapping } = useWorkstation();
  const { running, waiting } = useStore(imports);
  const today = useToday();
  const [id] = useState(() => first.profile ?? crypto.randomUUID());
  const [draft, setDraft] = useState<MappingDraft>(
    () =>
      keptMapping(mapping, source, first.headings.length) ??
      firstDraft(first, profiles, origin.fileName, origin.flights),
  );
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<ImportReport | null>(null);
  const { act, dialog } = useAct();
  const change = (part: Partial<MappingDraft>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    keepMapping(mapping, source, changed);
    setReport(null);
  };
  // Only the columns determine which dates are ambiguous, so typing in the other fields makes no new call.
  const open: TableProfile = {
    id,
    name: 'preview',
    headings: first.headings,
    columns: draft.columns,
    dateOrder: null,
    flight: null,
  };
  const live = useCall('mapping.preview', { source, profile: open }, []);
  const undecided = live.value?.undecidedDates ?? first.undecidedDates;
  const rows = first.rows;
  const { profile, errors, sound } = useMemo(
    () => profileOf(draft, first.headings, id, today),
    [draft, first.headings, id, today],
  );
  const done = report !== null && isCorrected(report);
  // The entry has then left quarantine. A message may be read again any number of times.
  const ended = done && 'quarantine' in source;

  const apply = async () => {
    if (busy || ended) return;
    setChecked(true);
    if (!sound) {
      if (errors.name) focusElement('mapping-name');
      return;
    }
    setBusy(true);
    const { flight, origin: from, destination: to, departureDate } = draft.flight;
    const input = { source, profile, save: draft.save };
    const otherwise = draft.save ? readsOtherwise(profile, [...profiles, first]) : [];
    const inWords = {
      what: t('mapping.act', { file: origin.fileName }),
      effect: [
        profile.flight === null
          ? t('mapping.effect.rows')
          : t('mapping.effect', { flight: `${flight} ${from}–${to}, ${departureDate}` }),
        ...(otherwise.length === 0 ? [] : [t('mapping.effect.otherwise', { columns: otherwise.join(', ') })]),
      ],
    };
    // It waits for imports before it, and none waits for the second officer.
    const result = await act('mapping.apply', input, null, { act: inWords }, ({ confirmation }) =>
      runImport(imports, core, { what: 'mapping', ...input, confirmation }, () => Date.now()),
    );
    setBusy(false);
    if (!result.ok) return;
    setReport(result.value);
    if (!isCorrected(result.value)) return;
    dropMapping(mapping, source);
    if ('quarantine' in source) dropDraft(quarantine, source.quarantine);
  };
  useActions([
    {
      id: 'mapping.apply',
      key: 'Ctrl+Enter',
      label: 'mapping.apply',
      run: () => void apply(),
      enabled: !busy && !ended,
      hint: true,
    },
  ]);
  return (
    <>
      {done ? (
        <div className="outcome-note" role="status">
          <IconCircleCheck size={18} stroke={1.8} aria-hidden />
          <ImportOutcome
            title={t(draft.save ? 'mapping.done.saved' : 'mapping.done', { name: profile.name })}
            report={report}
            saysFlight={ended}
          />
        </div>
      ) : null}
      <div className="mapping-body">
        <div className="mapping-main">
          <p className="mapping-count dim">
            {t('mapping.rows', {
              count: first.rowCount,
              n: formatCount(first.rowCount, language),
              shown: formatCount(rows.length, language),
            })}
          </p>
          <MappingTable
            headings={first.headings}
            rows={rows}
            columns={draft.columns}
            undecided={undecided}
            dateOrder={draft.dateOrder}
            today={today}
            disabled={busy || ended}
            onChange={(columns) => change({ columns })}
          />
        </div>
        <Form className="mapping-side" onSubmit={apply}>
          {live.failure === null ? null : <FailureNote failure={live.failure} again={live.again} />}
          <DateOrderChoice
            rows={rows}
            columns={draft.columns}
            undecided={undecided}
            order={draft.dateOrder}
            today={today}
            onChange={(dateOrder) => change({ dateOrder })}
          />
          <MappingFlight
            flight={draft.flight}
            errors={errors.flight}
            named={namesFlight(draft.columns)}
            onChange={(flight) => change({ flight })}
          />
          <MappingName draft={draft} error={checked && errors.name} onChange={change} />
          {busy && running !== null ? <ImportProgress running={running} waiting={waiting.length} /> : null}
          {report === null || done ? null : <AttemptNote report={report} />}
          <div className="mapping-foot">
            {errors.noNames ? <span className="field-error">{t('mapping.no-names')}</span> : null}
            <button type="submit" className="button strong" disabled={busy || ended || errors.noNames}>
              {t('mapping.apply')} <KeyCap of="Ctrl+Enter" />
            </button>
          </div>
        </Form>
      </div>
      {dialog}
    </>
  );
}
