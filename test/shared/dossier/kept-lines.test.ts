import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../shared/casework/case.ts';
import type { Statement } from '../../../shared/casework/statement.ts';
import { foundLines, reportLines, statementLines } from '../../../shared/dossier/kept-lines.ts';
import type { OfficialReport } from '../../../shared/dossier/official-report.ts';
import { SAID } from './said.ts';

const BY = { officer: 'LFW-02', agency: 'police' } as const;
const at = (time: string) => `2026-11-24T${time}:00.000Z`;

test('every result and every test is told, so that the court reads what changed', () => {
  const timeline: readonly CaseEvent[] = [
    { ...BY, at: at('13:00'), kind: 'met', note: null },
    {
      ...BY,
      at: at('13:46'),
      kind: 'result-recorded',
      result: 'found',
      found: [{ kind: 'drugs', what: 'powder' }],
      note: '',
    },
    { ...BY, at: at('13:50'), kind: 'tested', of: 'drugs', line: 0, test: 'overturned', turned: true, note: 'flour' },
    { ...BY, at: at('13:55'), kind: 'result-recorded', result: 'nothing-found', found: [], note: '' },
  ];
  expect(foundLines({ timeline }, SAID).map((line) => [line.at, line.details])).toEqual([
    [at('13:46'), expect.stringContaining('powder')],
    [at('13:50'), 'flour'],
    [at('13:55'), ''],
  ]);
  const whats = foundLines({ timeline }, SAID).map(({ number, what }) => [number, what.includes('replaces no. 2')]);
  expect(whats).toEqual([
    ['2', false],
    ['3', false],
    ['4', true],
  ]);
});

test('what was said is told word for word, and an officer’s note is not', () => {
  const said: Statement = {
    ...{ id: 's1', case: 'LFW-2026-000001', kind: 'spontaneous', words: 'It is not mine', by: 'the traveller' },
    ...{ language: 'en', present: '', saidAt: at('13:10'), corrects: null, ...BY, at: at('13:20') },
  };
  const lines = statementLines([said, { ...said, id: 's2', kind: 'note', words: 'he lies' }], SAID);
  expect(lines.map(({ at: when, details }) => [when, details])).toEqual([[at('13:10'), 'It is not mine']]);
});

test('a procès-verbal that was withdrawn is told with who withdrew it and why', () => {
  const report: OfficialReport = {
    ...{ id: 'r1', case: 'LFW-2026-000001', number: 'PV 12', day: '2026-11-24', office: 'BRI', what: 'seizure' },
    ...{ attachment: null, exhibits: ['LFW-P-1'], ...BY, at: at('15:00'), withdrawn: null },
  };
  const withdrawn = { officer: 'LFW-02', second: 'LFW-03', at: at('15:10'), why: 'of another case' };
  const by = `${SAID.named('LFW-02')} + ${SAID.named('LFW-03')}`;
  expect(reportLines([report, { ...report, number: 'PV 13', withdrawn }], SAID)).toMatchObject([
    { number: 'PV 12', details: 'BRI · LFW-P-1' },
    { number: 'PV 13', details: `BRI · LFW-P-1 · withdrawn by ${by}: of another case` },
  ]);
});
