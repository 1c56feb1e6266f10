/** When quiet work ends for retention. */
import { expect, test } from 'vitest';
import { quietOrders } from '../../../../../renderer/core/store/tables/quiet-orders.ts';
import { actOnQuiet, type QuietOrder, startQuiet } from '../../../../../shared/casework/quiet-order.ts';

const PAIR = {
  ...{ officer: 'LFW-01', agency: 'customs' as const, second: 'LFW-02', secondAgency: 'police' as const },
  at: '2026-11-24T08:00:00.000Z',
};
const PLAN = {
  ...{ kind: 'let-run' as const, flight: 'ET-508-ADD-2026-11-24', traveller: 'm1:0', office: 'Prosecutor' },
  ...{ reference: '12/2026', from: '2026-11-24T08:00:00.000Z', due: '2026-11-30T08:00:00.000Z' },
};

function begun(): QuietOrder {
  const made = startQuiet(PLAN, [], PAIR, { id: 'q1', trailFrom: 4 });
  if (!made.ok) throw new Error(made.failure);
  return made.value;
}

const endOf = (order: QuietOrder) => ('endedOn' in quietOrders.lifetime ? quietOrders.lifetime.endedOn(order) : null);

test('quiet work that nobody ended counts as ended at its deadline, so that its traveller is masked in time', () => {
  expect(endOf(begun())).toBe('2026-11-30');
});

test('quiet work that two called off ended on that day', () => {
  const ended = actOnQuiet(begun(), { kind: 'call-off' }, { ...PAIR, at: '2026-11-25T09:00:00.000Z' }, () => undefined);
  expect(ended.ok && endOf(ended.value)).toBe('2026-11-25');
});
