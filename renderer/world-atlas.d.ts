/** The atlas as a topology. Without this the compiler would read the type of each of its numbers. */
declare module 'world-atlas/countries-110m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const topology: Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;
  export = topology;
}
