/** Answers what is asked about bytes that are kept already. Card numbers were replaced by their hashes before, so no secret is needed. */
import { Budget, FIRST_BOUNDS } from '../../../shared/intake/budget.ts';
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { rereadKept } from '../../../shared/intake/read-file.ts';
import { previewTable } from '../../../shared/table/preview-table.ts';
import type { Ask, AskAnswers, Reread } from './reading-protocol.ts';

type Answering = {
  readonly [Kind in Ask['kind']]: (
    ask: Extract<Ask, { readonly kind: Kind }>,
    context: ReadContext,
  ) => AskAnswers[Kind];
};

const ANSWERS: Answering = {
  reread(ask, context) {
    const reread = readAgain(ask, context);
    if (reread === null || reread.manifest.travellers.length >= ask.travellers) return reread;
    return readAgain(ask, { ...context, budget: new Budget(FIRST_BOUNDS) });
  },
  preview: ({ bytes, profile }, context) => previewTable(bytes, context, profile),
};

function readAgain(
  { kept, profile, isTraced }: Extract<Ask, { readonly kind: 'reread' }>,
  context: ReadContext,
): Reread | null {
  const places: Reread['places'][number][] = [];
  const trace = (path: string, start: number, end: number) => void places.push([path, start, end]);
  const manifest = rereadKept(kept, context, isTraced ? trace : undefined, profile);
  return manifest === null ? null : { manifest, places };
}

/** The answer, in the worker or here. */
export function answerAsk<Kind extends Ask['kind']>(
  kind: Kind,
  ask: Extract<Ask, { readonly kind: Kind }>,
  context: ReadContext,
): AskAnswers[Kind] {
  return ANSWERS[kind](ask, context);
}
