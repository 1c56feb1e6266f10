import { formatFlight, formatLocal } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { JourneyLine } from './journey.ts';
import { lengthText } from './length-text.ts';
import { lineLayout } from './line-layout.ts';

export interface LineDrawingProps {
  readonly line: JourneyLine;
  readonly cityOf: (code: string) => string;
  readonly isRtl: boolean;
}

const HEIGHT = 150;
const Y = 62;
const LEAST_WIDTH = 700;
/** Whoever is longer at a place stays there. */
const DAY = 1440;

/** Stations with their local times, what lies between them, and how long the traveller waits. */
export function LineDrawing({ line, cityOf, isRtl }: LineDrawingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { width, stations, ways } = lineLayout(line, LEAST_WIDTH, isRtl);
  const time = (key: string, local: string | null) =>
    local === null ? [] : [t(key, { time: formatLocal(local, language) })];
  return (
    <svg className="drawn" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {ways.map(({ id, leg, from, to }) => (
        <g key={id} className={leg === null ? 'way unknown' : `way ${leg.kind}`}>
          <line x1={from} x2={to} y1={Y} y2={Y} />
          <text x={(from + to) / 2} y={Y - 10}>
            {leg === null ? t('journey.gap') : formatFlight(leg)}
          </text>
          {leg === null || leg.kind === 'booked' ? null : (
            <text x={(from + to) / 2} y={Y - 27} className="small">
              {t(`journey.${leg.kind}`)}
            </text>
          )}
        </g>
      ))}
      {stations.map(({ id, x, code, arrives, leaves, waits, isHome }) => (
        <g key={id} className={isHome ? 'station home' : 'station'}>
          {isHome ? <rect x={x - 7} y={Y - 7} width={14} height={14} /> : <circle cx={x} cy={Y} r={6} />}
          <text x={x} y={Y - 14} className="code">
            {code}
          </text>
          {/* The city is named as the reference data names it, in whatever language. */}
          <text x={x} y={Y + 24} className="small" lang="">
            {cityOf(code)}
          </text>
          {[
            ...time('journey.arrives', arrives),
            ...(waits === null
              ? []
              : [t(waits < DAY ? 'journey.waits' : 'journey.stays', { length: lengthText(t, waits) })]),
            ...time('journey.leaves', leaves),
          ].map((text, row) => (
            <text key={text} x={x} y={Y + 40 + row * 16} className="small strong">
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
