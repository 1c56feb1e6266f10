/**
 * Legs of a list that names several destinations of one flight: each traveller is on every leg up to their own.
 * Source: IATA Recommended Practice 1708: names stand by destination, in the order of the route; the line below AVAIL may tell the route.
 */
import type { Trace } from '../edifact/trace.ts';
import type { SourceValue } from '../intake/segment-writer.ts';
import type { Manifest } from '../manifest.ts';
import { legsTravelled } from '../paxlst/legs-travelled.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { asciiUpper, type FoundList } from './list-lines.ts';

const ROUTE_LINE = /^[A-Z]{3}(?:\s+[A-Z]{3})+$/;

/** Ports after the board point in route order, each once; `sections` are the destinations under which names stand. */
export function routeOf(list: FoundList, origin: string, sections: readonly SourceValue[]): readonly SourceValue[] {
  const ports = new Map<string, SourceValue>();
  for (const section of sections) {
    const port = asciiUpper(section.text);
    if (port !== asciiUpper(origin) && !ports.has(port)) ports.set(port, section);
  }
  if (ports.size < 2) return [...ports.values()];
  const told = list.lines.map(({ text }) => asciiUpper(text.trim())).find((text) => ROUTE_LINE.test(text));
  const [first, ...stops] = told?.split(/\s+/) ?? [];
  const fits = first === asciiUpper(origin) && [...ports.keys()].every((port) => stops.includes(port));
  const order = fits ? stops : [...ports.keys()];
  return order.flatMap((port) => ports.get(port) ?? []);
}

/** The manifest with a leg for each port of the route and each traveller on the legs they fly. Only the first departure's day is sent; all legs get it. */
export function withLegs(
  manifest: Manifest,
  route: readonly SourceValue[],
  reference: ReferenceData,
  trace: Trace | undefined,
): Manifest {
  const [leg] = manifest.flights;
  if (leg === undefined || leg.departure === null || route.length < 2) return manifest;
  const flights = route.map((port, at) => {
    const before = route[at - 1];
    if (before === undefined) return leg;
    trace?.(`flights.${at}`, port.start, port.end);
    return { ...leg, origin: asciiUpper(before.text), destination: asciiUpper(port.text), arrival: null };
  });
  const legsOf = legsTravelled(flights, reference);
  const travellers = manifest.travellers.map((traveller) => ({
    ...traveller,
    flights: legsOf(traveller.embarkation, traveller.debarkation),
  }));
  return { ...manifest, flights, travellers };
}
