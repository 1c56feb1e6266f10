/** `screen`: how fast the messages of both channels become flights with screened travellers, by the shipped rules. */

import { compileRules } from '../../rules/engine/compile.ts';
import { screenFlight } from '../../rules/engine/screen.ts';
import { shippedRules } from '../../rules/pack/shipped-rules.ts';
import { buildFactBlock } from '../../shared/fact/build-fact-block.ts';
import type { FoldMessage } from '../../shared/flight/flight.ts';
import { eachFlight } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { shippedReference } from '../../shared/reference/shipped.ts';
import { zoneClock } from '../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../shared/time/zone-offsets.ts';
import { benchFlights, TRAVELLERS_PER_FLIGHT } from './bench-data.ts';
import { flagFigures } from './flag-figures.ts';
import { cpuSeconds, type Figure, rounded } from './measure.ts';
import { pastFigures } from './past-figures.ts';

const FLIGHTS = 40;
const TRAVELLERS = FLIGHTS * TRAVELLERS_PER_FLIGHT;

export function screenBench(): readonly Figure[] {
  const compiled = compileRules(shippedRules());
  const reference = shippedReference();
  const context = { reference, zones: zoneClock('bench', zoneOffsets(Intl.DateTimeFormat)), at: '2026-11-25T12:00Z' };
  const messages = benchFlights(FLIGHTS).flatMap(({ paxlst, pnrgov }) => [
    ...[paxlst, pnrgov].flatMap((bytes) => manifestsOf(bytes)),
  ]);
  const seconds = cpuSeconds(() => {
    // One flight at a time, as the workstation stores them.
    let travellers = 0;
    for (const flight of eachFlight(messages, context)) {
      const pins = { reference: reference.version, zone: flight.zoneVersion, at: context.at };
      const screening = screenFlight(compiled, buildFactBlock(flight, context), pins);
      if (screening.travellers.length !== flight.travellers.length) throw new Error(`${flight.id} is not screened`);
      travellers += flight.travellers.length;
    }
    if (travellers !== TRAVELLERS) throw new Error(`merged into ${travellers} travellers`);
  });
  const value = rounded(TRAVELLERS / seconds);
  return [
    { bench: 'screen', figure: 'merged and screened', value, unit: 'travellers/s' },
    ...pastFigures(messages, compiled, context),
    ...flagFigures(compiled),
  ];
}

function manifestsOf(bytes: Uint8Array): readonly FoldMessage[] {
  return [...readFile(bytes, { reference: shippedReference() })].map(({ id, manifest }) => ({ id, manifest }));
}
