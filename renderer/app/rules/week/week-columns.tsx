import type { ColDef } from 'ag-grid-community';
import { SYSTEM } from '../../../../shared/audit/audit-entry.ts';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import { leftText } from '../../../../shared/custody/left-at-end.ts';
import { timeTold } from '../../../../shared/flight/time-told.ts';
import { causeTexts } from '../../../../shared/review/week-columns.ts';
import type { WeekLine } from '../../../../shared/review/week-lines.ts';
import type { WeekRow } from '../../../../shared/review/week-rows.ts';
import { timeOfMinute } from '../../../../shared/time/civil.ts';
import type { QueueWeek } from '../../../core/calls/queue-week.ts';
import type { SessionView } from '../../../core/calls/session-views.ts';
import { flightName } from '../../imports/flight-name.ts';
import { listedName } from '../../traveller/person-text.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { thingText } from '../../traveller/work-subject.ts';
import { counted, datesIn, formatDate, formatFlight, formatLocal, formatRoute, formatStamp } from '../../ui/format.ts';
import { officerName } from '../../ui/officer-texts.ts';
import type { TFunction } from '../../ui/texts.ts';

/** Height of a row: four lines of text. */
export const WEEK_ROW_HEIGHT = 78;

/** The columns of the weekly list. A cell has up to four lines; what does not fit is in its tooltip. */
export function weekColumns(
  t: TFunction,
  language: Language,
  session: Pick<SessionView, 'officers' | 'unit' | 'zone'>,
  flights: QueueWeek['flights'],
): readonly ColDef<WeekRow>[] {
  const zone = session.zone ?? 'UTC';
  const officer = (id: string) => (id === SYSTEM ? t('audit.officer.system') : officerName(t, session, id));
  const flightText = ({ flight }: WeekLine): string => {
    const leg = flight === null ? undefined : flights[flight];
    if (leg === undefined) return flight === null ? '' : flightName(flight, language);
    return `${formatFlight(leg)} ${formatRoute(leg)}`;
  };
  const flightTime = ({ flight }: WeekLine): string => {
    const leg = flight === null ? undefined : flights[flight];
    const told = leg === undefined ? null : timeTold(leg, session.unit?.airports ?? []);
    return told === null ? '' : t(`flights.${told.is}`, { time: formatLocal(told.time, language) });
  };
  const who = ({ name, traveller, flight, work, what, due }: WeekLine): string => {
    if (work !== undefined) return thingText(t, work.thing);
    if (traveller !== null || name !== '') return listedName(t, name);
    if (flight === null && due !== null) return t('week.clock');
    // The act says what was changed: a roster or a plan is not about all travellers.
    if (what !== undefined) return '';
    if (flight === null) return t('week.everybody');
    return flights[flight] === undefined ? '' : t('week.nobody');
  };
  const level = ({ act, wouldBe, is, hits, isProtected }: WeekLine): readonly string[] => {
    if (hits !== null)
      return [t('week.hits', counted(hits, language)), ...(hits === 0 ? [] : [t('week.not-computed')])];
    if (wouldBe === null) return [''];
    const would = t(isProtected === true ? 'protect.meet' : `outcome.${wouldBe}`);
    if (act !== 'mute') return [would];
    return [would, is === null ? '' : t('week.is', { outcome: t(`outcome.${is}`) })];
  };
  const minuteStamp = (minute: number | null) =>
    minute === null ? '?' : formatStamp(`${timeOfMinute(minute)}:00.000Z`, zone, language);
  const column = (
    name: string,
    lines: (line: WeekRow) => readonly string[],
    more: ColDef<WeekRow>,
  ): ColDef<WeekRow> => {
    const told = (line: WeekRow | undefined) => (line === undefined ? [] : lines(line).filter((each) => each !== ''));
    return {
      headerName: t(`week.column.${name}`),
      valueGetter: ({ data }) => told(data).join(' · '),
      cellRenderer: ({ data }: { data?: WeekRow }) => {
        const [first, ...rest] = told(data);
        return first === undefined ? null : (
          <span className="week-cell">
            <span className="two">{first}</span>
            {rest.map((each) => (
              <span key={each} className="faint">
                {each}
              </span>
            ))}
          </span>
        );
      },
      tooltipValueGetter: ({ data }) => told(data).join(' · '),
      ...more,
    };
  };
  return [
    column(
      'act',
      ({ act, undoes, what, how, at, isLate }) => [
        t(`week.act.${act}`),
        isLate === true ? t('week.late') : '',
        undoes === null ? '' : t(`week.act.${undoes}`),
        what === undefined ? '' : t(`audit.kind.${what}`),
        how === undefined ? '' : t(`custody.ending.${how}`),
        formatStamp(at, zone, language),
      ],
      { width: 190 },
    ),
    column(
      'traveller',
      (line) =>
        line.together === undefined
          ? [who(line), flightText(line), flightTime(line)]
          : [t('week.together', counted(line.together, language)), t('week.together.open')],
      { flex: 3, minWidth: 190, cellClass: 'strong' },
    ),
    column('would-be', (line) => (line.together === undefined ? level(line) : []), { width: 112 }),
    column(
      'rule',
      ({ rules, until }) => [
        rules.map(({ title, rule }) => titleIn(title, language) || rule).join(' · '),
        until === null ? '' : t('week.until', { date: formatDate(until, language) }),
      ],
      { flex: 4, minWidth: 210 },
    ),
    column(
      'reason',
      (line) => {
        const { act, reason, left, due } = line;
        return [
          ...causeTexts(t, line),
          act === 'fell' ? datesIn(reason, language) : reason,
          ...(left === undefined ? [] : leftText(t, left)),
          due === null ? '' : t('week.due', { before: minuteStamp(due.before), after: minuteStamp(due.after) }),
        ];
      },
      { flex: 4, minWidth: 210 },
    ),
    column(
      'officer',
      ({ officer: id, second, also = [], looked, passedOn }) => [
        [id, ...also].map(officer).join(', '),
        looked === undefined ? '' : t('week.fall-looked', { name: officer(looked) }),
        second === null ? '' : t('decisions.second', { name: officer(second) }),
        passedOn === null ? '' : t('week.passed-on', { by: officer(passedOn.by), to: officer(passedOn.to) }),
      ],
      { flex: 3, minWidth: 190 },
    ),
  ];
}
