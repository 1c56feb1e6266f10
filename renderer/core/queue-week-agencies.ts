/** Agencies that administrators proposed: for the weekly list. Who leads and who confirms follows from them, so supervisors of all agencies read of it. */
import type { AgencyProposal } from '../../shared/agency/agency-setting.ts';
import { LANGUAGES } from '../../shared/catalogue/languages.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { readAgencySetting } from './read-agencies.ts';
import type { Request } from './request.ts';

/** One line for each proposal that waits or came into force, with the two administrators; one that was dropped changed nothing. */
export async function agencyActs({ store }: Pick<Request, 'store'>): Promise<readonly ActInWeek[]> {
  const { setting } = await readAgencySetting(store);
  return [...setting.proposals, ...setting.done].map(lineOf);
}

function lineOf({ id, row, made: [first, second], reason }: AgencyProposal): ActInWeek {
  const names = row.words === null ? [row.id] : LANGUAGES.map((language) => row.words?.name[language]);
  return {
    ...NOTHING_MORE,
    id,
    act: 'agency',
    flight: null,
    subjects: [],
    rules: [],
    reason: `${[...new Set(names)].join(' / ')}: ${reason}`,
    officer: first.officer,
    second: second.officer,
    at: first.at,
  };
}
