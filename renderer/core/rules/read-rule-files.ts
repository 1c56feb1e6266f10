/** Reads rule files in a helper worker: on a hostile file, the YAML library alone may work for half a second. */
import { type ReadOptions, type RuleSource, readRules } from '../../../rules/language/read-rules.ts';
import type { RuleError } from '../../../rules/language/rule-error.ts';
import { type WrittenRules, writtenRules } from '../../../rules/language/write-rules.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Helpers } from '../back-test/helper-protocol.ts';

export type ReadFiles = Result<WrittenRules, readonly RuleError[]>;

/** The files read together, or every mistake with its place. Reads in this worker where no helper can be started. */
export async function readRuleFiles(
  helpers: Helpers | null,
  sources: readonly RuleSource[],
  options: ReadOptions,
): Promise<ReadFiles> {
  if (helpers === null) return readHere(sources, options);
  const port = helpers.make();
  try {
    return await new Promise<ReadFiles>((resolve) => {
      port.addEventListener('message', ({ data }) =>
        resolve(data.kind === 'read' ? data.files : readHere(sources, options)),
      );
      port.addEventListener('error', () => resolve(readHere(sources, options)));
      port.postMessage({ kind: 'read', sources, options }, []);
    });
  } finally {
    port.terminate();
  }
}

/** Reads rule files in this worker. */
export function readHere(sources: readonly RuleSource[], options: ReadOptions): ReadFiles {
  const read = readRules(sources, options);
  return read.ok ? success(writtenRules(read.value)) : failed(read.failure);
}
