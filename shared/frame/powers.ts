/** Which agencies have which powers in an area of offence, by the legal frame on a day. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';
import type { Threat } from '../screening/outcome.ts';
import { agenciesOf, isInForce, type LegalFrame, type Power } from './legal-frame.ts';

export interface Powers {
  /** Does any line in force cover the area? */
  tells(area: Threat): boolean;
  /** Agencies that have a power there, in the order of the table of agencies. */
  whoMay(power: Power, area: Threat): readonly LawAgency[];
}

/** The powers on a day; null when no line is in force. */
export function powersOn(frame: LegalFrame, day: IsoDate): Powers | null {
  const lines = frame.powers.filter((line) => isInForce(line, day));
  if (lines.length === 0) return null;
  const agencies = agenciesOf(frame);
  return {
    tells: (area) => lines.some((line) => line.area === area),
    whoMay: (power, area) =>
      agencies.law.filter((agency) =>
        lines.some((line) => line.agency === agency && line.area === area && line.powers.includes(power)),
      ),
  };
}
