import { expect, test } from 'vitest';
import { cardMoves } from '../../../../renderer/app/inspections/card-moves.ts';

const CARD = { isBeside: false, quiet: null, isDone: false, isWhereUnknown: false } as const;
const EXAMINES = ['case.work', 'case.examine'] as const;

test('nobody moves or examines from the board whom another officer only watches', () => {
  expect(cardMoves(CARD, EXAMINES)).toEqual({ move: true, examine: true, sayWhere: false });
  expect(cardMoves({ ...CARD, quiet: 'observe and report' }, EXAMINES)).toEqual({
    move: false,
    examine: false,
    sayWhere: false,
  });
});

test('of whom something was found with an officer says where they went, also where a list asks to watch them only', () => {
  const found = { ...CARD, isDone: true, isWhereUnknown: true } as const;
  expect(cardMoves(found, EXAMINES)).toEqual({ move: true, examine: false, sayWhere: true });
  expect(cardMoves({ ...found, quiet: 'observe and report' }, EXAMINES).sayWhere).toBe(true);
  expect(cardMoves({ ...found, isBeside: true }, EXAMINES).sayWhere).toBe(false);
  expect(cardMoves(found, []).sayWhere).toBe(false);
});
