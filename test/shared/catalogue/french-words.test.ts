/** French of its own: a date takes its article, and one deed has one word. */
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

const { fr } = CATALOGUES;

test.each([
  ['custody.until', 'au {{time}}'],
  ['lookout.review.waits', 'au {{at}}'],
  ['lookout.extended', 'au {{at}}'],
  ['accounts.state.waits', 'au {{at}}'],
  ['case.missing.landing', 'le {{from}}'],
  ['case.missing.check-in', 'le {{from}}'],
  ['board.watched.held', 'le {{since}}'],
  ['board.watched.child', 'le {{since}}'],
  ['fall.was-due', 'le {{before}}, est prévu le {{after}}'],
  ['flight.mark.told.delayed', 'au {{value}}'],
  ['paper.put', 'le {{time}}'],
  ['sources.put', 'le {{time}}'],
  ['query-list.stands', 'le {{at}}'],
])('%s writes the article before the date', (key, words) => {
  expect(fr[key]).toContain(words);
});

test.each(['statistics.found', 'lookout.taken.nobody'])('%s reads right also of one', (key) => {
  expect(fr[key]).not.toMatch(/\b(des|les|aux) \{\{/);
});

test.each(['case.action.meet', 'board.meet', 'event.met', 'case.action.unmeet', 'case.missing.not-met'])(
  '%s calls a meeting a meeting, not a receipt',
  (key) => {
    expect(fr[key]).toMatch(/rencontré/i);
  },
);

test('the record of custody has one name, for a person in police custody is in no customs detention', () => {
  expect(Object.keys(fr).filter((key) => /registre de retenue|durées de retenue/.test(fr[key] ?? ''))).toEqual([]);
});

test.each(['query-list.scope.plan', 'query-list.none.hint'])('whom a shift takes is held by nobody (%s)', (key) => {
  expect(fr[key]).toContain('personnes prises en charge par');
});

test.each(['none', 'last', 'next', 'missed'])(
  'somebody looks after a child, and makes no round of cells (%s)',
  (what) => {
    expect(fr[`custody.look.${what}`]).toMatch(/rev(u|oir)/i);
  },
);
