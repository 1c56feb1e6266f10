import type { BackTestCandidate } from '../../../core/api/back-test.ts';
import { pathPart } from '../../ui/path-part.ts';

/** Address of the back-test of a draft or version; of the screen with nothing chosen yet where none is named. */
export function backTestPath(candidate: BackTestCandidate | null = null): string {
  if (candidate === null) return '/rules/back-test';
  return `/rules/back-test/${candidateKey(candidate)}`;
}

/** `draft/ID`, `version/3`, `shipped`: one text for a candidate, also the end of its address. */
export function candidateKey(candidate: BackTestCandidate): string {
  if ('draft' in candidate) return `draft/${encodeURIComponent(candidate.draft)}`;
  return 'version' in candidate ? `version/${candidate.version}` : 'shipped';
}

/** The candidate of such a text; null where it is none. */
export function readCandidate(key: string): BackTestCandidate | null {
  const [kind, id = ''] = key.split('/').map(pathPart);
  if (kind === 'shipped') return { shipped: true };
  if (kind === 'draft' && id !== '') return { draft: id };
  return kind === 'version' && /^[1-9]\d{0,8}$/.test(id) ? { version: Number(id) } : null;
}
