/** Flags on travellers who were not planted, with whole messages and with missing and wrong data: per 1,000, over the samples of all airports. */
import type { CompiledRules } from '../../rules/engine/compile.ts';
import { SAMPLE_AIRPORTS, sampleAirport } from '../../shared/training/airports.ts';
import { REAL_NOISE } from '../../shared/training/rates.ts';
import type { Figure } from './measure.ts';
import { rounded } from './measure.ts';
import { judgeSample, othersOf, readSample } from './measure-flags.ts';
import { FAULTS, withFault } from './missing-data.ts';

const SEED = 20_261_125;
const NOW = '2026-11-24T12:00Z';

export function flagFigures(compiled: CompiledRules): readonly Figure[] {
  const samples = SAMPLE_AIRPORTS.map((airport) => ({
    sample: readSample({ seed: SEED, now: NOW, airport, noise: REAL_NOISE }),
    carrier: largestCarrier(airport),
  }));
  const perThousand = (fault: string | null): number => {
    let others = 0;
    let flagged = 0;
    for (const { sample, carrier } of samples) {
      const messages = fault === null ? sample.messages : withFault(sample.messages, fault, carrier);
      const counts = othersOf(judgeSample({ ...sample, messages }, compiled));
      others += counts.others;
      flagged += counts.flagged.length;
    }
    return rounded((1000 * flagged) / others);
  };
  const figure = (name: string, value: number): Figure => ({ bench: 'screen', figure: name, value, unit: 'per 1,000' });
  return [
    figure('others flagged, nothing missing', perThousand(null)),
    ...Object.keys(FAULTS).map((fault) => figure(`others flagged, ${fault}`, perThousand(fault))),
  ];
}

/** The carrier with the most seats that sends bookings. */
export function largestCarrier(airport: string): string {
  const seats = new Map<string, number>();
  for (const { carrier, seats: more, channels } of sampleAirport(airport)?.schedule ?? []) {
    if (channels === 'api+pnr') seats.set(carrier, (seats.get(carrier) ?? 0) + more);
  }
  return [...seats].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
