/** The reference values of OFAC's advanced list: what its numbers mean. */
import type { XmlNode } from '../../xml/xml-node.ts';
import { attribute, textOf } from '../xml-texts.ts';

/** What a file may leave unsaid of its own numbers. Source: the notes that OFAC publishes on the format. */
const KNOWN: Readonly<Record<string, string>> = {
  'aliastype 1400': 'A.K.A.',
  'aliastype 1401': 'F.K.A.',
  'aliastype 1402': 'N.K.A.',
  'aliastype 1403': 'Name',
  'nameparttype 1520': 'Last Name',
  'nameparttype 1521': 'First Name',
  'nameparttype 1522': 'Middle Name',
  'nameparttype 1523': 'Maiden Name',
  'nameparttype 1525': 'Entity Name',
  'nameparttype 1526': 'Vessel Name',
  'nameparttype 1527': 'Aircraft Name',
  'nameparttype 1528': 'Nickname',
  'nameparttype 91708': 'Patronymic',
  'nameparttype 91709': 'Matronymic',
  'partysubtype 1': 'Vessel',
  'partysubtype 2': 'Aircraft',
  'partysubtype 3': 'Unknown',
  'partysubtype 4': 'Unknown',
  'partysubtypetype 3': 'Entity',
  'partysubtypetype 4': 'Individual',
  'featuretype 8': 'Birthdate',
  'featuretype 9': 'Place of Birth',
  'featuretype 10': 'Nationality Country',
  'featuretype 11': 'Citizenship Country',
  'featuretype 25': 'Location',
  'featuretype 224': 'Gender',
  'detailreference 91526': 'Male',
  'detailreference 91527': 'Female',
  'idregdoctype 1571': 'Passport',
  'locparttype 1450': 'REGION',
  'locparttype 1451': 'ADDRESS1',
  'locparttype 1452': 'ADDRESS2',
  'locparttype 1453': 'ADDRESS3',
  'locparttype 1454': 'CITY',
  'locparttype 1455': 'STATE/PROVINCE',
  'locparttype 1456': 'POSTAL CODE',
  'validity 1': 'Valid',
  'validity 2': 'Fraudulent',
  'sanctionstype 1': 'Program',
  'idregdocdatetype 1480': 'Issue Date',
  'idregdocdatetype 1481': 'Expiration Date',
};

export class ReferenceValues {
  readonly #texts = new Map<string, string>();

  /** Takes a value: an element with a number, and a text or a description. */
  take(node: XmlNode): void {
    const id = attribute(node, 'id');
    if (id === null) return;
    const text = textOf(node);
    // An area is known by its description; its text is a code.
    const told =
      node.name === 'areacode' ? (attribute(node, 'description') ?? text) : (text ?? attribute(node, 'iso2'));
    if (told !== null) this.#texts.set(`${node.name} ${id}`, told);
    const partyType = attribute(node, 'partytypeid');
    if (node.name === 'partysubtype' && partyType !== null) this.#texts.set(`partytypeof ${id}`, partyType);
  }

  /** The text of a number; null where the list does not have it. */
  text(type: string, id: string | null): string | null {
    if (id === null) return null;
    const key = `${type} ${id}`;
    return this.#texts.get(key) ?? KNOWN[key] ?? null;
  }

  /** `Individual`, `Entity`, `Vessel` or `Aircraft`. */
  partyType(subType: string | null): string | null {
    const own = this.text('partysubtype', subType);
    if (own !== null && !/^unknown$/i.test(own)) return own;
    const type = subType === null ? null : (this.#texts.get(`partytypeof ${subType}`) ?? null);
    return this.text('partytype', type) ?? this.text('partysubtypetype', subType);
  }
}
