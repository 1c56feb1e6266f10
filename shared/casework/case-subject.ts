/** What a case may be about besides a traveller of a flight: a bag of which the owner is not known yet, somebody who works at the airport, or anything else. */
import { isSameBag } from '../flight/bag-tags.ts';
import { failed, type Result, success } from '../result.ts';

export const THINGS = ['bag', 'worker', 'other'] as const;
export type ThingKind = (typeof THINGS)[number];

/** `tag`: the ten digits of a baggage tag (IATA Resolution 740), or as it is written on a tag of another form, in capitals. */
export interface Bag {
  readonly kind: 'bag';
  readonly tag: string;
}

export interface Worker {
  readonly kind: 'worker';
  readonly name: string;
  /** Number of the airport pass; null: not known. */
  readonly badge: string | null;
  /** Null: not known. */
  readonly employer: string | null;
}

export interface OtherThing {
  readonly kind: 'other';
  readonly what: string;
}

export type Thing = Bag | Worker | OtherThing;

/** Nobody is held or protected in a case about a bag: the person has a case of their own. Whatever else is written down may be somebody. */
export function isNobody(thing: Thing | undefined): boolean {
  return thing?.kind === 'bag';
}

const TAG = /^[0-9A-Z]{4,14}$/;

/** Reads what an officer wrote of a thing, without odd blanks; fails with the field that makes no sense. */
export function readThing(written: Thing): Result<Thing, 'tag' | 'name' | 'what'> {
  switch (written.kind) {
    case 'bag': {
      const tag = written.tag.toUpperCase().replace(/[\s-]/g, '');
      return TAG.test(tag) ? success({ kind: 'bag', tag }) : failed('tag');
    }
    case 'worker': {
      const name = tidy(written.name);
      const [badge, employer] = [tidy(written.badge ?? ''), tidy(written.employer ?? '')];
      return name.length < 2
        ? failed('name')
        : success({ kind: 'worker', name, badge: badge || null, employer: employer || null });
    }
    case 'other': {
      const what = tidy(written.what);
      return what.length < 3 ? failed('what') : success({ kind: 'other', what });
    }
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words by which lists and papers name a thing, and the text key that says what kind it is. */
export function nameOfThing(thing: Thing): string {
  switch (thing.kind) {
    case 'bag':
      return thing.tag;
    case 'worker':
      return thing.name;
    case 'other':
      return thing.what;
  }
}

/** What a case is about, as lists and papers name it; '' where the name is not known or masked. */
export function subjectNamed({ travellerName, thing }: Named): string {
  return thing === undefined ? (travellerName ?? '') : nameOfThing(thing);
}

/** The person whom a case names; null: nobody. */
export function personNamed({ travellerName, thing }: Named): string | null {
  return thing?.kind === 'worker' ? thing.name : travellerName;
}

/** Every name by which a case knows its person, the present one first. */
export function personNames(found: Named): readonly string[] {
  return [personNamed(found), found.openedAs].flatMap((name) => name ?? []);
}

interface Named {
  readonly travellerName: string | null;
  /** As in `case.ts`. */
  readonly openedAs?: string;
  readonly thing?: Thing;
}

/** Are two things surely the same one? Only a tag or a pass tells it: names and words are shared by many. */
export function isSameThing(one: Thing, other: Thing): boolean {
  if (one.kind === 'bag' && other.kind === 'bag') return isSameBag(one.tag, other.tag);
  return (
    one.kind === 'worker' && other.kind === 'worker' && one.badge !== null && sameText(one.badge, other.badge ?? '')
  );
}

/** May two things be the same one: do they have one tag, one pass, or the same name or words? */
export function isLikeThing(one: Thing, other: Thing): boolean {
  if (one.kind !== other.kind) return false;
  return isSameThing(one, other) || sameText(nameOfThing(one), nameOfThing(other));
}

function sameText(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}
