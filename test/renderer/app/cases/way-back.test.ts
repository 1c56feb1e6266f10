import { expect, test } from 'vitest';
import { decides, wayBack } from '../../../../renderer/app/cases/way-back.ts';
import type { Case } from '../../../../shared/casework/case.ts';

const at = (state: Case['state'], owner: string | null = 'me') => ({ state, owner }) as Case;

test.each([
  { act: 'a claim', before: null, after: at('open'), back: 'case.release', decided: false },
  { act: 'a claim of a free case', before: at('open', null), after: at('open'), back: 'case.release', decided: false },
  { act: 'sending to secondary', before: at('open'), after: at('selected'), back: 'case.deselect', decided: true },
  { act: 'claiming and sending', before: null, after: at('selected'), back: 'case.deselect', decided: true },
  { act: 'a closing', before: at('open'), after: at('closed'), back: 'case.reopen', decided: true },
  { act: 'a withdrawal', before: at('selected'), after: at('open'), back: null, decided: false },
  { act: 'a result', before: at('selected'), after: at('examined'), back: null, decided: false },
  { act: 'a note', before: at('open'), after: at('open'), back: null, decided: false },
  { act: 'a release', before: at('open'), after: at('open', null), back: null, decided: false },
])('$act is taken back by $back, and decides: $decided', ({ before, after, back, decided }) => {
  expect(wayBack(before, after)).toBe(back);
  expect(decides(before, after)).toBe(decided);
});
