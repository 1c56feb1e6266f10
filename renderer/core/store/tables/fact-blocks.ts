/** The facts of the travellers of a flight, in columns. */
import { decodeFactBlock, encodeFactBlock } from '../../../../shared/fact/encode-fact-block.ts';
import type { FactBlock } from '../../../../shared/fact/fact-block.ts';
import type { SealedTable } from './table.ts';

export const factBlocks: SealedTable<FactBlock> = {
  since: 4,
  index: {},
  encoding: { encode: encodeFactBlock, decode: decodeFactBlock },
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'id', masking: 'derived' },
  derivedFor: 'flight',
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
