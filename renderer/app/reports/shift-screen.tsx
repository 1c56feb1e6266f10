import { Tabs } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { LocalShift } from '../../../shared/capacity/latest-shifts.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { SignedShiftView } from '../../core/calls/shift-reports.ts';
import { ExportDialog } from '../exports/export-dialog.tsx';
import { ExportTables } from '../exports/export-tables.tsx';
import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { Choice } from '../ui/choice.tsx';
import { column } from '../ui/column.ts';
import { DayInput } from '../ui/day-input.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { timesText } from './shift-times.ts';
import { SignShift } from './sign-shift.tsx';
import { TakeOver } from './take-over.tsx';

const TOPICS = ['cases', 'flights', 'questions', 'capacity', 'reports'] as const;
const LISTS = ['report', 'signed'] as const;
/** The choice of times of one's own. */
const OWN = '';

/** The report of a shift as it stands, to be signed, and those that the own agency signed. For supervisors. */
export function ShiftScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [list, setList] = useState<(typeof LISTS)[number]>('report');
  const [wanted, setWanted] = useState<LocalShift | null>(null);
  const [isOwn, setOwn] = useState(false);
  const [signing, setSigning] = useState(false);
  const { value, failure, again } = useCall('shift.report', { language, shift: wanted }, TOPICS);
  const shown = value === null ? null : { from: value.from, to: value.to };
  const shifts = value?.shifts ?? [];
  const change = (end: keyof LocalShift, time: string) => {
    if (shown !== null && time !== '') setWanted({ ...shown, [end]: time });
  };
  return (
    <Tabs className="screen" value={list}>
      <div className="screen-head">
        <h1>{t('screen.reports')}</h1>
        <AreaParts />
        <TabList
          look="tabs inline"
          label={t('reports.part.shift')}
          tabs={LISTS}
          onShow={setList}
          name={(each) => t(each === 'report' ? 'shift.as-it-stands' : 'shift.signed.list')}
          note={(each) => (each === 'signed' ? (value?.signed.length ?? 0) : null)}
        />
        <span className="spring" />
        {shown === null || list === 'signed' ? null : (
          <>
            <Choice
              aria-label={t('shift.choose')}
              among={[...shifts.map(({ from }) => from), OWN]}
              value={isOwn ? OWN : shown.from}
              textOf={(from) => {
                const shift = shifts.find((each) => each.from === from);
                return shift === undefined ? t('shift.choose.own') : timesText(shift);
              }}
              onChange={(from) => {
                setOwn(from === OWN);
                setWanted(from === OWN ? shown : (shifts.find((each) => each.from === from) ?? null));
              }}
            />
            {isOwn
              ? (['from', 'to'] as const).map((end) => (
                  <label key={end} className="audit-day" htmlFor={`shift-${end}`}>
                    {t(`shift.${end}`)}
                    <DayInput
                      id={`shift-${end}`}
                      className="choice"
                      timed
                      value={shown[end]}
                      onChange={(time) => change(end, time)}
                    />
                  </label>
                ))
              : null}
            <KeyButton
              tone="strong"
              action={{ id: 'shift.sign', key: 'S', label: 'shift.sign', run: () => setSigning(true) }}
            />
          </>
        )}
      </div>
      <Tabs.Panel className="screen-fill" value={list}>
        {failure === null ? null : <FailureNote failure={failure} again={again} />}
        <TakeOver signed={value?.signed ?? []} />
        {value === null ? null : list === 'report' ? (
          <Scrolling className="screen-body report-tables" aria-label={t('shift.title')}>
            <ExportTables tables={value.tables.slice(0, -1)} />
          </Scrolling>
        ) : (
          <SignedShifts signed={value.signed} />
        )}
      </Tabs.Panel>
      {signing && value !== null && shown !== null ? (
        <SignShift shift={shown} told={value.told} onClose={() => setSigning(false)} />
      ) : null}
    </Tabs>
  );
}

/** The reports that the own agency signed; one opens to be printed or exported again. */
function SignedShifts({ signed }: { readonly signed: readonly SignedShiftView[] }) {
  const { t } = useTranslation();
  const session = useSession();
  const [again, setAgain] = useState<SignedShiftView | null>(null);
  const columns = useMemo(
    () => [
      column<SignedShiftView>(t('export.slip.number'), 180, ({ id }) => id),
      column<SignedShiftView>(t('shift.choose'), { flex: 2, minWidth: 230 }, timesText),
      column<SignedShiftView>(t('shift.signed-by'), { flex: 1, minWidth: 150 }, ({ officer }) =>
        officerName(t, session, officer),
      ),
      column<SignedShiftView>(t('shift.signed-at'), 140, ({ at }) => dayText(at.slice(0, 16))),
      column<SignedShiftView>(t('shift.taken-by'), { flex: 1, minWidth: 150 }, ({ taken }) =>
        taken === undefined ? '' : officerName(t, session, taken.officer),
      ),
      column<SignedShiftView>(t('shift.taken-at'), 150, ({ taken }) =>
        taken === undefined ? '' : dayText(taken.at.slice(0, 16)),
      ),
      column<SignedShiftView>(t('screen.cases'), 160, ({ taken }) =>
        taken?.claims === undefined ? '' : t('shift.claims.count', { count: taken.claims.length }),
      ),
    ],
    [t, session],
  );
  if (signed.length === 0)
    return (
      <EmptyState fill icon={IconReportAnalytics} title={t('shift.signed.none')} hint={t('shift.signed.none.hint')} />
    );
  return (
    <>
      <Grid label={t('shift.signed.list')} rows={signed} columns={columns} rowId={({ id }) => id} onOpen={setAgain} />
      {again === null ? null : (
        <ExportDialog
          what={t('shift.of', { times: timesText(again) })}
          nameless
          make={({ names: _, ...asked }, act, options) =>
            act('shift.export', { id: again.id, ...asked }, null, options)
          }
          onClose={() => setAgain(null)}
        />
      )}
    </>
  );
}
