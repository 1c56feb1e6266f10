import { expect, test } from 'vitest';
import { tellRefusedStart } from '../../electron/refused-dialog.ts';

function told(kind: 'switch' | 'variable', name: string): readonly [string, string] {
  const shown: [string, string][] = [];
  tellRefusedStart({ showErrorBox: (title, content) => void shown.push([title, content]) }, { kind, name });
  expect(shown).toHaveLength(1);
  return shown[0] as [string, string];
}

test.each<['switch' | 'variable', string, RegExp, RegExp]>([
  [
    'switch',
    '--no-sandbox',
    /option “--no-sandbox”\. Remove it from the shortcut/,
    /l’option «\s--no-sandbox\s»\. Retirez-la/,
  ],
  [
    'variable',
    'NODE_OPTIONS',
    /variable “NODE_OPTIONS” is set\. Remove it/,
    /«\sNODE_OPTIONS\s» est définie\. Retirez-la/,
  ],
])(
  'a start refused for a %s shows its name %s and the way on, in English and French',
  (kind, name, english, french) => {
    const [title, content] = told(kind, name);
    expect(title).toBe('Airside');
    expect(content).toMatch(english);
    expect(content).toMatch(french);
  },
);

test('a start refused for a very long name shows its beginning', () => {
  expect(told('switch', `--${'a'.repeat(5_000)}`)[1].length).toBeLessThan(500);
});
