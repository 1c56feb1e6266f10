/**
 * The bill of materials as CycloneDX: the packages in the program, and separately (scope `excluded`, marked as development) those that only build
 * and test it. Two runs on the same lock file give the same bytes. It states a time only when SOURCE_DATE_EPOCH gives one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { DATA } from './data.mjs';
import { readPackages } from './packages.mjs';

const { ComponentScope, ComponentType, ExternalReferenceType, HashAlgorithm, LifecyclePhase } = Enums;
const { Framework, Library } = ComponentType;

const licences = new Contrib.License.Factories.LicenseFactory();

/** The document as text. `time` in seconds since 1970, or null. */
export function billOfMaterials(root, time = null) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = readPackages(root);
  const components = new Map(packages.map((one) => [one.path, packageComponent(one)]));
  for (const { path, needs } of packages) {
    for (const needed of needs) components.get(path).dependencies.add(components.get(needed).bomRef);
  }
  const program = new Models.Component(ComponentType.Application, manifest.name, {
    bomRef: purl(manifest.name, manifest.version),
    version: manifest.version,
    description: manifest.description,
    purl: purl(manifest.name, manifest.version),
  });
  for (const name of Object.keys(manifest.devDependencies)) {
    program.dependencies.add(components.get(`node_modules/${name}`).bomRef);
  }
  const bom = new Models.Bom({ components: new Models.ComponentRepository([...components.values()]) });
  for (const data of dataComponents()) {
    bom.components.add(data);
    program.dependencies.add(data.bomRef);
  }
  bom.metadata.component = program;
  bom.metadata.lifecycles.add(LifecyclePhase.Build);
  if (time !== null) bom.metadata.timestamp = new Date(time * 1000);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function packageComponent({ name, version, path, licence, ships, resolved, integrity }) {
  const [group, plain] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const component = new Models.Component(name === 'electron' ? Framework : Library, plain, {
    // The path distinguishes two installed copies of one package.
    bomRef: path,
    group,
    version,
    purl: purl(name, version),
    scope: ships ? ComponentScope.Required : ComponentScope.Excluded,
  });
  component.licenses.add(licences.makeFromString(licence));
  if (integrity?.startsWith('sha512-')) {
    component.hashes.set(
      HashAlgorithm['SHA-512'],
      Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex'),
    );
  }
  if (resolved !== null) {
    component.externalReferences.add(new Models.ExternalReference(resolved, ExternalReferenceType.Distribution));
  }
  if (!ships) component.properties.add(new Models.Property('cdx:npm:package:development', 'true'));
  return component;
}

/** Each source once, however many tables come from it. */
function dataComponents() {
  const sources = new Map(DATA.flatMap(({ from }) => from.map((source) => [source.name, source])));
  return [...sources.values()].map(({ name, version, by, licence, address }) => {
    const tables = DATA.filter(({ from }) => from.some((source) => source.name === name));
    const component = new Models.Component(ComponentType.Data, name, {
      bomRef: `data:${name}`,
      version: version ?? undefined,
      author: by,
      description: tables.map(({ table, what }) => `${what} (${table})`).join('; '),
      scope: ComponentScope.Required,
    });
    component.licenses.add(licences.makeFromString(licence));
    component.externalReferences.add(new Models.ExternalReference(address, ExternalReferenceType.Website));
    return component;
  });
}

function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
