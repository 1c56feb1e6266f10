/**
 * `rules`: how fast 100 rules are evaluated for 20,000 travellers with three values, how fast hits are explained, and how two rule engines on npm
 * compare. The flight is the block: 250 travellers at a time, as they are screened.
 */

import { type CompiledRules, compileRules } from '../../rules/engine/compile.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { explain } from '../../rules/engine/explain.ts';
import { eachVerdict } from '../../rules/engine/verdicts.ts';
import type { Rule, RuleSet } from '../../rules/language/rule-set.ts';
import { buildFactBlock } from '../../shared/fact/build-fact-block.ts';
import { blockFromExamples } from '../../shared/fact/example-block.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { foldFlights } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { shippedReference } from '../../shared/reference/shipped.ts';
import { zoneClock } from '../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../shared/time/zone-offsets.ts';
import { benchFlights, TRAVELLERS_PER_FLIGHT } from './bench-data.ts';
import { jsonRulesPeer } from './json-rules-peer.ts';
import { cpuSeconds, type Figure, rounded } from './measure.ts';
import { differentAnswers, peerSpeed, type RulePeer } from './rule-peers.ts';
import { benchRules } from './rule-texts.ts';
import { type PlainTraveller, plainFlights } from './rule-travellers.ts';
import { zenPeer } from './zen-peer.ts';

const FLIGHTS = 80;
/** The peers evaluate the travellers of this many flights: a tenth. */
const PEER_FLIGHTS = 8;
const BUILT_FLIGHTS = 40;
/** One rule in this many is measured as the edited one. */
const EDITED_STEP = 10;
const MILLION = 1_000_000;

export async function rulesBench(): Promise<readonly Figure[]> {
  const flights = plainFlights(FLIGHTS);
  const blocks = flights.map(blockFromExamples);
  const ruleSet = benchRules(blocks.slice(0, PEER_FLIGHTS));
  const compiled = compileRules(ruleSet);
  const travellers = flights.slice(0, PEER_FLIGHTS).flat();
  const pairs = blocks.reduce((sum, { size }) => sum + size, 0) * compiled.rules.length;
  const found = judge(compiled, blocks);
  const percent = (count: number) => (count / pairs) * 100;
  if (percent(found.hits) < 1.5 || percent(found.hits) > 2) throw new Error(`${percent(found.hits)} % hits`);

  const speed = pairs / evaluationSeconds(compiled, blocks, found);
  return [
    figure('evaluations', speed / MILLION, 'M/s'),
    figure('hits', percent(found.hits), '%'),
    figure('undecided', percent(found.undecided), '%'),
    figure('explanations', explanationSeconds(compiled, blocks) * MILLION, 'µs per hit'),
    figure('one edited rule', editedSeconds(ruleSet, blocks) * 1000, 'ms'),
    figure('columns built', columnsPerSecond(), 'travellers/s'),
    ...(await besides('json-rules-engine', jsonRulesPeer(ruleSet), compiled, travellers, speed)),
    ...(await besides('zen-engine', zenPeer(ruleSet), compiled, travellers, speed)),
  ];
}

function figure(name: string, value: number, unit: string): Figure {
  return { bench: 'rules', figure: name, value: rounded(value), unit };
}

interface Found {
  readonly hits: number;
  readonly undecided: number;
}

/** Evaluates all rules for all travellers, flight by flight. Hit and undecided travellers come with the truth of every leaf. */
function judge(compiled: CompiledRules, blocks: readonly FactBlock[]): Found {
  const rules = compiled.rules.map((_, index) => index);
  let hits = 0;
  let undecided = 0;
  for (const block of blocks) {
    eachVerdict(
      evaluate(compiled, block),
      rules,
      (_rule, _certain, truths) => truths,
      (_traveller, certain, truths) => {
        if (truths.length === 0) throw new Error('a verdict without its truths');
        if (certain) hits++;
        else undecided++;
      },
    );
  }
  return { hits, undecided };
}

function evaluationSeconds(compiled: CompiledRules, blocks: readonly FactBlock[], expected: Found): number {
  return cpuSeconds(() => {
    const { hits, undecided } = judge(compiled, blocks);
    if (hits !== expected.hits || undecided !== expected.undecided) throw new Error('two passes differ');
  });
}

/** Seconds per explanation. Every hit is explained. */
function explanationSeconds(compiled: CompiledRules, blocks: readonly FactBlock[]): number {
  interface KeptHit {
    readonly rule: Rule;
    readonly truths: Uint8Array;
    readonly block: FactBlock;
    readonly traveller: number;
  }
  const kept: KeptHit[] = [];
  for (const block of blocks) {
    eachVerdict(
      evaluate(compiled, block),
      compiled.rules.map((_, index) => index),
      (index, _, truths) => ({ rule: compiled.rules[index]?.rule as Rule, truths }),
      (traveller, certain, hit) => {
        // Written out, because objects made by a spread are read at half the speed.
        if (certain) kept.push({ rule: hit.rule, truths: hit.truths, block, traveller });
      },
    );
  }
  const seconds = cpuSeconds(() => {
    let leaves = 0;
    const { lists } = compiled.ruleSet;
    for (const { rule, truths, block, traveller } of kept) {
      leaves += explain(rule, truths, block, traveller, lists).length;
    }
    if (leaves < kept.length * 3) throw new Error('leaves are missing');
  });
  return seconds / kept.length;
}

/** Time of the rule builder's preview with open columns: the slowest of ten rules, compiled again each time. */
function editedSeconds(ruleSet: RuleSet, blocks: readonly FactBlock[]): number {
  const edited = ruleSet.rules.filter((_, index) => index % EDITED_STEP === 0);
  return Math.max(
    ...edited.map((rule) =>
      cpuSeconds(() => {
        const { hits } = judge(compileRules({ ...ruleSet, rules: [rule] }), blocks);
        if (hits === 0) throw new Error(`${rule.id} hits nobody`);
      }),
    ),
  );
}

/** From merged travellers of real messages to the columns of all facts. */
function columnsPerSecond(): number {
  const reference = shippedReference();
  const context = { reference, zones: zoneClock('bench', zoneOffsets(Intl.DateTimeFormat)) };
  const messages = benchFlights(BUILT_FLIGHTS)
    .flatMap(({ paxlst, pnrgov }) => [paxlst, pnrgov])
    .flatMap((bytes) => [...readFile(bytes, { reference })]);
  const flights = foldFlights(messages, context);
  const travellers = flights.reduce((sum, flight) => sum + flight.travellers.length, 0);
  if (travellers !== BUILT_FLIGHTS * TRAVELLERS_PER_FLIGHT) throw new Error(`merged into ${travellers} travellers`);
  const seconds = cpuSeconds(() => {
    for (const flight of flights) {
      if (buildFactBlock(flight, context).size === 0) throw new Error(`${flight.id} has no rows`);
    }
  });
  return travellers / seconds;
}

async function besides(
  name: string,
  peer: RulePeer,
  compiled: CompiledRules,
  travellers: readonly PlainTraveller[],
  speed: number,
): Promise<readonly Figure[]> {
  const different = await differentAnswers(peer, compiled, travellers);
  const peers = await peerSpeed(peer, travellers, compiled.rules.length);
  const pairs = travellers.length * compiled.rules.length;
  return [
    figure(`ratio to ${name}`, speed / peers, 'times'),
    figure(`different answers of ${name}`, (different / pairs) * MILLION, 'per million'),
  ];
}
