import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Parser, useRouter } from 'wouter';
import {
  airlinePath,
  backTestPath,
  draftPath,
  draftRulePath,
  figurePath,
  flightPath,
  listPath,
  mappingPath,
  messagePath,
  quarantinePath,
  queuePath,
  rulePath,
  travellerPath,
  versionPath,
} from '../../../renderer/app/addresses.ts';
import { trailOf } from '../../../renderer/app/audit/audit-filter.ts';
import { areasInUse } from '../../../renderer/app/frame/areas.ts';
import { AREAS } from '../../../renderer/app/screens.tsx';
import { isPermitted, PERMISSIONS, type Standing } from '../../../renderer/core/permissions.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

const SOURCES = fileURLToPath(new URL('../../../renderer/app/', import.meta.url));
/** Screens shown before or instead of those with an address. */
const NOT_AT_AN_ADDRESS = ['frame/blocked-screen.tsx', 'lock/covered-screen.tsx', 'lock/trouble-screen.tsx'];

const CHIEF: Standing = { agency: 'customs', role: 'supervisor', controlOfficer: false, secondLine: false };

describe('the table of screens', () => {
  test('the table of screens holds every file that is named after a screen', () => {
    const table = readFileSync(`${SOURCES}screens.tsx`, 'utf8');
    const forgotten = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('-screen.tsx') && !table.includes(`'./${file}'`));
    expect(forgotten.sort()).toEqual(NOT_AT_AN_ADDRESS);
  });

  test('the table of screens names areas and parts by texts that exist in every language', () => {
    const keys = AREAS.flatMap(({ rail, parts, screens }) => [rail?.label, parts, ...screens.map(({ part }) => part)]);
    const known = Object.values(CATALOGUES);
    expect(keys.filter((key) => key != null && !known.every((catalogue) => Object.hasOwn(catalogue, key)))).toEqual([]);
  });

  test('the table of screens has each screen within the address of its area', () => {
    const outside = AREAS.flatMap(({ path, screens }) =>
      screens.filter((each) => each.path !== path && !each.path.startsWith(`${path}/`)),
    );
    expect(outside).toEqual([]);
  });

  test.each([
    ['/queue', '/queue'],
    [queuePath('F', 'T'), '/queue/:flight/:traveller'],
    ['/flights/schedule', '/flights/schedule'],
    [flightPath('F'), '/flights/:flight'],
    [travellerPath('F', 'T'), '/flights/:flight/:traveller/:work?'],
    [travellerPath('F', 'T', 'W'), '/flights/:flight/:traveller/:work?'],
    [messagePath('M'), '/message/:message'],
    [quarantinePath(), '/import/quarantine/:id?'],
    [quarantinePath('Q'), '/import/quarantine/:id?'],
    [mappingPath({ quarantine: 'Q' }), '/import/mapping/quarantine/:id'],
    [mappingPath({ message: 'M' }), '/import/mapping/message/:id'],
    [airlinePath('F'), '/airline/:flight?'],
    [rulePath(), '/rules'],
    [rulePath('R'), '/rules/*'],
    [listPath(), '/rules/list/*?'],
    [listPath('L', 'R'), '/rules/list/*?'],
    [versionPath(), '/rules/versions/:version?'],
    [versionPath(3), '/rules/versions/:version?'],
    [draftPath('D'), '/rules/drafts/:draft'],
    [draftRulePath('D', 'R'), '/rules/drafts/:draft/:rule'],
    [backTestPath(), '/rules/back-test/*?'],
    [backTestPath({ draft: 'D' }), '/rules/back-test/*?'],
    [trailOf({ traveller: { id: 'T', aliases: ['U'] }, case: null }), '/administration/audit/about/:ids'],
    [figurePath('waiting', '', 7), '/reports/figures/:days/:of/:value?'],
    [figurePath('rule', 'R', 30), '/reports/figures/:days/:of/:value?'],
    ['/reports/shift', '/reports/shift'],
    ['/nowhere', undefined],
  ])('the address %s shows the screen of %s', (address, pattern) => {
    expect(at(address, CHIEF).here?.screen.path).toBe(pattern);
  });
});

describe('an officer', () => {
  test.each([
    [
      'an officer who supervises',
      CHIEF,
      [
        '/queue',
        '/flights',
        '/search',
        '/cases',
        '/inspections',
        '/lists',
        '/rules',
        '/import',
        '/requests',
        '/reports',
        '/administration',
      ],
    ],
    [
      'an officer who analyses',
      { ...CHIEF, role: 'analyst' },
      [
        ...['/queue', '/flights', '/search', '/cases', '/inspections', '/lists', '/rules', '/import', '/requests'],
        ...['/reports', '/administration'],
      ],
    ],
    ['an officer who trains, in the live store', { ...CHIEF, role: 'trainer' }, ['/administration']],
    ['an officer who administrates', { ...CHIEF, role: 'administrator' }, ['/administration']],
    ['an officer of an airline', { ...CHIEF, role: 'analyst', agency: 'airline' }, ['/airline', '/administration']],
  ] as const)('%s sees their screens in the rail, and no others', (_, officer, paths) => {
    expect(at('/', officer).rail.map(({ path }) => path)).toEqual(paths);
  });

  test('an officer sees the parts of an area that they may see, each once and in order', () => {
    const parts = (address: string, officer: Standing) => at(address, officer).parts.map(({ path }) => path);
    expect(parts('/rules/drafts/D', CHIEF)).toEqual([
      '/rules',
      '/rules/list',
      '/rules/versions',
      '/rules/mutes',
      '/rules/week',
      '/rules/back-test',
      '/rules/statistics',
      '/rules/frame',
    ]);
    expect(parts('/administration/audit/about/T', { ...CHIEF, agency: 'airline' })).toEqual([
      '/administration/permissions',
      '/administration/locking',
    ]);
    expect(parts('/queue', CHIEF)).toEqual([]);
  });

  test.each([
    ['/rules/list/L/R', 'rules.view.lists'],
    ['/rules/rule/R', 'rules.view.rules'],
    ['/rules/drafts/D', 'rules.view.versions'],
    ['/import/mapping/message/M', 'import.tab.mapping'],
    ['/administration/audit/about/T', 'audit.title'],
  ])('an officer at %s is in the part %s', (address, part) => {
    expect(at(address, CHIEF).here?.screen.part).toBe(part);
  });
});

function at(address: string, officer: Standing) {
  const permissions = PERMISSIONS.filter((permission) => isPermitted(officer, permission, 'live'));
  return areasInUse(AREAS, routerParser(), permissions, address);
}

/** The parser of the router around a component. */
function routerParser(): Parser {
  const found: Parser[] = [];
  renderToStaticMarkup(createElement(() => void found.push(useRouter().parser)));
  const [parser] = found;
  if (parser === undefined) throw new Error('no router');
  return parser;
}
