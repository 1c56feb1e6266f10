import { IconVolumeOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { weekEffect, weekLines } from '../../../../shared/review/week-lines.ts';
import { weekRows } from '../../../../shared/review/week-rows.ts';
import { casePath, flightPath, travellerPath } from '../../addresses.ts';
import { ExportButton } from '../../exports/export-button.tsx';
import { useSession } from '../../frame/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { counted, formatDate } from '../../ui/format.ts';
import { Grid } from '../../ui/grid.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { RulesPart } from '../rules-part.tsx';
import { WEEK_ROW_HEIGHT, weekColumns } from './week-columns.tsx';

/** What was taken off the queue in a week: by whom, who confirmed it, and what would have been flagged. For supervisors. */
export function WeekScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { act } = useAct();
  const [, navigate] = useLocation();
  const [day, setDay] = useState<string | null>(null);
  const topics = ['mutes', 'cases', 'queue', 'flights', 'rules'] as const;
  const { value: unread } = useCall('queue.week-unread', {}, topics);
  // The oldest week that waits comes first, then the newest one with something to list.
  const loaded = useCall('queue.week', { day: day ?? unread }, topics);
  const list = loaded.value;
  const flights = list?.flights;
  const columns = useMemo(() => weekColumns(t, language, session, flights ?? {}), [t, language, session, flights]);
  const lines = useMemo(() => (list === null ? [] : weekLines(list)), [list]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => weekRows(lines, opened), [lines, opened]);
  const mayLook = list !== null && list.week.from === unread;
  const choices = list?.weeks ?? [];
  const look = async () => {
    if (list === null) return;
    const result = await act('queue.week-looked-at', { day: list.week.from, shown: list.shown }, t('week.looked'));
    if (result.ok) setDay(null);
  };
  const effect = weekEffect(lines);
  const told = [
    ...effect.wouldBe.map(({ outcome, count }) =>
      t('week.would', { ...counted(count, language), outcome: t(`outcome.${outcome}`) }),
    ),
    ...(effect.met === 0 ? [] : [t('week.would.met', counted(effect.met, language))]),
    ...(effect.notComputed === 0 ? [] : [t('week.would.not-computed', counted(effect.notComputed, language))]),
  ];
  return (
    <RulesPart
      tools={
        <>
          <Choice
            aria-label={t('week.choose')}
            among={choices.map(({ from }) => from)}
            value={list?.week.from ?? ''}
            textOf={(from) => {
              const to = choices.find((each) => each.from === from)?.to ?? from;
              return t('week.name', { from: formatDate(from, language), to: formatDate(to, language) });
            }}
            onChange={setDay}
          />
          {mayLook ? (
            <KeyButton
              tone="strong"
              action={{ id: 'week.look', key: 'V', label: 'week.look', run: () => void look() }}
            />
          ) : null}
          <ExportButton
            id="queue.week-export"
            enabled={list !== null}
            what={t('week.list')}
            make={(asked, made, options) =>
              made('queue.week-export', { day: list?.week.from ?? '', ...asked }, null, options)
            }
          />
        </>
      }
      loaded={loaded}
      empty={lines.length === 0 ? { icon: IconVolumeOff, title: 'week.none', hint: 'week.none.hint' } : null}
    >
      {() => (
        <>
          <p className="flight-facts">
            <strong>{t('week.list')}</strong>
            <span className="dim">{told.length === 0 ? t('week.would.none') : told.join(' · ')}</span>
          </p>
          <div className="screen-fill">
            <Grid
              label={t('week.list')}
              rows={rows}
              columns={columns}
              rowId={({ id }) => id}
              rowHeight={WEEK_ROW_HEIGHT}
              onOpen={({ id, together, flight, traveller, work }) => {
                if (together !== undefined) setOpened(toggled(opened, id));
                else if (work !== undefined) navigate(casePath(work.id));
                else if (flight !== null)
                  navigate(traveller === null ? flightPath(flight) : travellerPath(flight, traveller));
              }}
            />
          </div>
        </>
      )}
    </RulesPart>
  );
}

function toggled(opened: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...opened].filter((each) => each !== id);
  return new Set(others.length < opened.size ? others : [...others, id]);
}
