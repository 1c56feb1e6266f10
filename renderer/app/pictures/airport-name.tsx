import type { MapDot } from './map-layout.ts';

export interface AirportNameProps {
  readonly dot: MapDot;
  readonly name: string;
}

/** The name of an airport on a map. A line leads to one that had no room beside its dot. */
export function AirportName({ dot: { x, y, nameX, nameY, isFar }, name }: AirportNameProps) {
  return (
    <>
      {isFar ? <line className="to-name" x1={x} y1={y} x2={nameX} y2={nameY} /> : null}
      <text x={nameX} y={nameY} className="code" dominantBaseline="central">
        {name}
      </text>
    </>
  );
}
