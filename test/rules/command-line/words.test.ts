import { expect, test } from 'vitest';
import { namedPaths } from '../../../rules/command-line/words.ts';

test.each<[string[], string[], string[]]>([
  [['parse', 'a.edi', '--pretty', 'in'], ['a.edi', 'in'], []],
  [['parse', '--', '--pretty'], ['--pretty'], []],
  [['screen', 'a.edi', '--rules=r.yaml', '--rules', 'pack', '--at', '2026-11-25'], ['a.edi', 'r.yaml', 'pack'], []],
  [['rules', 'check', 'pack'], ['pack'], []],
  [['rules', 'schema'], [], []],
  [['rules', 'facts'], [], []],
  [['rules', 'shipped'], [], []],
  [['audit', 'verify', 'proof.jsonl'], ['proof.jsonl'], []],
  [['samples', 'out', '--date', '2026-11-25', '--seed', '3'], [], ['out', 'out/lists']],
  [['parse', '--wrong', 'a.edi'], [], []],
  [['fly', '/etc/passwd'], [], []],
  [['rules', 'a.yaml'], [], []],
  [[], [], []],
])('the command line %j names the paths %j to read and %j to write', (words, reads, writes) => {
  expect(namedPaths(words)).toEqual({ reads, writes });
});
