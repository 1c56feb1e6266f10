/** Reading rule files in a helper worker, outside the worker that owns the store. */
import { expect, test } from 'vitest';
import type { FromHelper, HelperPort, ToHelper } from '../../../../renderer/core/back-test/helper-protocol.ts';
import { readHere, readRuleFiles } from '../../../../renderer/core/rules/read-rule-files.ts';
import type { RuleSource } from '../../../../rules/language/read-rules.ts';

const GOOD: RuleSource = {
  file: 'good.yaml',
  text: `format: 1
rules:
  - { id: customs.bags, kind: indicator, mandate: customs, family: bags, weight: 20, title: { en: Bags }, when: { fact: bags.count, atLeast: 3 } }
`,
};
const BAD: RuleSource = { file: 'bad.yaml', text: 'format: 1\nrules: [{ id: UPPER }]\n' };

type Way = 'answers' | 'breaks' | 'cannot be started';

/** A helper worker as the browser has it: messages are copied and answered later. */
function helper(way: Way): { readonly port: HelperPort; readonly asked: ToHelper[]; ended(): boolean } {
  const asked: ToHelper[] = [];
  let listener: (event: { readonly data: FromHelper }) => void = () => undefined;
  let ended = false;
  return {
    asked,
    ended: () => ended,
    port: {
      addEventListener(type: string, added: never) {
        if (type === 'message') listener = added;
        else if (way === 'cannot be started') setTimeout(added, 0, {});
      },
      terminate() {
        ended = true;
      },
      postMessage(message) {
        const data = structuredClone(message);
        asked.push(data);
        setTimeout(() => {
          if (way === 'breaks') listener({ data: { kind: 'failed', detail: 'Error' } });
          if (way === 'answers' && data.kind === 'read')
            listener({ data: structuredClone({ kind: 'read', files: readHere(data.sources, data.options) }) });
        });
      },
    },
  };
}

for (const way of ['answers', 'breaks', 'cannot be started'] as const) {
  test(`files are read the same if the helper ${way}, and the helper is ended`, async () => {
    for (const sources of [[GOOD], [GOOD, BAD], []]) {
      const { port, asked, ended } = helper(way);
      const read = await readRuleFiles({ count: 1, make: () => port }, sources, {});
      expect(read).toEqual(readHere(sources, {}));
      expect(asked).toEqual([{ kind: 'read', sources, options: {} }]);
      expect(ended()).toBe(true);
    }
  });
}

test('files are read at once without helpers', async () => {
  expect(await readRuleFiles(null, [GOOD], {})).toEqual(readHere([GOOD], {}));
});
