/** Finds and reads rule files. */
import type { RuleSource } from '../language/read-rules.ts';
import type { Machine } from './machine.ts';
import { say } from './say.ts';

const RULE_FILE = /\.(ya?ml|json)$/i;

export interface RuleFiles {
  readonly sources: readonly RuleSource[];
  /** False, with a message, when a path had no rule files. */
  readonly complete: boolean;
}

/** The rule files at the given paths; a folder means its `.yaml`, `.yml` and `.json` files, sorted. */
export async function readRuleFiles(paths: readonly string[], machine: Machine): Promise<RuleFiles> {
  const sources: RuleSource[] = [];
  let complete = true;
  for (const path of paths) {
    const folder = await machine.filesOf(path);
    const files = folder === null ? [path] : folder.filter((file) => RULE_FILE.test(file));
    if (files.length === 0) {
      say(machine, 'no-rules', { path });
      complete = false;
    }
    for (const file of files) {
      const read = await machine.read(file);
      if (read.ok) {
        sources.push({ file, text: new TextDecoder('utf-8').decode(read.bytes) });
      } else {
        say(machine, 'path-missing', { path: file });
        complete = false;
      }
    }
  }
  return { sources, complete };
}
