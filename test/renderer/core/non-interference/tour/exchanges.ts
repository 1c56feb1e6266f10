/** What officers ask of each other and of airlines: proposals, petitions, requests. */
import { PHOTO } from '../../../../shared/casework/given-files.ts';
import type { Ask } from '../play.ts';
import { REASON, type Walk } from './walk.ts';

/** The stops about exchanges. */
export function exchangeStops({ valid, go, caseOf }: Walk): void {
  go('airline.flights', 'airline');
  go('airline.flight', 'airline');
  const proposed = async (ask: Ask) => (await ask('proposal.list', {})).find(({ mayDecide }) => mayDecide)?.id ?? '';
  for (const decision of ['proposal.decline', 'proposal.draft'] as const) {
    go('proposal.make', 'blind', async (ask) => ({
      case: (await caseOf('SEENONE')(ask)).id,
      kind: 'method',
      text: 'a way',
    }));
    go('proposal.list');
    if (decision === 'proposal.draft') go(decision, 'blind', async (ask) => ({ id: await proposed(ask) }));
    else go(decision, 'blind', async (ask) => ({ id: await proposed(ask), reason: REASON }));
  }
  const petition = async (ask: Ask) => (await ask('petition.list', {})).find(({ closed }) => closed === null)?.id ?? '';
  for (const surname of ['SEENONE', 'HIDDENONE'] as const) {
    const person = { name: `${surname} AMA`, dateOfBirth: null, document: null };
    go('petition.enter', 'blindAnalyst', { ...valid['petition.enter'], person });
    go('petition.list');
    go('petition.holdings', 'blind', async (ask) => ({ id: await petition(ask) }));
    go('petition.look', 'blind', async (ask) => ({ id: await petition(ask) }));
    go('petition.close', 'blind', async (ask) => ({ id: await petition(ask), answer: 'Nothing.', reason: REASON }));
  }
  go('question.ask');
  go('question.list');
  go('question.list', 'airline');
  const question = async (ask: Ask) =>
    (await ask('question.list', { flight: null })).find(({ state }) => state === 'open')?.id ?? '';
  go('question.answer', 'airline', async (ask) => ({ id: await question(ask), text: 'At nine.', file: PHOTO }));
  const withFile = async (ask: Ask) =>
    (await ask('question.list', { flight: null })).find(({ answer }) => answer?.file != null)?.id ?? '';
  go('question.file', 'blind', async (ask) => ({ id: await withFile(ask) }));
  go('question.file', 'airline', async (ask) => ({ id: await withFile(ask) }));
  go('question.save-file', 'blind', async (ask) => ({ id: await withFile(ask), purpose: REASON }));
  go('question.ask');
  go('question.refuse', 'airline', async (ask) => ({ id: await question(ask), text: 'Nobody knows.' }));
  go('question.ask');
  go('question.remind', 'blind', async (ask) => ({ id: await question(ask) }));
  go('question.withdraw', 'blind', async (ask) => ({ id: await question(ask) }));
}
