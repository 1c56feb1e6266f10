import { expect, test } from 'vitest';
import { custodySpans } from '../../../shared/exhibit/custody-spans.ts';
import { ADJO, DISPOSED, further, KOFI, later, taken, toKofi, toLaboratory } from './exhibits.ts';

test('the chain along time has no gap: each span begins where the one before ends', () => {
  const exhibit = further(
    taken({}, 'TG 001'),
    [toKofi(false, 'intact'), ADJO],
    [{ kind: 'received', seen: 'intact' }, KOFI],
    [toLaboratory('intact'), KOFI],
    [{ kind: 'returned', where: 'Store', why: 'done', seen: 'broken', seal: null }, KOFI, { note: 'opened there' }],
    [DISPOSED, KOFI],
  );
  const spans = custodySpans(exhibit);
  expect(spans.map(({ holder }) => (holder.kind === 'officer' ? holder.officer : holder.kind))).toEqual([
    'LFW-01',
    'LFW-02',
    'office',
    'LFW-02',
  ]);
  for (const [at, { until }] of spans.slice(0, -1).entries()) expect(until).toBe(spans[at + 1]?.from);
  expect(spans.at(-1)).toMatchObject({ seal: { state: 'broken' }, until: later(6) });
  expect(custodySpans(taken())).toMatchObject([{ holder: { officer: 'LFW-01' }, until: null }]);
});
