/** What the two keys of a question do. */
import type { Asked } from '../../../shared/casework/case-answers.ts';
import type { useWorkstation } from '../workstation.tsx';
import type { CaseActions } from './use-case-actions.ts';

export interface Answering {
  readonly id: string;
  readonly core: ReturnType<typeof useWorkstation>['core'];
  readonly run: (step: Parameters<CaseActions['run']>[0]) => void;
  /** Asks why the officer, or their agency, did not do what was typed in that name. */
  readonly onDispute: (asked: Extract<Asked, { kind: 'deed' | 'found' }>) => void;
}

interface AnswerKeys {
  readonly yes: () => void;
  /** Null: the question is only read. */
  readonly no: (() => void) | null;
}

type Of<Kind extends Asked['kind']> = Extract<Asked, { readonly kind: Kind }>;

const read = (_: Asked, { id, core, run }: Answering): AnswerKeys => ({
  yes: () => run(() => core.call('case.acknowledge', { id, note: null })),
  no: null,
});

const KEYS: { readonly [Kind in Asked['kind']]: (asked: Of<Kind>, by: Answering) => AnswerKeys } = {
  deed: (asked, { id, core, run, onDispute }) => ({
    yes: () => run(() => core.call('case.confirm-deed', { id, deed: asked.deed, note: null })),
    no: () => onDispute(asked),
  }),
  found: (asked, { id, core, run, onDispute }) => ({
    yes: () => run(() => core.call('case.confirm-found', { id, result: asked.result, line: asked.line, note: null })),
    no: () => onDispute(asked),
  }),
  proposal: ({ proposal }, { id, core, run }) => ({
    yes: () => run(() => core.call('case.accept', { id, proposal, note: null })),
    no: () => run(() => core.call('case.decline', { id, proposal, note: null })),
  }),
  'let-go': read,
  disputed: read,
  relieved: read,
  'handed-on': read,
};

/** What the keys do for the question. */
export function answerKeys<Kind extends Asked['kind']>(asked: Of<Kind>, by: Answering): AnswerKeys {
  return KEYS[asked.kind as Kind](asked, by);
}
