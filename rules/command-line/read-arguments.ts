/** Splits the words of a command into operands and options. */
import { failed, type Result, success } from '../../shared/result.ts';

/** How often an option takes a value: `flag` none, `one` (the last wins), `many`. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'one' | 'many'>>;

export interface Arguments {
  readonly operands: readonly string[];
  has(option: string): boolean;
  /** The last value of an option, or undefined. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** An error: key of a text of the command-line catalogue, with its parameter. */
export interface ArgumentError {
  readonly code: 'unknown-option' | 'missing-value' | 'unwanted-value' | 'missing-file' | 'bad-value';
  readonly option: string;
}

/** Reads options as `--name value` or `--name=value`; everything after `--` is an operand. */
export function readArguments(words: readonly string[], kinds: OptionKinds): Result<Arguments, ArgumentError> {
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (word === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('--')) {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const option = equals === -1 ? word : word.slice(0, equals);
    const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined;
    if (kind === undefined) return failed({ code: 'unknown-option', option });
    if (kind === 'flag') {
      if (equals !== -1) return failed({ code: 'unwanted-value', option });
      values.set(option, []);
      continue;
    }
    const value = equals === -1 ? words[++index] : word.slice(equals + 1);
    if (value === undefined || value === '') return failed({ code: 'missing-value', option });
    values.set(option, [...(values.get(option) ?? []), value]);
  }
  return success({
    operands,
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.at(-1),
    values: (option) => values.get(option) ?? [],
  });
}
