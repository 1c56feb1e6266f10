import { useDirection } from '@mantine/core';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useMinuteStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { lengthText } from './length-text.ts';
import { Picture } from './picture.tsx';
import type { PictureOf } from './picture-of.ts';
import type { PictureTable } from './picture-table.ts';
import { type TimeEvent, timeEvents } from './times.ts';
import { timesLayout } from './times-layout.ts';

const WIDTH = 1180;
/** Pixels of a character of the texts, rather too many. */
const LETTER = 7;

/** From the booking to the flight: what happened when, and what is still to come. */
export function TimesPicture({ view, asTable, isOutside = false }: PictureOf) {
  const { t } = useTranslation();
  const isRtl = useDirection().dir === 'rtl';
  const now = useNowMinute();
  const stamp = useMinuteStamp();
  const on = useCall('flights.get', { id: view.flight.id }, ['flights']);
  if (on.value === null && on.failure === null) return <div className="empty fill" aria-busy="true" />;
  const events = timeEvents(view, on.value, now);
  const anchor = events.find(({ kind }) => kind === 'departure')?.at ?? null;
  const texts = new Map(events.map((event) => [event, [nameOf(t, event), stampOf(event, stamp)] as const]));
  const textOf = (event: TimeEvent) => texts.get(event) ?? ['', ''];
  const layout =
    anchor === null
      ? null
      : timesLayout(
          events,
          anchor,
          WIDTH,
          (event) => Math.max(...textOf(event).map((text) => text.length * LETTER)),
          isRtl,
        );
  const untimed = events.filter(({ at }) => at === null);
  return (
    <Picture
      title={t('times.title')}
      summary={summaryText(t, events, stamp)}
      table={timesTable(t, events, anchor, stamp)}
      asTable={asTable}
      isOutside={isOutside}
      empty={layout === null ? t('times.none') : null}
      notes={
        untimed.length === 0 ? [] : [t('times.untimed', { what: untimed.map((event) => nameOf(t, event)).join(' · ') })]
      }
    >
      {layout === null ? null : (
        <svg
          className="drawn time-line"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          aria-hidden="true"
        >
          <line className="axis" x1={0} x2={layout.width} y1={layout.axis} y2={layout.axis} />
          {layout.ticks.map(({ minutes, x }) => (
            <g key={minutes} className="tick">
              <line x1={x} x2={x} y1={layout.axis} y2={layout.axis + 6} />
              <text x={x} y={layout.axis + 20} className="small">
                {t(minutes < 0 ? 'times.before' : 'times.after', { length: lengthText(t, Math.abs(minutes)) })}
              </text>
            </g>
          ))}
          {layout.marks.map(({ id, event, x, textY }) => (
            <g key={id} className={`time-mark ${event.kind}`}>
              <line x1={x} x2={x} y1={textY + 2} y2={layout.axis} />
            </g>
          ))}
          {layout.marks.map(({ id, event, x, textX, textY }) => (
            <g key={id} className={`time-mark ${event.kind}`}>
              <circle cx={x} cy={layout.axis} r={4} />
              <text x={textX} y={textY - 12}>
                {textOf(event)[0]}
              </text>
              <text x={textX} y={textY} className="small">
                {textOf(event)[1]}
              </text>
            </g>
          ))}
        </svg>
      )}
    </Picture>
  );
}

/** Words of the program among the details, by the kind of event. */
const WORDS: Partial<Readonly<Record<TimeEvent['kind'], string>>> = { paid: 'word', reply: 'word', received: 'format' };

function nameOf(t: TFunction, { kind, detail }: TimeEvent): string {
  const words = WORDS[kind];
  const said = words === undefined || detail === '' ? detail : t(`${words}.${detail}`);
  return said === '' ? t(`times.${kind}`) : t('times.with', { what: t(`times.${kind}`), detail: said });
}

function stampOf({ at, dayOnly }: TimeEvent, stamp: (minute: number) => string): string {
  if (at === null) return '–';
  // The clock of a bare day would be midnight, which nobody sent.
  return dayOnly ? stamp(at).replace(/\s\d{2}:\d{2}$/, '') : stamp(at);
}

function summaryText(t: TFunction, events: readonly TimeEvent[], stamp: (minute: number) => string): string {
  return events
    .filter(({ at, kind }) => at !== null && kind !== 'received')
    .map((event) => `${nameOf(t, event)} ${stampOf(event, stamp)}`)
    .join(' · ');
}

/** A row per event: what, when, and how long before or after the departure. */
export function timesTable(
  t: TFunction,
  events: readonly TimeEvent[],
  anchor: number | null,
  stamp: (minute: number) => string,
): PictureTable {
  return {
    columns: ['what', 'when', 'distance'].map((column) => t(`times.column.${column}`)),
    rows: events.map((event) => {
      const distance = event.at === null || anchor === null ? null : event.at - anchor;
      return [
        nameOf(t, event),
        event.at === null ? t('times.not-sent') : stampOf(event, stamp),
        distance === null || distance === 0
          ? '–'
          : t(distance < 0 ? 'times.before' : 'times.after', { length: lengthText(t, Math.abs(distance)) }),
      ];
    }),
  };
}
