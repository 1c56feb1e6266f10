/** Flags on travellers who were not planted, with whole messages and with missing and wrong data: per 1,000, over the samples of all airports, and at
 * the airport with the most. */
import type { CompiledRules } from '../../rules/engine/compile.ts';
import { SAMPLE_AIRPORTS, sampleAirport } from '../../shared/training/airports.ts';
import { REAL_NOISE } from '../../shared/training/rates.ts';
import type { Figure } from './measure.ts';
import { rounded } from './measure.ts';
import { type Counts, judgeSample, othersOf, readSample } from './measure-flags.ts';
import { FAULTS, withFault } from './missing-data.ts';

const SEED = 20_261_125;
const NOW = '2026-11-24T12:00Z';

export function flagFigures(compiled: CompiledRules): readonly Figure[] {
  const samples = SAMPLE_AIRPORTS.map((airport) => ({
    sample: readSample({ seed: SEED, now: NOW, airport, noise: REAL_NOISE }),
    carrier: largestCarrier(airport),
  }));
  const figure = (name: string, value: number): Figure => ({
    bench: 'screen',
    figure: name,
    value: rounded(value),
    unit: 'per 1,000',
  });
  return [null, ...Object.keys(FAULTS)].flatMap((fault) => {
    const counts = samples.map(({ sample, carrier }) => {
      const messages = fault === null ? sample.messages : withFault(sample.messages, fault, carrier);
      return othersOf(judgeSample({ ...sample, messages }, compiled));
    });
    const name = `others flagged, ${fault ?? 'nothing missing'}`;
    return [
      figure(name, perThousand(counts)),
      figure(`${name}, at the airport with the most`, Math.max(...counts.map((each) => perThousand([each])))),
    ];
  });
}

function perThousand(counts: readonly Counts[]): number {
  const sum = (of: (each: Counts) => number) => counts.reduce((all, each) => all + of(each), 0);
  return (1000 * sum(({ flagged }) => flagged.length)) / sum(({ others }) => others);
}

/** The carrier with the most seats that sends bookings. */
export function largestCarrier(airport: string): string {
  const seats = new Map<string, number>();
  for (const { carrier, seats: more, channels } of sampleAirport(airport)?.schedule ?? []) {
    if (channels === 'api+pnr') seats.set(carrier, (seats.get(carrier) ?? 0) + more);
  }
  return [...seats].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
