/** `import`: how fast messages become manifests, and how the tokenizer compares with the two EDIFACT packages on npm. */
import PeerParser from 'edifact/parser.js';
// Its index imports a package that it does not bring along; the parser alone does not.
import { Parser as OtherPeerParser } from 'ts-edifact/lib/parser.js';
import { walkInterchanges } from '../../shared/edifact/interchange.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { shippedReference } from '../../shared/reference/shipped.ts';
import { type BenchFlight, benchFlights } from './bench-data.ts';
import { largeFilePeak } from './large-file.ts';
import { cpuSeconds, type Figure, rounded } from './measure.ts';

const FLIGHTS = 40;
/** The peers read this many flights: a tenth and more. */
const PEER_FLIGHTS = 8;
const AT_SIGN = 0x40;
const HYPHEN = 0x2d;

export function importBench(): readonly Figure[] {
  const flights = benchFlights(FLIGHTS);
  const formats = [
    ['PAXLST', flights.map(({ paxlst }) => paxlst)],
    ['PNRGOV', flights.map(({ pnrgov }) => pnrgov)],
  ] as const;
  const speeds = formats.flatMap(([format, files]) => [
    speed(`${format} bytes to manifest`, files, toManifests),
    speed(`${format} tokenize`, files, tokenize),
    speed(`${format} components visited`, files, visit),
  ]);
  return [...speeds, ...ratios(flights), peak()];
}

function speed(figure: string, files: readonly Uint8Array[], read: (bytes: Uint8Array) => void): Figure {
  return { bench: 'import', figure, value: rounded(megabytesPerSecond(files, read)), unit: 'MB/s' };
}

function megabytesPerSecond(files: readonly Uint8Array[], read: (bytes: Uint8Array) => void): number {
  const seconds = cpuSeconds(() => {
    for (const bytes of files) read(bytes);
  });
  return files.reduce((sum, { length }) => sum + length, 0) / 1_000_000 / seconds;
}

function toManifests(bytes: Uint8Array): void {
  let travellers = 0;
  for (const { manifest } of readFile(bytes, { reference: shippedReference() }))
    travellers += manifest.travellers.length;
  if (travellers === 0) throw new Error('nothing read');
}

/**
 * Afterwards every segment, element and component of every message can be read: the whole input was scanned, and the place of each separator is
 * stored. The components of an element are located when its segment is read (see `visit`). Texts are made only of what a reader uses.
 */
function tokenize(bytes: Uint8Array): void {
  let messages = 0;
  for (const { message } of walkInterchanges(bytes)) messages += message.tokens.segments > 0 ? 1 : 0;
  if (messages === 0) throw new Error('nothing tokenized');
}

/** As `tokenize`, and then locates every component of every element, so that no deferred work is left out. */
function visit(bytes: Uint8Array): void {
  let length = 0;
  for (const { message } of walkInterchanges(bytes)) {
    const { tokens } = message;
    for (let s = 0; s < tokens.segments; s++) {
      const elements = tokens.elementCount(s);
      for (let e = 0; e <= elements; e++) {
        const components = tokens.componentCount(s, e);
        for (let c = 0; c < components; c++) {
          const component = tokens.component(s, e, c);
          length += tokens.endOf(component) - tokens.startOf(component);
        }
      }
    }
  }
  if (length === 0) throw new Error('nothing visited');
}

/**
 * Peak memory of a process (the engine, the file and the results) that reads 100 MB of messages and drops each manifest after reading it, as the
 * import does.
 */
function peak(): Figure {
  return {
    bench: 'import',
    figure: 'peak memory of a 100 MB file',
    value: rounded(largeFilePeak()),
    unit: 'x file size',
  };
}

/**
 * The peers refuse `UNA:+.?*'`, and ts-edifact refuses `@`. All parsers therefore get the passenger lists, which have the default separators, with
 * another character in place of `@`. The peers emit events; what an application does with them is not counted.
 */
function ratios(flights: readonly BenchFlight[]): readonly Figure[] {
  const files = flights
    .slice(0, PEER_FLIGHTS)
    .map(({ paxlst }) => paxlst.map((byte) => (byte === AT_SIGN ? HYPHEN : byte)));
  const texts = new Map<Uint8Array, string>(files.map((bytes) => [bytes, new TextDecoder().decode(bytes)]));
  const own = megabytesPerSecond(files, tokenize);
  const peer = megabytesPerSecond(files, (bytes) => readWithEdifact(texts.get(bytes) as string));
  const other = megabytesPerSecond(files, (bytes) => muted(() => readWithTsEdifact(texts.get(bytes) as string)));
  return [
    { bench: 'import', figure: 'ratio to edifact', value: rounded(own / peer), unit: 'times' },
    { bench: 'import', figure: 'ratio to ts-edifact', value: rounded(own / other), unit: 'times' },
  ];
}

function readWithEdifact(text: string): void {
  const parser = new PeerParser();
  let components = 0;
  parser.encoding('UNOY');
  parser.on('component', () => {
    components++;
  });
  parser.write(text);
  parser.end();
  if (components === 0) throw new Error('edifact read nothing');
}

function readWithTsEdifact(text: string): void {
  const parser = new OtherPeerParser();
  let components = 0;
  parser.updateCharset('UNOC');
  parser.on('component', () => {
    components++;
  });
  parser.write(text);
  parser.end();
  if (components === 0) throw new Error('ts-edifact read nothing');
}

/** ts-edifact writes to the console for each unknown segment, which is not to be measured. */
function muted(run: () => void): void {
  const { log, warn, error } = console;
  const silent = () => undefined;
  Object.assign(console, { log: silent, warn: silent, error: silent });
  try {
    run();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
