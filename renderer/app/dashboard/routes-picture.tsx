import { useMemo } from 'react';
import type { DashboardDays } from '../../../shared/report/dashboard-figures.ts';
import type { DashboardView } from '../../core/calls/dashboard-views.ts';
import { figurePath } from '../addresses.ts';
import { AirportName } from '../pictures/airport-name.tsx';
import { Picture } from '../pictures/picture.tsx';
import type { PictureTable } from '../pictures/picture-table.ts';
import { WORLD } from '../pictures/world.ts';
import { percentText } from '../rules/statistics/share-text.ts';
import { counted, formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { HOME_RADIUS, routesLayout } from './routes-layout.ts';

export interface RoutesPictureProps extends Pick<DashboardView, 'routes' | 'home'> {
  readonly days: DashboardDays;
  readonly asTable: boolean;
}

/** The routes on the map, with flights and finds. */
export function RoutesPicture({ routes, home, days, asTable }: RoutesPictureProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const here = home[0] ?? '';
  const { map, shown, radiusOf, nameOf, unknown, more } = useMemo(
    () => routesLayout(routes, here, WORLD, (found) => formatCount(found, language)),
    [routes, here, language],
  );
  const count = (each: number) => formatCount(each, language);
  const linked = (of: 'route' | 'flagged-route', key: string, each: number) =>
    each === 0 ? '0' : { text: count(each), href: figurePath(of, key, days) };
  const table: PictureTable = {
    columns: ['name', 'flights', 'hits', 'inspected', 'positive', 'share', 'low', 'high'].map((column) =>
      t(`dashboard.column.${column}`),
    ),
    rows: routes.map(({ key, flights, hits, inspected, positive, share }) => [
      key === '' ? t('dashboard.route.unknown') : key,
      count(flights),
      linked('flagged-route', key, hits),
      linked('route', key, inspected),
      count(positive),
      ...(['perMille', 'low', 'high'] as const).map((end) =>
        share === null ? '–' : percentText(share[end], language),
      ),
    ]),
  };
  return (
    <Picture
      title={t('dashboard.routes')}
      summary={t('dashboard.routes.summary', { count: routes.length })}
      table={table}
      asTable={asTable}
      empty={routes.length === 0 ? t('dashboard.routes.none') : null}
      notes={[
        ...(more === 0 ? [] : [t('dashboard.routes.more', counted(more, language))]),
        ...(unknown.length === 0 ? [] : [t('dashboard.routes.not-on-map', { places: unknown.join(', ') })]),
      ]}
    >
      <svg className="drawn flight-map routes" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
        <rect className="sea" width={map.width} height={map.height} />
        <path className="grid-lines" d={map.grid} />
        <path className="land" d={map.land} />
        <path className="borders" d={map.borders} />
        {map.arcs.map(({ flight, path }) => (
          <path key={flight} className={(shown[flight]?.positive ?? 0) > 0 ? 'arc found' : 'arc'} d={path} />
        ))}
        {map.dots.map((dot) => (
          <g key={dot.code} className={dot.code === here ? 'station home' : 'station'}>
            {dot.code === here ? (
              <rect x={dot.x - HOME_RADIUS} y={dot.y - HOME_RADIUS} width={2 * HOME_RADIUS} height={2 * HOME_RADIUS} />
            ) : (
              <circle cx={dot.x} cy={dot.y} r={radiusOf(dot.code)} />
            )}
            <AirportName dot={dot} name={nameOf(dot.code)} />
          </g>
        ))}
      </svg>
    </Picture>
  );
}
