/** Operators over the state of a value: "sent but empty" differs from "not sent". */
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import { EVERY, type Operator, operatorRow, STATE_TRUTHS } from './operator.ts';

function truth(holds: boolean): Truth {
  return holds ? TRUTH.true : TRUTH.false;
}

export const SENDING: readonly Operator[] = [
  operatorRow({
    // Whether a withheld or masked field was sent is itself withheld.
    key: 'sent',
    types: EVERY,
    operand: 'flag',
    words: false,
    truths: (flag) => ({ ...STATE_TRUTHS, value: truth(flag), empty: truth(flag), 'not-sent': truth(!flag) }),
    test: () => ({ kind: 'state' }),
  }),
  operatorRow({
    key: 'empty',
    types: EVERY,
    operand: 'flag',
    words: false,
    truths: (flag) => ({ ...STATE_TRUTHS, value: truth(!flag), empty: truth(flag) }),
    test: () => ({ kind: 'state' }),
  }),
];
