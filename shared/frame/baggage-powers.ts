/** Who may search baggage by the legal frame. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';
import type { Threat } from '../screening/outcome.ts';
import { isInForce, type LegalFrame } from './legal-frame.ts';

/** What is looked for in bags. */
const IN_BAGS: readonly Threat[] = ['drugs', 'cash', 'wildlife', 'goods'];

/** An agency that may search, and the laws that the lines cite. */
export interface BaggagePower {
  readonly agency: LawAgency;
  readonly cites: readonly string[];
}

/** The agencies that lines in force on the day let search for what is carried in bags, in the order of the lines; none where the frame is silent. */
export function baggagePowers(frame: LegalFrame, day: IsoDate): readonly BaggagePower[] {
  const lines = frame.powers.filter(
    (line) => isInForce(line, day) && IN_BAGS.includes(line.area) && line.powers.includes('search'),
  );
  return [...new Set(lines.map(({ agency }) => agency))].map((agency) => ({
    agency,
    cites: [...new Set(lines.filter((line) => line.agency === agency && line.cites !== '').map(({ cites }) => cites))],
  }));
}
