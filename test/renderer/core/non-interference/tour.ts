/**
 * A day on which officers who do not see the hidden rules make every call with success, so that every comparison is one of two real answers. An officer acts on what
 * their own screens show: the input of a stop may be asked for first.
 */
import type { Ids } from './ids.ts';
import type { Step } from './play.ts';
import type { Setting } from './settings.ts';
import { caseStops } from './tour/cases.ts';
import { exchangeStops } from './tour/exchanges.ts';
import { flightStops } from './tour/flights.ts';
import { importStops } from './tour/imports.ts';
import { keepingStops } from './tour/keeping.ts';
import { listStops } from './tour/lists.ts';
import { ruleStops } from './tour/rules.ts';
import { unitStops } from './tour/unit.ts';
import { begin } from './tour/walk.ts';

/** The parts of the day, in order. */
const PARTS = [unitStops, exchangeStops, importStops, flightStops, listStops, ruleStops, caseStops, keepingStops];

/** The stops of the day, in order. */
export function tour(setting: Setting, ids: Ids): readonly Step[] {
  const walk = begin(setting, ids);
  for (const part of PARTS) part(walk);
  return walk.steps;
}
