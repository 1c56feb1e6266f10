import type { ProtectionStep } from '../../../../shared/protection/protection-steps.ts';
import { SAID } from '../../../shared/protection/entered.ts';
import { FLIGHT } from '../messages.ts';
import { by, desk, PEOPLE, SEEN } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';

export const AT = (time: string) => `2026-11-24T${time}:00.000Z`;
/** Nothing goes to the state from which they ask for protection. */
export const KEPT = { code: 'refused', why: 'protection-state' } as const;
/** Now. */
export const NOTHING = { happened: null } as const;

/** A traveller whom police sent to secondary. */
export async function opened(aboard = PEOPLE) {
  const test = await desk([SEEN], null, aboard);
  test.setClock(AT('14:00'));
  await test.as('police', 'analyst');
  const [traveller = ''] = test.people;
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  await test.ask('case.select', { id, note: null });
  const input = (step: ProtectionStep, said: Readonly<Record<string, string>> = {}) => ({
    ...{ id, step, said: { ...SAID[step], ...said } },
    ...NOTHING,
  });
  const enter = (
    step: ProtectionStep,
    said: Readonly<Record<string, string>> = {},
    second: 'customs' | 'police' | null = null,
  ) => test.core.call('protection.enter', input(step, said), second === null ? {} : by(second));
  const row = async () => (await test.ask('queue.page', QUEUE)).rows.find((each) => each.traveller === traveller);
  return { ...test, id, traveller, enter, input, row };
}
