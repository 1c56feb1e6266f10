/** THIRD-PARTY-NOTICES.md, and the texts of the licences that the installers carry. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './data.mjs';
import { readPackages } from './packages.mjs';

/** The whole file, from the lock file, the installed packages and the list of data. */
export function noticesPage(root) {
  const shipped = readPackages(root).filter(({ ships }) => ships);
  return `# Third-party notices

\`npm run notices\` writes this file. Which licences are allowed, and why: \`scripts/inventory/licences.mjs\`.

## Data

${table(['table', 'what', 'taken from', 'licence', 'changed'], DATA.map(dataRow))}

City codes, calling codes and the codes of travel documents are our own lists of published facts.

## Packages and faces

Code of these may be in the program; the installers carry the texts of their licences (\`THIRD-PARTY-LICENCES.txt\`). Electron brings
Chromium, Node and FFmpeg (LGPL-2.1, unchanged, a library file of its own) with their texts (\`LICENSES.chromium.html\`).
What only builds and tests is in the bill of materials (\`npm run sbom\`).

${table(['package', 'licence', 'notice'], shipped.map(packageRow(root)))}
`;
}

/** The licence texts of what ships: each text once, with the packages it covers. */
export function licenceTexts(root) {
  const byText = new Map();
  for (const { name, version, path, licence, ships } of readPackages(root)) {
    if (!ships) continue;
    const text = filesOf(root, path)
      .map(({ content }) => content.trim())
      .join('\n\n');
    const key = text === '' ? `${licence}, without a text of its own. ${authorOf(root, path)}`.trim() : text;
    byText.set(key, [...(byText.get(key) ?? []), `${name} ${version}`]);
  }
  const line = '-'.repeat(78);
  return [...byText].map(([text, names]) => `${line}\n${names.join('\n')}\n${line}\n\n${text}\n`).join('\n');
}

function dataRow({ table: file, what, from, changed }) {
  const sources = from.map(
    ({ name, version, by, address }) => `[${[name, version].filter(Boolean).join(' ')}](${address}) (${by})`,
  );
  return [
    `\`${file}\``,
    what,
    sources.join(', from '),
    [...new Set(from.map(({ licence }) => licence))].join('; data '),
    changed,
  ];
}

function packageRow(root) {
  return ({ name, version, path, licence }) => [`${name} ${version}`, licence, noticeOf(root, path)];
}

/** The copyright line of the licence file. Where there is none, the author that the package states, if any. */
function noticeOf(root, path) {
  const lines = filesOf(root, path).flatMap(({ content }) => content.split('\n'));
  const line = lines.find(
    (text) => /^\W*copyright\b/i.test(text) && !/\byyyy\b|copyright (?:notice|owner|license)/i.test(text),
  );
  return (line ?? authorOf(root, path)).trim().replace(/^\W+/, '').replaceAll('|', '\\|');
}

function authorOf(root, path) {
  const { author } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  const name = typeof author === 'string' ? author : author?.name;
  return name === undefined ? '' : `By ${name}`;
}

function filesOf(root, path) {
  return readdirSync(join(root, path))
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name))
    .sort()
    .map((name) => ({ name, content: readFileSync(join(root, path, name), 'utf8').replaceAll('\r\n', '\n') }));
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
