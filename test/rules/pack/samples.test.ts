/**
 * The shipped rules on the sample manifests: planted travellers must be found, and few others. Read, merged and screened as on the command line.
 */
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screeningTime, screenWithPast } from '../../../rules/engine/screen-messages.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import type { FoldMessage, Traveller } from '../../../shared/flight/flight.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import type { ScreenedFlight } from '../../../shared/screening/flagged.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { zoneClock } from '../../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../../shared/time/zone-offsets.ts';
import { generateSamples, type PlantedTraveller, type SampleSet } from '../../../shared/training/generate-samples.ts';
import { QUIET_NOISE } from '../../../shared/training/rates.ts';
import { API_VISIBLE_KINDS, WATCH_KINDS } from '../planted-kinds.ts';

const REFERENCE = shippedReference();
const ZONES = zoneClock('test', zoneOffsets(Intl.DateTimeFormat));
const read = readRules(SHIPPED_PACK);
if (!read.ok) throw new Error('the shipped rules must be right');
const COMPILED = compileRules(read.value);

function messagesOf({ files }: SampleSet, wanted: (name: string) => boolean): readonly FoldMessage[] {
  return files
    .filter(({ name }) => wanted(name))
    .flatMap(({ bytes }) => [...readFile(bytes, { reference: REFERENCE })])
    .map(({ id, manifest }) => ({ id, manifest }));
}

function screen(messages: readonly FoldMessage[]): readonly ScreenedFlight[] {
  return [...screenWithPast(messages, COMPILED, { reference: REFERENCE, zones: ZONES, at: screeningTime(messages) })];
}

interface Judged {
  readonly key: string;
  readonly outcome: Outcome;
  readonly why: string;
}

function judged(flights: readonly ScreenedFlight[]): readonly Judged[] {
  return flights.flatMap(({ flight, screening }) =>
    flight.travellers.map((traveller, index) => {
      const screened = screening.travellers[index];
      const { customs, police, immigration, joint } = screened?.scores ?? {
        customs: 0,
        police: 0,
        immigration: 0,
        joint: 0,
      };
      return {
        key: `${flight.id} ${traveller.surname} ${traveller.givenNames}`,
        outcome: screened?.outcome ?? 'clear',
        why: `${customs}/${police}/${immigration}/${joint} ${screened?.hits.map((hit) => hit.rule).join(' ')}`,
      };
    }),
  );
}

function keyOf({ flight, surname, givenNames }: PlantedTraveller): string {
  return `${flight} ${surname} ${givenNames}`;
}

const reaches = (outcome: Outcome | undefined, level: Outcome): boolean =>
  outcome !== undefined && OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf(level);

const ADULTS_BORN_BEFORE = '2008-11-20';

describe.each([1, 2, 7, 42, 2026])('samples of seed %i', (seed) => {
  const samples = generateSamples({ seed, now: '2026-11-24T12:00Z', noise: QUIET_NOISE });
  const people = judged(screen(messagesOf(samples, () => true)));
  const byKey = new Map(people.map((person) => [person.key, person]));
  const planted = new Set(samples.answerKey.map(keyOf));

  test('the shipped rules put every planted traveller of the samples at the level of its kind', () => {
    const missed = samples.answerKey
      .map((plant) => ({ kind: plant.kind, key: keyOf(plant), found: byKey.get(keyOf(plant)) }))
      .filter(({ kind, found }) => !reaches(found?.outcome, WATCH_KINDS.includes(kind) ? 'watch' : 'inspect'));
    expect(missed).toEqual([]);
  });

  test('the shipped rules call at most one in a thousand of the other sample travellers to an inspection, and watch fifteen', () => {
    const others = people.filter(({ key }) => !planted.has(key));
    const why = (level: Outcome, share: number): readonly string[] => {
      const reached = others.filter(({ outcome }) => reaches(outcome, level));
      return reached.length <= others.length * share ? [] : reached.map((person) => person.why);
    };
    expect(others.length).toBeGreaterThan(1400);
    expect(why('inspect', 0.001)).toEqual([]);
    expect(why('watch', 0.015)).toEqual([]);
  });

  test('samples without PNR have an inspection for what API alone shows, and name the rest as unjudged', () => {
    const flights = screen(messagesOf(samples, (name) => !name.includes('PNRGOV')));
    const apiOnly = new Map(judged(flights).map((person) => [person.key, person]));
    const missed = samples.answerKey
      .filter(({ kind }) => API_VISIBLE_KINDS.includes(kind))
      .filter((plant) => !reaches(apiOnly.get(keyOf(plant))?.outcome, 'inspect'));
    expect(missed).toEqual([]);
    const listed = flights.filter(({ flight }) => flight.channels.join() === 'api');
    for (const { flight, screening } of listed) {
      screening.travellers.forEach(({ unjudged }, at) => {
        // Infants and children with adults pay nothing, whatever is sent.
        const { type, dateOfBirth } = flight.travellers[at] as Traveller;
        const isAdult = type !== 'infant' && (dateOfBirth === null || dateOfBirth < ADULTS_BORN_BEFORE);
        if (isAdult) expect(unjudged).toContain('payment');
      });
    }
  });
});
