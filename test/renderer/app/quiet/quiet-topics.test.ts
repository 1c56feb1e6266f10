/** The alarm of quiet work listens to whatever an act of others changes. */
import { afterEach, expect, test } from 'vitest';
import { QUIET_TOPICS } from '../../../../renderer/app/quiet/quiet-topics.ts';
import { FLIGHT } from '../../core/messages.ts';
import { emptyStores } from '../../core/open-core.ts';
import { by, type Desk, desk, REASON, SEEN } from '../../core/queue-acts/desk.ts';

afterEach(emptyStores);

const about = ({ people }: Desk) => ({ flight: FLIGHT, traveller: people[0] ?? '' });

test.each<[string, (test: Desk) => Promise<unknown>]>([
  ['takes a case', (test) => test.ask('case.claim', about(test))],
  ['changes the flight', ({ ask }) => ask('flight.update', { flight: FLIGHT, patch: { gate: 'B7' }, reason: '' })],
  [
    'cancels the flight',
    ({ ask }) => ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: REASON }, by('police')),
  ],
  ['mutes a rule for the traveller', (test) => test.mute('customs.expired', 'police')],
  [
    'asks about the flight',
    ({ ask }) =>
      ask('question.ask', {
        ...{ flight: FLIGHT, about: { kind: 'flight' }, to: { kind: 'office', office: 'embassy' } },
        text: 'who meets it?',
      }),
  ],
])('is told at once when somebody %s', async (_, act) => {
  const test = await desk([SEEN], null);
  await test.as('police');
  await test.as('customs');
  test.changes.length = 0;
  await act(test);
  expect(test.changes.filter((topic) => QUIET_TOPICS.includes(topic))).not.toEqual([]);
});
