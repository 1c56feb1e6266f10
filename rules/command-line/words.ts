/** The syntax of each command: its name, its options, and which of its words are paths. */
import { type Arguments, type OptionKinds, readArguments } from './read-arguments.ts';

interface CommandWords {
  readonly options: OptionKinds;
  /** How the command uses the paths among its operands. */
  readonly operands: 'read' | 'write';
  /** Options whose values are paths to read. */
  readonly reads: readonly string[];
  /** Folders within a folder to write into, that are written into, too. */
  readonly inside?: readonly string[];
}

/** Where `samples` writes its list, within its folder. */
export const LISTS_FOLDER = 'lists';

export const COMMAND_WORDS = {
  parse: { options: { '--pretty': 'flag' }, operands: 'read', reads: [] },
  screen: {
    options: { '--rules': 'many', '--lists': 'many', '--at': 'one', '--format': 'one' },
    operands: 'read',
    reads: ['--rules', '--lists'],
  },
  'lists read': { options: { '--all': 'flag' }, operands: 'read', reads: [] },
  match: { options: {}, operands: 'read', reads: [] },
  'fingerprint read': { options: {}, operands: 'read', reads: [] },
  'rules check': { options: { '--at': 'one' }, operands: 'read', reads: [] },
  'rules schema': { options: {}, operands: 'read', reads: [] },
  'rules facts': { options: {}, operands: 'read', reads: [] },
  'rules shipped': { options: {}, operands: 'read', reads: [] },
  'audit verify': { options: { '--head': 'one' }, operands: 'read', reads: [] },
  samples: {
    options: {
      '--date': 'one',
      '--seed': 'one',
      '--airport': 'one',
      '--days': 'one',
      '--noise': 'one',
      '--difficulty': 'one',
    },
    operands: 'write',
    reads: [],
    inside: [LISTS_FOLDER],
  },
} as const satisfies Readonly<Record<string, CommandWords>>;

/** The options that ask for the usage, with any command or none. */
export const HELP_OPTIONS: readonly string[] = ['--help', '-h'];

export type CommandName = keyof typeof COMMAND_WORDS;

/** The options of a command, each with its hyphens. */
export function optionsOf(name: CommandName): readonly string[] {
  return Object.keys(COMMAND_WORDS[name].options);
}

/** The command that the words call, with the words after its name; null when they call none. */
export function callOf(words: readonly string[]): { name: CommandName; rest: readonly string[] } | null {
  for (const name of Object.keys(COMMAND_WORDS) as CommandName[]) {
    const own = name.split(' ');
    if (own.every((word, index) => word === words[index])) return { name, rest: words.slice(own.length) };
  }
  return null;
}

/** The paths in the words of a call: files and folders to read, and folders to write into. */
export interface NamedPaths {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** Finds the paths in the words of a whole call; none when the call is wrong, because it then touches no file. */
export function namedPaths(words: readonly string[]): NamedPaths {
  const call = callOf(words);
  if (call === null) return { reads: [], writes: [] };
  const { options, operands, reads, inside = [] }: CommandWords = COMMAND_WORDS[call.name];
  const read = readArguments(call.rest, options);
  if (!read.ok) return { reads: [], writes: [] };
  const given: Arguments = read.value;
  const optional = reads.flatMap((option) => given.values(option));
  return operands === 'read'
    ? { reads: [...given.operands, ...optional], writes: [] }
    : {
        reads: optional,
        writes: given.operands.flatMap((folder) => [folder, ...inside.map((name) => `${folder}/${name}`)]),
      };
}
