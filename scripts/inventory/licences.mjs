/**
 * The allowed licences, by SPDX id, each with the reason. What ships may have those of the first list; tools, which stay on the machine that
 * builds, also those of the second. An id in neither list fails a test until an engineer has read the licence and written the reason.
 */

/** For code, fonts and data that officers get. Each requires its notice only, which THIRD-PARTY-NOTICES.md and the installers carry. */
export const SHIPPED_LICENCES = {
  '0BSD': 'asks for nothing',
  'Apache-2.0': 'notice; grants patents',
  'BSD-2-Clause': 'notice',
  'BSD-3-Clause': 'notice; no advertising with names',
  'CC-BY-4.0': 'data only: names its makers and says what was changed, in the table of data',
  ISC: 'notice',
  MIT: 'notice',
  'OFL-1.1': 'faces only: they ship unchanged, under their own names, and are not sold alone',
  Unlicense: 'given to the public domain',
};

/** For tools in addition. The program contains nothing of them. */
export const TOOL_LICENCES = {
  'BlueOak-1.0.0': 'notice',
  'CC-BY-3.0': 'a list of licence exceptions, read by a tool',
  'CC0-1.0': 'given to the public domain',
  'LicenseRef-public-domain': 'given to the public domain by words of its own',
  'MPL-2.0': 'would ask for the source of changed files; used unchanged',
  'Python-2.0': 'notice',
  'Unicode-DFS-2016': 'notice; plural rules in a tool',
  WTFPL: 'asks for nothing',
};

/** Packages that state no licence where npm looks for it, and the licence in their own files. */
export const STATED_ELSEWHERE = {
  cycle: { licence: 'LicenseRef-public-domain', where: 'the head of cycle.js' },
  eyes: { licence: 'MIT', where: 'LICENSE' },
  'ts-edifact': { licence: 'Apache-2.0', where: 'LICENSE' },
};

/** Whether licences of `allowed` satisfy an SPDX expression: one side of an OR, both sides of an AND. */
export function isAllowed(expression, allowed) {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const or = () => {
    let met = and();
    while (words[at] === 'OR') {
      at++;
      met = and() || met;
    }
    return met;
  };
  const and = () => {
    let met = one();
    while (words[at] === 'AND') {
      at++;
      met = one() && met;
    }
    return met;
  };
  const one = () => {
    const word = words[at++];
    if (word !== '(') return word !== undefined && allowed.has(word);
    const met = or();
    return words[at++] === ')' && met;
  };
  return or() && at === words.length;
}
