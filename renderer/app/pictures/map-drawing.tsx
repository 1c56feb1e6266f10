import { useMemo } from 'react';
import { airportPlace } from '../../../shared/reference/airport-place.ts';
import type { JourneyLeg } from './journey.ts';
import { mapLayout } from './map-layout.ts';
import { WORLD } from './world.ts';

export interface MapDrawingProps {
  readonly legs: readonly JourneyLeg[];
  readonly home: readonly string[];
}

const SIZE = { width: 1100, height: 340 };

/** The flights as great circles, with the unit's own airports as squares. */
export function MapDrawing({ legs, home }: MapDrawingProps) {
  const map = useMemo(() => mapLayout(legs, airportPlace, WORLD, SIZE), [legs]);
  return (
    <svg className="drawn flight-map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
      <rect className="sea" width={map.width} height={map.height} />
      <path className="grid-lines" d={map.grid} />
      <path className="land" d={map.land} />
      <path className="borders" d={map.borders} />
      {/* The flight looked at lies over one that goes back the same way. */}
      {map.arcs
        .toSorted((a, b) => Number(legs[a.flight]?.kind === 'this') - Number(legs[b.flight]?.kind === 'this'))
        .map(({ flight, path }) => (
          <path key={flight} className={`arc ${legs[flight]?.kind ?? ''}`} d={path} />
        ))}
      {map.dots.map(({ code, x, y, nameX, nameY }) => (
        <g key={code} className={home.includes(code) ? 'station home' : 'station'}>
          {home.includes(code) ? <rect x={x - 6} y={y - 6} width={12} height={12} /> : <circle cx={x} cy={y} r={4.5} />}
          <text x={nameX} y={nameY} className="code" dominantBaseline="central">
            {code}
          </text>
        </g>
      ))}
    </svg>
  );
}
