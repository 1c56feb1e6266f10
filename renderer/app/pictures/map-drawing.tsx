import { useMemo } from 'react';
import { airportPlace } from '../../../shared/reference/airport-place.ts';
import { AirportName } from './airport-name.tsx';
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
      {map.dots.map((dot) => (
        <g key={dot.code} className={home.includes(dot.code) ? 'station home' : 'station'}>
          {home.includes(dot.code) ? (
            <rect x={dot.x - 6} y={dot.y - 6} width={12} height={12} />
          ) : (
            <circle cx={dot.x} cy={dot.y} r={4.5} />
          )}
          <AirportName dot={dot} name={dot.code} />
        </g>
      ))}
    </svg>
  );
}
