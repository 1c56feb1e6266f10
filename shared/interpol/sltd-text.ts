/** An entry about a first-level match as a sentence. */
import type { Say } from '../catalogue/say.ts';
import type { SltdDocument, SltdEntry } from './sltd-check.ts';

/** `TG1234561 · type P · TGO` */
export function sltdDocumentText(say: Say, { number, type, issuer }: SltdDocument): string {
  return say('sltd.document', { number, type, issuer });
}

export function sltdEntryText(say: Say, entry: SltdEntry): string {
  switch (entry.kind) {
    case 'confirmed':
      return say('sltd.entry.confirmed', { proof: say(`sltd.proof.${entry.proof}`) });
    case 'opened':
      return entry.whom === '' ? say('sltd.entry.opened') : say('sltd.entry.opened.by', { whom: entry.whom });
    case 'asked':
    case 'reported':
      return say(`sltd.entry.${entry.kind}`, { whom: entry.whom });
    case 'answered': {
      const answer = say(`sltd.answer.${entry.answer}`);
      const whom = [entry.whom, entry.reference].filter((each) => each !== '').join(', ');
      return whom === '' ? say('sltd.entry.answered', { answer }) : say('sltd.entry.answered.by', { answer, whom });
    }
    case 'kept':
      return say('sltd.entry.kept', { receipt: entry.receipt });
    case 'authorised':
      return say('sltd.entry.authorised', { measure: say(`sltd.measure.${entry.measure}`) });
    case 'happened': {
      const measure = say(`sltd.measure.${entry.measure}`);
      return entry.ground === 'own-powers'
        ? say('sltd.entry.happened.powers', { measure, powers: entry.powers })
        : say('sltd.entry.happened', { measure, ground: say(`sltd.ground.${entry.ground}`) });
    }
    case 'struck':
      return say('sltd.entry.struck', { number: String(entry.of), kind: say(`sltd.kind.${entry.what}`) });
    default:
      return say(`sltd.entry.${entry.kind}`);
  }
}
